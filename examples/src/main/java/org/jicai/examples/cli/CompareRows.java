package org.jicai.examples.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jicai.audit.compare.Attribution;
import org.jicai.audit.compare.BidAward;
import org.jicai.audit.compare.BidPlace;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.ForcedChoice;
import org.jicai.audit.compare.Metric;
import org.jicai.audit.compare.Rational;
import org.jicai.audit.compare.Sums;
import org.jicai.examples.cli.CompareTable.Place;
import org.jicai.tender.BidKey;

/** The rows of one comparison: the round, the lots and bids that changed, the units of change, the forced choices. */
final class CompareRows {

    private final BookComparison comparison;
    private final BiConsumer<Place, List<String>> table;

    CompareRows(BookComparison comparison, BiConsumer<Place, List<String>> table) {
        this.comparison = comparison;
        this.table = table;
    }

    void addAll() {
        Sums before = comparison.before().sums();
        Sums after = comparison.after().sums();
        count("lots-awarded", before.lots(), after.lots());
        count("bidders-selected", before.bidders(), after.bidders());
        attributed(Place.of("round"), comparison.before().awards().keySet());
        comparison
                .units()
                .forEach(unit -> unit.because()
                        .forEach(why -> table.accept(
                                Place.of("unit"),
                                List.of("bundled", "", "", "", unit.toString(), "", "", "", why.en()))));
        ImmutableSet<BidPlace> changed = ImmutableSet.copyOf(comparison.changedBids());
        changed.stream().map(BidPlace::lot).distinct().forEach(this::lot);
        changed.forEach(this::bid);
        choices(comparison.before().book().id(), comparison.before().forced());
        choices(comparison.after().book().id(), comparison.after().forced());
        choices("between", comparison.forcedBetween());
    }

    private void count(String what, int before, int after) {
        change(Place.of("round"), what, String.valueOf(before), String.valueOf(after), String.valueOf(after - before));
    }

    private void lot(String lot) {
        ImmutableSet<BidPlace> bids = comparison.before().awards().keySet().stream()
                .filter(place -> place.lot().equals(lot))
                .collect(ImmutableSet.toImmutableSet());
        attributed(new Place("lot", lot, "", ""), bids);
    }

    private void bid(BidPlace place) {
        Place bid = of("bid", place.lot(), place.bid());
        attributed(bid, ImmutableSet.of(place));
        BidAward before = comparison.awardBefore(place);
        BidAward after = comparison.awardAfter(place);
        change(bid, "awarded-price", price(before), price(after), "");
        String regions = String.valueOf(after.regions() - before.regions());
        change(bid, "regions", String.valueOf(before.regions()), String.valueOf(after.regions()), regions);
    }

    private static String price(BidAward award) {
        return award.price().map(Object::toString).orElse("");
    }

    /** The change of some bids in each metric they have, and the parts of the units of change that had one. */
    private void attributed(Place place, ImmutableSet<BidPlace> bids) {
        boolean known = Stream.concat(
                        bids.stream().map(comparison::awardBefore),
                        bids.stream().map(comparison::awardAfter))
                .anyMatch(award -> award.agreedUnits().isPresent());
        for (Metric metric : known ? Metric.values() : new Metric[] {Metric.SELECTED}) {
            Attribution parts = comparison.blame().of(metric, bids::contains);
            change(
                    place,
                    metric.word(),
                    total(metric, bids, comparison::awardBefore),
                    total(metric, bids, comparison::awardAfter),
                    rounded(metric == Metric.SPEND ? 2 : 0, parts.total()));
            List<BigDecimal> shown = parts.shownShares(metric);
            for (int unit = 0; unit < shown.size(); unit++) {
                boolean moved = parts.shares().get(unit).signum() != 0
                        || parts.alone().get(unit).signum() != 0;
                if (moved || place.level().equals("round")) {
                    table.accept(place, part(metric, parts, unit, shown.get(unit)));
                }
            }
        }
    }

    private List<String> part(Metric metric, Attribution parts, int unit, BigDecimal shown) {
        return List.of(
                metric.word(),
                "",
                "",
                "",
                comparison.units().get(unit).toString(),
                rounded(metric.decimals(), parts.alone().get(unit)),
                shown.toPlainString(),
                parts.shares().get(unit).toString(),
                "");
    }

    private static String rounded(int decimals, Rational number) {
        return number.rounded(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static String total(Metric metric, ImmutableSet<BidPlace> bids, Function<BidPlace, BidAward> awards) {
        Sums sums = Sums.of(bids.stream().collect(ImmutableMap.toImmutableMap(place -> place, awards)));
        return switch (metric) {
            case SELECTED -> String.valueOf(sums.selected());
            case UNITS -> sums.units().toString();
            case SPEND -> sums.spend().toString();
        };
    }

    private void change(Place place, String what, String before, String after, String change) {
        table.accept(place, List.of(what, before, after, change, "", "", "", "", ""));
    }

    private void choices(String book, List<ForcedChoice> forced) {
        for (ForcedChoice choice : forced) {
            String what =
                    choice.question().kind().word() + " " + choice.question().step();
            String answers = choice.answers() + " by " + choice.origin();
            table.accept(
                    of("choice", choice.question().lot(), choice.question().bid()),
                    List.of(what, "", "", "", "", "", "", "", book + ": " + answers));
        }
    }

    private static Place of(String level, String lot, BidKey bid) {
        return new Place(level, lot, bid.bidder(), bid.product());
    }
}
