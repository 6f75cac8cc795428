package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.ofDosage;
import static org.jicai.engine.Cases.reason;

import java.util.List;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The illustrations of the research notes (rules §11.9, cases §4) and two lots of round 10, by the books of rounds 10 to 12. */
class AnchorTest {

    /** Eight bidders make five places in all three books: 1, 3, 4, 5 and 6 are shortlisted. */
    private static Lot five() {
        return lot("five", "a 1 99", "b 3 99", "c 4 99", "d 5 99", "e 6 99", "f 7 99", "g 8 99", "h 9 99");
    }

    /** Seven bidders make four places: 2, 10, 12 and 16 are shortlisted. */
    private static Lot four() {
        return lot("four", "a 2 99", "b 10 99", "c 12 99", "d 16 99", "e 20 99", "f 21 99", "g 22 99");
    }

    /** Mean 3.8, half of it 1.9; population standard deviation √2.96 = 1.720465, mean less it 2.079535. */
    @ParameterizedTest(name = "{0}: at most {1}, {2} pass, the others are offered {3}")
    @CsvSource({"GY-YD2024-2, 1.8, 1, 1.8", "GY-YD2025-1, 3.42, 2, 3", "GY-YD2026-1, 3.743162, 2, 3"})
    void anchor_fiveBids(String book, String limit, int pass, String offered) {
        LotOutcome lot = clear(book, five());
        assertThat(lot.quota()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            BidOutcome bid = bid(lot, "abcde".substring(i, i + 1));
            Decision test = bid.path().stream()
                    .filter(step ->
                            step.reason() == Reason.SELECTED_BY_MULTIPLE || step.reason() == Reason.OVER_MULTIPLE)
                    .findFirst()
                    .orElseThrow();
            assertThat(test.comparison()
                            .map(Comparison::right)
                            .map(right -> right.value().toString()))
                    .contains(limit);
            assertThat(test.reason()).isEqualTo(i < pass ? Reason.SELECTED_BY_MULTIPLE : Reason.OVER_MULTIPLE);
            assertThat(bid.awardedPrice())
                    .contains(i < pass ? bid.bidPrice().orElseThrow() : UnitPrice.ofYuan(offered));
        }
        assertThat(lot.selected()).as("those revived count").isEqualTo(5);
    }

