package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;

import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.proof.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bid is compared with the ceiling of its own strength at the four decimals of the ceiling. */
class CeilingTest {

    /** Enalapril of the expansion: 0.558125 yuan were accepted under a ceiling of 0.5581 (research notes, §14). */
    @ParameterizedTest(name = "{0} under 0.5581: {1}")
    @CsvSource({
        "0.558100, SELECTED_BY_RANK",
        "0.558125, SELECTED_BY_RANK",
        "0.558149, SELECTED_BY_RANK",
        "0.558150, ABOVE_CEILING"
    })
    void ceiling_isMetAtFourDecimals(String price, Reason expected) {
        LotOutcome lot = clear(Books.EXPANSION, lot("enalapril", "kept " + price + " 0.5581"));
        assertThat(reason(lot, "kept")).isEqualTo(expected);
    }

    @Test
    void ceiling_bidAbove_comparisonShowsRoundedBid() {
        LotOutcome lot = clear(Books.EXPANSION, lot("lot", "out 0.55815 0.5581"));
        assertThat(bid(lot, "out").deciding().comparison())
                .hasValueSatisfying(comparison -> assertThat(comparison).hasToString("0.5582 > 0.5581"));
        assertThat(bid(lot, "out").rank()).isZero();
    }

    /** At four decimals these two would tie; bids are ranked at six. */
    @Test
    void ranking_sixDecimals_separateWhatFourDoNot() {
        LotOutcome lot = clear(Books.ROUND_2, lot("lot", "a 0.0712 0.2", "b 0.071158 0.2", "c 0.0713 0.2"));
        assertThat(bid(lot, "b").rank()).isEqualTo(1);
        assertThat(bid(lot, "a").rank()).isEqualTo(2);
    }

    @Test
    void ceiling_ofAnotherStrength_doesNotMatter() {
        LotOutcome lot = clear(Books.ROUND_2, lot("lot", "a 1.5 2", "b 1.6 1.5"));
        assertThat(reason(lot, "a")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        assertThat(reason(lot, "b")).isEqualTo(Reason.ABOVE_CEILING);
    }
}
