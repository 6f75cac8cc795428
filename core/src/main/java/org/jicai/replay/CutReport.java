package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jicai.clearing.PriceConversion;
import org.jicai.money.Rounding;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Name;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * Computes the cuts of the announced winners: (reference − price) / reference, to {@value #DIGITS} decimals. The reference
 * is named in every summary.
 */
final class CutReport {

    static final int DIGITS = 20;

    /** What a cut can be measured from. */
    enum Reference {
        /** The ceiling of the bid's own strength. */
        CEILING,
        /** What the drug cost before, for the comparison strength. */
        PRIOR_PRICE
    }

    /** A winner with its price and reference price, both for the same strength, and both for the comparison strength. */
    private record Winner(Lot lot, Bid bid, BigDecimal price, BigDecimal reference, BigDecimal ucp, BigDecimal ucpRef) {
        BigDecimal cut() {
            return reference.subtract(price).divide(reference, DIGITS, RoundingMode.HALF_EVEN);
        }
    }

    private final PriceConversion conversion;
    private final int scale;
    private final Optional<Name> ceilingEquals;

    CutReport(RuleBook book) {
        ComparisonPrice rule = book.clause(ComparisonPrice.class).orElseThrow();
        this.conversion = new PriceConversion(rule);
        this.scale = rule.unitPrice().value().scale();
        this.ceilingEquals =
                book.clause(CeilingTest.class).flatMap(CeilingTest::equals).map(Cited::value);
    }

    /** The summaries by every reference that is known for at least one winner, or by the ceiling where none is. */
    ImmutableList<CutSummary> of(Round round, Map<String, Announcement> announcements) {
        CutSummary byPrior = of(round, announcements, Reference.PRIOR_PRICE);
        CutSummary byCeiling = of(round, announcements, Reference.CEILING);
        return byPrior.referenced() == 0 ? ImmutableList.of(byCeiling) : ImmutableList.of(byCeiling, byPrior);
    }

    private CutSummary of(Round round, Map<String, Announcement> announcementsByLot, Reference reference) {
        ImmutableListMultimap.Builder<String, Winner> winners = ImmutableListMultimap.builder();
        int announced = 0;
        int priced = 0;
        for (Lot lot : round.lots()) {
            ImmutableSortedSet<BidKey> selected =
                    Objects.requireNonNull(announcementsByLot.get(lot.id())).winners();
            for (Bid bid : lot.bids()) {
                if (selected.contains(bid.key())) {
                    announced++;
                    priced += bid.price().isPresent() ? 1 : 0;
                    winner(lot, bid, reference).ifPresent(winner -> winners.put(lot.id(), winner));
                }
            }
        }
        return summary(winners.build(), announced, priced, announcementsByLot, reference);
    }

    private Optional<Winner> winner(Lot lot, Bid bid, Reference reference) {
        return bid.price().flatMap(price -> {
            BigDecimal own = price.yuan().toBigDecimal();
            BigDecimal ucp = comparable(bid, own);
            return switch (reference) {
                case CEILING ->
                    bid.ceiling()
                            .filter(ceiling -> ceiling.yuan().signum() > 0)
                            .map(ceiling -> ceiling.yuan().toBigDecimal())
                            .map(from -> new Winner(lot, bid, own, from, ucp, comparable(bid, from)));
                case PRIOR_PRICE ->
                    lot.priorPrice()
                            .filter(prior -> prior.yuan().signum() > 0)
                            .map(prior -> prior.yuan().toBigDecimal())
                            .map(from -> new Winner(lot, bid, ucp, from, ucp, from));
            };
        });
    }

    private CutSummary summary(
            ImmutableListMultimap<String, Winner> winnersByLot,
            int announced,
            int priced,
            Map<String, Announcement> announcementsByLot,
            Reference reference) {
        boolean whole = announced > 0 && priced == announced && !winnersByLot.isEmpty();
        List<BigDecimal> lotMeans = new ArrayList<>();
        winnersByLot.asMap().values().forEach(lot -> lotMeans.add(mean(cuts(lot))));
        Weighted weighted = weighted(winnersByLot.values(), announcementsByLot);
        return new CutSummary(
                label(reference),
                announced,
                priced,
                winnersByLot.size(),
                winnersByLot.keySet().size(),
                whole ? Optional.of(mean(cuts(winnersByLot.values()))) : Optional.empty(),
                whole ? Optional.of(mean(lotMeans)) : Optional.empty(),
                whole ? weighted.cut() : Optional.empty(),
                weighted.over(),
                cuts(winnersByLot.values()).stream().max(BigDecimal::compareTo));
    }

    /** The reference by name; a ceiling that the tender sets to another known price is called by both. */
    private Name label(Reference reference) {
        if (reference == Reference.PRIOR_PRICE) {
            return new Name("from prior price", "较集采前价格");
        }
        return ceilingEquals
                .map(price -> new Name("from ceiling (" + price.en() + ")", "较最高有效申报价（" + price.zh() + "）"))
                .orElseGet(() -> new Name("from ceiling", "较最高有效申报价"));
    }

    private static List<BigDecimal> cuts(Collection<Winner> winners) {
        return winners.stream().map(Winner::cut).collect(ImmutableList.toImmutableList());
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), DIGITS, RoundingMode.HALF_EVEN);
    }

    private record Weighted(Optional<BigDecimal> cut, int over) {}

    /** Spend at awarded and at reference prices, both converted to the comparison strength, on each winner's regions. */
    private static Weighted weighted(Collection<Winner> winners, Map<String, Announcement> announcementsByLot) {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal reference = BigDecimal.ZERO;
        int over = 0;
        for (Winner winner : winners) {
            Announcement announcement =
                    Objects.requireNonNull(announcementsByLot.get(winner.lot().id()));
            ImmutableSet<Region> regions =
                    ImmutableSet.copyOf(announcement.regionsOf(winner.bid().key()));
            Optional<BigDecimal> need = BaseDemand.of(winner.lot(), regions);
            if (need.isPresent()) {
                over++;
                paid = paid.add(need.get().multiply(winner.ucp()));
                reference = reference.add(need.get().multiply(winner.ucpRef()));
            }
        }
        return reference.signum() == 0
                ? new Weighted(Optional.empty(), 0)
                : new Weighted(
                        Optional.of(BigDecimal.ONE.subtract(paid.divide(reference, MathContext.DECIMAL128))), over);
    }

    private BigDecimal comparable(Bid bid, BigDecimal yuan) {
        long units = yuan.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        return BigDecimal.valueOf(conversion.comparable(units, bid.strengthRatio(), Rounding.HALF_UP), scale);
    }
}
