package org.jicai.engine;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.proof.Books;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/** Small lots, written as a person would, and their outcomes. */
final class Cases {
    private Cases() {}

    /** A lot of bids written as {@code bidder price ceiling}; the ceiling may be left out. */
    static Lot lot(String id, String... bids) {
        Lot.Builder lot = Lot.builder(id);
        for (String bid : bids) {
            lot.bid(bid(bid));
        }
        return lot.build();
    }

    /** Every bid has a strength of its own name, so that ceilings of different strengths can stand side by side. */
    private static Bid bid(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        Bid bid = Bid.of(words.get(0), words.get(1)).withStrength("strength of " + words.get(0), "1");
        return words.size() > 2 ? bid.withCeiling(words.get(2)) : bid;
    }

    /** A lot with so many bidders, all different, all far below the ceiling and close to each other. */
    static Lot crowd(int bidders) {
        return lot(
                "crowd",
                IntStream.range(0, bidders)
                        .mapToObj(i -> "bidder-" + (char) ('a' + i) + " 1." + (100 + i) + " 9")
                        .toArray(String[]::new));
    }

    /** A lot with so many bidders of the same prices as {@link #crowd}, who may be more than letters. */
    static Lot longCrowd(int bidders) {
        return lot(
                "crowd",
                IntStream.range(0, bidders)
                        .mapToObj(i -> "bidder-" + (100 + i) + " 1." + (100 + i) + " 9")
                        .toArray(String[]::new));
    }

    /** The same lot in other classes. */
    static Lot inClasses(Lot lot, LotClasses classes) {
        Lot.Builder builder = Lot.builder(lot.id()).classes(classes);
        lot.demand().forEach(builder::demand);
        lot.bids().forEach(builder::bid);
        return builder.build();
    }

    /** The same lot in a dosage class. */
    static Lot ofDosage(Lot lot, String dosage) {
        return inClasses(lot, new LotClasses(LotClasses.ORDINARY, LotClasses.ORDINARY, dosage, ""));
    }

    /** The same lot with a need. */
    static Lot withDemand(Lot lot, List<Demand> demand) {
        Lot.Builder builder = Lot.builder(lot.id()).classes(lot.classes());
        demand.forEach(builder::demand);
        lot.bids().forEach(builder::bid);
        return builder.build();
    }

    /** The regions of the national rounds, in the order of reports. */
    static ImmutableList<Region> regions() {
        return Books.of(Books.ROUND_7)
                .clause(RegionDraft.class)
                .orElseThrow()
                .regions()
                .value()
                .regions();
    }

    static LotOutcome clear(String book, Lot lot) {
        return clear(Books.of(book), lot);
    }

    static LotOutcome clear(RuleBook book, Lot lot) {
        return clear(book, among(lot)).lots().get(0);
    }

    /** A round of this lot and six others with wider spreads, so that no book takes a bid of this lot for its spread. */
    static Round among(Lot lot) {
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        lots.add(lot);
        for (int i = 1; i <= 6; i++) {
            lots.add(lot("wide-" + i, "low 1 999999", "high 90000 999999"));
        }
        return new Round("test", lots.build());
    }

    static Outcome clear(RuleBook book, Round round) {
        return Engine.of(book).clear(round, DefaultStrategy.of(round, 1));
    }

    static BidOutcome bid(LotOutcome lot, String bidder) {
        return lot.bids().stream()
                .filter(bid -> bid.bid().bidder().equals(bidder))
                .findFirst()
                .orElseThrow();
    }

    static Reason reason(LotOutcome lot, String bidder) {
        return bid(lot, bidder).reason();
    }

    /** How many regions each winner supplies, in the order of their ranks. */
    static List<Integer> regionCounts(LotOutcome lot) {
        return lot.winnersInRankOrder().stream().map(BidOutcome::regions).toList();
    }
}
