package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;

import java.util.List;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.money.Ratio;
import org.jicai.proof.Books;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At most 1.8 times the lowest, or cut by at least half of the ceiling, or at most 0.1 yuan: any one is enough. */
class PriceTestTest {

    /** Round 2: 13.96 and 5.42 yuan for 30 tablets, ceiling 0.84 yuan a tablet (BioWorld, January 2020). */
    @Test
    void priceTest_acarbose_failsAllThree() {
        LotOutcome lot = clear(Books.ROUND_2, lot("acarbose", "Bayer 0.180667 0.84", "Huadong 0.465333 0.84"));
        BidOutcome huadong = bid(lot, "Huadong");
        assertThat(huadong.reason()).isEqualTo(Reason.FAILED_PRICE_TEST);
        assertThat(limbs(huadong)).containsExactly(Reason.OVER_MULTIPLE, Reason.CUT_TOO_SMALL, Reason.OVER_PRICE);
        assertThat(comparisons(huadong)).containsExactly("0.465333 > 0.3252006", "0.465333 > 0.42", "0.465333 > 0.1");
        assertThat(huadong.deciding().clause().path()).isEqualTo("priceTest.anyOf[0]");
        assertThat(reason(lot, "Bayer")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        assertThat(lot.selected()).isEqualTo(1);
    }

    @Test
    void priceTest_twiceTheLowestWithDeepCut_passesByTheCut() {
        LotOutcome lot = clear(Books.ROUND_2, lot("like-olmesartan", "low 1.00 6.70", "high 2.08 6.70"));
        BidOutcome high = bid(lot, "high");
        assertThat(high.reason()).isEqualTo(Reason.SELECTED_BY_CUT);
        assertThat(high.deciding().comparison())
                .hasValueSatisfying(comparison -> assertThat(comparison).hasToString("2.08 <= 3.35"));
        assertThat(high.deciding().clause().path()).isEqualTo("priceTest.anyOf[1]");
    }

    @ParameterizedTest(name = "{0} against the lowest 1.000001: {1}")
    @CsvSource({"1.800001, SELECTED_BY_MULTIPLE", "1.800002, FAILED_PRICE_TEST"})
    void priceTest_atMultiple_passesToTheLastUnit(String price, Reason expected) {
        LotOutcome lot = clear(Books.ROUND_2, lot("edge", "low 1.000001 3", "high " + price + " 3"));
        assertThat(reason(lot, "high")).isEqualTo(expected);
    }

    @Test
    void priceTest_exactlyTheMultiple_passes() {
        LotOutcome lot = clear(Books.ROUND_2, lot("edge", "low 1.000000 3", "exact 1.800000 3"));
        assertThat(reason(lot, "exact")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
    }

    @Test
    void priceTest_oneUnitAboveTheMultiple_fails() {
        LotOutcome lot = clear(Books.ROUND_2, lot("edge", "low 1.000000 3", "above 1.800001 3"));
        assertThat(reason(lot, "above")).isEqualTo(Reason.FAILED_PRICE_TEST);
    }

    @ParameterizedTest(name = "{0} of a ceiling of 4.0000: {1}")
    @CsvSource({"2.000000, SELECTED_BY_CUT", "2.000001, FAILED_PRICE_TEST"})
    void priceTest_exactlyHalfTheCeiling_passes(String price, Reason expected) {
        LotOutcome lot = clear(Books.ROUND_2, lot("edge", "low 1.0 4.0000", "high " + price + " 4.0000"));
        assertThat(reason(lot, "high")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} yuan: {1}")
    @CsvSource({"0.100000, SELECTED_BY_PRICE", "0.100001, FAILED_PRICE_TEST"})
    void priceTest_exactlyTenFen_passes(String price, Reason expected) {
        LotOutcome lot = clear(Books.ROUND_2, lot("edge", "low 0.02 0.15", "high " + price + " 0.15"));
        assertThat(reason(lot, "high")).isEqualTo(expected);
    }

    @Test
    void priceTest_ceilingNeverPublished_cutCannotHelp() {
        LotOutcome lot = clear(Books.ROUND_2, lot("unknown", "low 1.00", "high 2.00"));
        assertThat(limbs(bid(lot, "high")))
                .containsExactly(Reason.CEILING_UNKNOWN, Reason.OVER_MULTIPLE, Reason.CUT_UNKNOWN, Reason.OVER_PRICE);
        assertThat(reason(lot, "high")).isEqualTo(Reason.FAILED_PRICE_TEST);
    }

    /** Twice the content may cost 1.7 times as much: 3.06 yuan compare with 1.80, but the cut is that of the own price. */
    @Test
    void priceTest_otherStrength_multipleByComparablePriceAndCutByOwn() {
        Bid strong = Bid.of("strong", "3.060000").withStrength("20mg", "2").withCeiling("6.1199");
        Lot lot = Lot.builder("strengths")
                .bid(Bid.of("low", "1.00").withStrength("10mg", "1").withCeiling("9"))
                .bid(strong)
                .build();
        assertThat(reason(clear(Books.ROUND_2, lot), "strong")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        assertThat(bid(clear(Books.ROUND_2, lot), "strong").comparablePrice())
                .hasValueSatisfying(price -> assertThat(price).hasToString("1.8"));
        assertThat(strong.strengthRatio()).isEqualTo(Ratio.parse("2"));
    }

    @Test
    void priceTest_pilotAndExpansion_haveNone() {
        assertThat(reason(clear(Books.EXPANSION, lot("wide", "low 1 99", "high 98 99")), "high"))
                .isEqualTo(Reason.SELECTED_BY_RANK);
        assertThat(reason(clear(Books.PILOT, lot("wide", "low 98 99")), "low")).isEqualTo(Reason.SELECTED_OUTRIGHT);
    }

    private static List<Reason> limbs(BidOutcome bid) {
        return bid.path().stream()
                .map(Decision::reason)
                .filter(reason -> reason != Reason.WITHIN_CEILING
                        && reason != Reason.SHORTLISTED
                        && reason != Reason.FAILED_PRICE_TEST)
                .toList();
    }

    private static List<String> comparisons(BidOutcome bid) {
        return bid.path().stream()
                .filter(decision -> decision.clause().path().startsWith("priceTest")
                        && decision.reason() != Reason.FAILED_PRICE_TEST)
                .flatMap(decision -> decision.comparison().stream())
                .map(Comparison::toString)
                .toList();
    }
}
