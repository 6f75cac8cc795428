package org.jicai.examples.oracle;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jicai.format.RegionNames;
import org.jicai.format.RuleBookReader;
import org.jicai.money.Quantity;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * The rule book and the round of a row. Where shares are fixed, each place contracts its share of the lot's need. Where they
 * depend on the number of bids, a quota table says how many win, and the winners pick the 31 regions in turns.
 */
final class ShareBook {

    /** The need of a lot whose places have fixed shares: every share is a whole number of units. */
    private static final int UNITS = 10;

    /**
     * The need of the first regions, which cut 60 units at all multiples of 60/2, 60/3, … 60/6, so that up to six winners can
     * each pick regions with the same need. The other regions need nothing.
     */
    static final ImmutableList<Integer> REGIONAL = ImmutableList.of(10, 2, 3, 5, 4, 6, 6, 4, 5, 3, 2, 10);

    private static final String HEAD = """
            id: shares
            rounds: [oracle]
            name: {en: Shares by rank, zh: 按顺位分配}
            bidders: {count: valid, affiliates: each, cite: {clause: who bids at most the ceiling counts, confidence: assumed}}
            ceiling: {scale: 6, rounding: half-up, cite: {clause: no bid above the ceiling, confidence: assumed}}
            comparison:
              unitPrice: {scale: 6, rounding: half-up}
              content: 2
              fill: 2
              pack: 2
              cite: {clause: prices are compared as bid, confidence: assumed}
            ties: {value: [lot], cite: {clause: equal prices draw lots, confidence: assumed}}
            """;

    private static final String BY_PLACE = """
            places: {most: %d, cite: {clause: so many win, confidence: assumed}}
            ownVolume:
              of: lot
              by: {place: {%s}}
              perRegion: half-up
              cite: {clause: each place wins its share, confidence: assumed}
            areas: {set: whole-country, cite: {clause: one region, confidence: assumed}}
            """;

    private static final String BY_REGIONS = """
            quota:
              value: {%s}
              cite: {clause: places by the number of bids, confidence: assumed}
            volume: {shares: {ordinary: {1+: 100%%}}, perRegion: half-up, cite: {clause: all need, confidence: assumed}}
            regions: {set: national-31, privilege: 1, cite: {clause: winners pick in turns, confidence: assumed}}
            """;

    private ShareBook() {}

    /** The rule book of a row, as a file would have it. */
    static String text(OracleRow row) {
        return HEAD + (row.sharesDependOnBids() ? byRegions() : byPlace(row.percents()));
    }

    static RuleBook of(OracleRow row) {
        return RuleBookReader.read(row.id() + ".yaml", text(row));
    }

    private static String byPlace(List<Integer> percents) {
        String places = IntStream.rangeClosed(1, percents.size())
                .mapToObj(place -> place + ": {own: " + percents.get(place - 1) + "%, pool: 0%}, ")
                .collect(Collectors.joining("", "", (percents.size() + 1) + "+: {own: 0%, pool: 0%}"));
        return BY_PLACE.formatted(percents.size(), places);
    }

    private static String byRegions() {
        int last = OracleRow.WINNERS.size();
        return BY_REGIONS.formatted(IntStream.rangeClosed(1, last)
                .mapToObj(bids -> bids + (bids == last ? "+: " : ": ") + OracleRow.WINNERS.get(bids - 1))
                .collect(Collectors.joining(", ")));
    }

    /** How many units are the whole volume. */
    static int units(OracleRow row) {
        return row.sharesDependOnBids()
                ? REGIONAL.stream().mapToInt(Integer::intValue).sum()
                : UNITS;
    }

    /** One lot with the bidders of the row; their prices are drawn later. */
    static Round round(OracleRow row) {
        ImmutableList<Region> regions = RegionNames.set(row.sharesDependOnBids() ? "national-31" : "whole-country")
                .orElseThrow();
        Lot.Builder lot = Lot.builder(row.id()).comparison("", "one", "unit");
        for (int bidder = 0; bidder < row.bidders(); bidder++) {
            lot.bid(Bid.of(String.format(Locale.ROOT, "bidder %02d", bidder), "1")
                    .withStrength("one", "1")
                    .withCeiling(String.valueOf(row.ceiling())));
        }
        List<Integer> needs = row.sharesDependOnBids() ? REGIONAL : List.of(UNITS);
        for (int region = 0; region < needs.size(); region++) {
            lot.demand(new Demand(regions.get(region), "one", Quantity.of(needs.get(region)), Optional.empty()));
        }
        return Round.of("oracle", lot.build());
    }
}