    /** Mean 10, half of it 5, limit 9.0, where the old rule had 3.6. */
    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({"GY-YD2024-2, 3.6", "GY-YD2025-1, 9"})
    void anchor_fourBids_onlyTheLowestPasses(String book, String limit) {
        LotOutcome lot = clear(book, four());
        assertThat(lot.quota()).isEqualTo(4);
        assertThat(reason(lot, "a")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        for (String fused : List.of("b", "c", "d")) {
            assertThat(bid(lot, fused).path()).extracting(Decision::reason).contains(Reason.FAILED_PRICE_TEST);
            assertThat(bid(lot, fused).awardedPrice()).as("offered the limit").contains(UnitPrice.ofYuan(limit));
        }
    }

    /** The zero-volume line of the five bids is 0.359070 for a population: nobody is below it. */
    @ParameterizedTest(name = "lowest bid {0}: {1}")
    @CsvSource({"0.08, SELECTED_BY_MULTIPLE", "1, SELECTED_BY_MULTIPLE"})
    void lowPrice_ofFiveBids_cannotBeReached(String lowest, Reason expected) {
        LotOutcome lot =
                clear(Books.ROUND_12, lot("five", "a " + lowest, "b 3", "c 4", "d 5", "e 6", "f 7", "g 8", "h 9"));
        assertThat(reason(lot, "a")).isEqualTo(expected);
    }

    /**
     * Round 10, phloroglucinol: 36 bidders; 0.22 the lowest, 0.53 the fifth, 0.58 the highest selected, a bid of 0.8 and
     * something lost. The prices between are made up.
     */
    private static Lot phloroglucinol() {
        StringBuilder bids = new StringBuilder("n01 0.22 9;n02 0.31 9;n03 0.38 9;n04 0.47 9;n05 0.53 9;n06 0.54 9;"
                + "n07 0.55 9;n08 0.56 9;n09 0.58 9;n10 0.69 9;n11 0.83 9");
        for (int i = 12; i <= 36; i++) {
            bids.append(";n").append(i).append(' ').append(i).append(" 99");
        }
        return lot("phloroglucinol", bids.toString().split(";"));
    }

    @Test
    void phloroglucinol_passesByTheLimbOfSmallInjections() {
        LotOutcome lot = clear(Books.ROUND_10, ofDosage(phloroglucinol(), "small-injection"));
        assertThat(lot.bidders()).isEqualTo(36);
        assertThat(lot.quota()).isEqualTo(10);
        assertThat(lot.selected()).isEqualTo(10);
        assertThat(reason(lot, "n03")).as("0.38 is at most 1.8 × 0.22 = 0.396").isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        for (String low : List.of("n04", "n05", "n09")) {
            assertThat(reason(lot, low)).as(low).isEqualTo(Reason.SELECTED_BY_PRICE);
        }
        assertThat(bid(lot, "n05").deciding().clause().path()).isEqualTo("priceTest.anyOf[2]");
        assertThat(bid(lot, "n11").deciding().comparison().map(Comparison::toString))
                .as("0.83 is low enough and short of a place")
                .contains("11 > 10");
    }

    @Test
    void phloroglucinol_ofAnotherDosage_wouldHaveBeenFused() {
        LotOutcome lot = clear(Books.ROUND_10, phloroglucinol());
        assertThat(bid(lot, "n05").path())
                .extracting(Decision::reason)
                .contains(Reason.FAILED_PRICE_TEST)
                .doesNotContain(Reason.OVER_PRICE);
        assertThat(bid(lot, "n05").awardedPrice())
                .as("offered the highest that passed")
                .contains(UnitPrice.ofYuan("0.38"));
    }

    /** Round 10, aspirin: selected at 0.034 to 0.048, all at most 0.1; 1.8 × 0.034 = 0.0612 lets them through as well. */
    @ParameterizedTest(name = "{0} yuan: {1}")
    @CsvSource({
        "0.048, SELECTED_BY_MULTIPLE",
        "0.0612, SELECTED_BY_MULTIPLE",
        "0.061201, SELECTED_BY_PRICE",
        "0.1, SELECTED_BY_PRICE",
        "0.100001, SELECTED_BY_REVIVAL"
    })
    void aspirin_tenFenForOralSolids(String price, Reason expected) {
        LotOutcome lot = clear(
                Books.ROUND_10, ofDosage(lot("aspirin", "low 0.034 0.2", "high " + price + " 0.2"), "oral-solid"));
        assertThat(reason(lot, "high")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, lot of class {1}, {2} yuan: {3}")
    @CsvSource({
        "GY-YD2024-2, small-injection, 1, SELECTED_BY_PRICE",
        "GY-YD2024-2, small-injection, 1.000001, SELECTED_BY_REVIVAL",
        "GY-YD2024-2, large-injection, 2, SELECTED_BY_PRICE",
        "GY-YD2024-2, large-injection, 2.000001, SELECTED_BY_REVIVAL",
        "GY-YD2024-2, oral-solid, 0.2, SELECTED_BY_REVIVAL",
        "GY-YD2024-2, ordinary, 0.1, SELECTED_BY_REVIVAL",
        "GY-YD2025-1, small-injection, 0.5, SELECTED_BY_REVIVAL"
    })
    void lowPriceLimb_holdsForItsDosageOnly(String book, String dosage, String price, Reason expected) {
        LotOutcome lot = clear(book, ofDosage(lot("lot", "low 0.02 9", "high " + price + " 9"), dosage));
        assertThat(reason(lot, "high")).isEqualTo(expected);
    }

    /** A cut of 50 % selects up to round 9 and no longer in round 10. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "GY-YD2022-1, SELECTED_BY_CUT",
        "GY-YD2023-1, SELECTED_BY_CUT",
        "GY-YD2023-2, SELECTED_BY_CUT",
        "GY-YD2024-2, SELECTED_BY_REVIVAL"
    })
    void cut_selectsUpToRound9(String book, Reason expected) {
        LotOutcome lot = clear(book, lot("lot", "low 1 9", "high 4.5 9"));
        assertThat(reason(lot, "high")).isEqualTo(expected);
    }
}
