package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.crowd;
import static org.jicai.engine.Cases.lot;

import org.jicai.decision.LotOutcome;
import org.jicai.proof.Books;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long agreements run, by number of winners and class (research notes, §1.4). */
class TermTest {

    @ParameterizedTest(name = "{0}, {1} bidders, {2} winners: {3}")
    @CsvSource({
        "GY-YD2018-1, 3, 1, P1Y",
        "GY-YD2019-1, 1, 1, P1Y",
        "GY-YD2019-1, 2, 2, P1Y",
        "GY-YD2019-1, 3, 3, P2Y",
        "GY-YD2019-2, 1, 1, P1Y",
        "GY-YD2019-2, 2, 2, P2Y",
        "GY-YD2019-2, 4, 3, P2Y",
        "GY-YD2019-2, 5, 4, P3Y",
        "GY-YD2019-2, 9, 6, P3Y",
        "GY-YD2020-1, 1, 1, P1Y",
        "GY-YD2020-1, 2, 2, P1Y",
        "GY-YD2020-1, 4, 3, P2Y",
        "GY-YD2020-1, 5, 4, P3Y",
        "GY-YD2021-1, 2, 2, P1Y",
        "GY-YD2021-1, 4, 3, P2Y",
        "GY-YD2021-1, 13, 10, P3Y",
        "GY-YD2021-2, 2, 2, P1Y",
        "GY-YD2021-2, 4, 3, P2Y",
        "GY-YD2021-2, 5, 4, P3Y",
        "GY-YD2022-1, 2, 2, P1Y",
        "GY-YD2022-1, 4, 3, P2Y",
        "GY-YD2022-1, 5, 4, P3Y",
        "GY-YD2023-1, 1, 1, 2025-12-31",
        "GY-YD2023-1, 13, 10, 2025-12-31",
        "GY-YD2023-2, 5, 4, 2027-12-31",
        "GY-YD2024-2, 5, 3, 2027-12-31",
        "GY-YD2025-1, 4, 3, 2028-12-31"
    })
    void term_byWinners(String book, int bidders, int winners, String term) {
        LotOutcome lot = clear(book, crowd(bidders));
        assertThat(lot.selected()).isEqualTo(winners);
        assertThat(lot.term()).contains(term);
    }

    /** Three injections of round 3 and eight of round 4 are agreed for one year, whoever wins. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"GY-YD2020-1", "GY-YD2021-1"})
    void term_classOneYear_isOneYear(String book) {
        assertThat(clear(book, inClass(crowd(5), "one-year")).term()).contains("P1Y");
    }

    /** Meropenem and three others of round 7: one year with one or two winners, two with three and more. */
    @ParameterizedTest(name = "{0} bidders: {1}")
    @CsvSource({"1, P1Y", "2, P1Y", "4, P2Y", "5, P2Y", "13, P2Y"})
    void term_classSpecial2_isShorter(int bidders, String term) {
        assertThat(clear(Books.ROUND_7, inClass(crowd(bidders), "special-2")).term())
                .contains(term);
    }

    /** Nothing is known of the term of round 12, and the book does not make one up. */
    @Test
    void term_notKnown_isNone() {
        assertThat(clear(Books.ROUND_12, crowd(4)).term()).isEmpty();
    }

    /** The named exception: one that wins with an empty place is counted by winners, not by places. */
    @Test
    void term_placeLeftEmpty_countsWinnersOnly() {
        LotOutcome lot = clear(Books.ROUND_2, lot("lot", "a 1.0 2", "b 1.9 2", "c 1.95 2"));
        assertThat(lot.quota()).isEqualTo(2);
        assertThat(lot.selected()).isEqualTo(1);
        assertThat(lot.term()).contains("P1Y");
    }

    @Test
    void term_nobodySelected_isNone() {
        assertThat(clear(Books.ROUND_2, lot("lot", "a 3.0 2")).term()).isEmpty();
    }

    private static Lot inClass(Lot lot, String termClass) {
        Lot.Builder builder =
                Lot.builder(lot.id()).classes(new LotClasses(LotClasses.ORDINARY, termClass, LotClasses.ORDINARY, ""));
        lot.bids().forEach(builder::bid);
        return builder.build();
    }
}
