package org.jicai.engine;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.IntStream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.proof.Books;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
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

    static LotOutcome clear(String book, Lot lot) {
        return clear(Books.of(book), lot);
    }

    static LotOutcome clear(RuleBook book, Lot lot) {
        return clear(book, Round.of("test", lot)).lots().get(0);
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
