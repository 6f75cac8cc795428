package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.reason;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.proof.Books;
import org.jicai.tender.Bid;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;

/** The order of bids: comparable price, then facts that are known for all of a tie, then a lot where it matters. */
class RankingTest {

    @Test
    void ties_higherSales_standAhead() {
        LotOutcome lot =
                Cases.clear(Books.ROUND_2, lot("a 1.0 sales=1", "b 1.0 sales=7", "c 1.0 sales=3", "d 9 sales=9"));
        assertThat(order(lot)).containsExactly("b 1", "c 2", "a 3", "d 4");
    }

    @Test
    void ties_factOfOneMissing_separatesNobody() {
        LotOutcome lot = Cases.clear(Books.ROUND_2, lot("a 1.0 sales=1", "b 1.0 sales=7", "c 1.0", "d 2", "e 3"));
        assertThat(order(lot)).containsExactly("a 1", "b 1", "c 1", "d 4", "e 5");
    }

    @Test
    void ties_lostByFact_isSaid() {
        LotOutcome lot = Cases.clear(Books.ROUND_2, lot("a 1.0 sales=1", "b 1.0 sales=7", "c 1.0 sales=3"));
        assertThat(reason(lot, "a")).isEqualTo(Reason.TIE_LOST_BY_FACT);
        assertThat(reason(lot, "c")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
    }

    @Test
    void ties_pilot_citiesBeforeSales() {
        LotOutcome lot = Cases.clear(Books.PILOT, lot("a 1.0 cities=9 sales=1", "b 1.0 cities=3 sales=7"));
        assertThat(reason(lot, "a")).isEqualTo(Reason.SELECTED_OUTRIGHT);
    }

    /** The number of cities is not known for all three, so it separates nobody, also not the two that sales leave equal. */
    @Test
    void ties_factPassedOver_isNotComeBackTo() {
        LotOutcome first =
                Cases.clear(Books.PILOT, lot("a 1.0 sales=5", "b 1.0 cities=3 sales=3", "c 1.0 cities=9 sales=3"));
        assertThat(order(first)).containsExactly("a 1", "b 2", "c 2");
        LotOutcome last =
                Cases.clear(Books.PILOT, lot("a 1.0 sales=1", "b 1.0 cities=3 sales=3", "c 1.0 cities=9 sales=3"));
        assertThat(last.bids())
                .filteredOn(bid -> bid.bid().bidder().equals("a"))
                .extracting(BidOutcome::rank)
                .containsExactly(3);
    }

    private static List<String> order(LotOutcome lot) {
        return lot.bids().stream()
                .map(bid -> bid.bid().bidder() + " " + bid.rank())
                .toList();
    }

    /** Bids written as {@code bidder price fact=value …}, all under a ceiling of 10. */
    private static Lot lot(String... bids) {
        Lot.Builder lot = Lot.builder("lot");
        for (String text : bids) {
            List<String> words = Splitter.on(' ').splitToList(text);
            ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
            for (String fact : words.subList(2, words.size())) {
                facts.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
            }
            Bid bid = Bid.of(words.get(0), words.get(1)).withCeiling("10");
            lot.bid(new Bid(
                    bid.bidder(),
                    bid.product(),
                    bid.strength(),
                    bid.strengthRatio(),
                    bid.price(),
                    bid.ceiling(),
                    false,
                    Facts.of(facts.build())));
        }
        return lot.build();
    }
}
