package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.lot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.money.Share;
import org.jicai.proof.Books;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dearest bid of a lot is out if its ratio to the lowest is among the first six of the round (the reading of the book). */
class RatioEliminationTest {

    /** Eight lots with ratios of 9 down to 2; every bid is cut by more than half, so all meet condition 1. */
    private static List<Lot> eight() {
        List<Lot> lots = new ArrayList<>();
        for (int ratio = 9; ratio >= 2; ratio--) {
            lots.add(lot("ratio-" + ratio, "low 1 99", "high " + ratio + " 99"));
        }
        return lots;
    }

    @ParameterizedTest(name = "{0}: the dearest of {1} lots are out")
    @CsvSource({"GY-YD2022-1, 6", "GY-YD2023-1, 6", "GY-YD2023-2, 4", "GY-YD2024-2, 0"})
    void ratios_ofEightLots(String book, int out) {
        Outcome outcome = clear(book, eight());
        assertThat(eliminated(outcome))
                .containsExactlyElementsOf(eight().stream()
                        .limit(out)
                        .map(lot -> lot.id() + " high")
                        .toList());
        for (int i = 0; i < 8 && !book.equals(Books.ROUND_10); i++) {
            LotOutcome lot = outcome.lots().get(i);
            assertThat(lot.selected()).isEqualTo(i < out ? 1 : 2);
            assertThat(lot.share()).contains(Share.parse(i < out ? "50%" : "60%"));
        }
    }

    @Test
    void ratios_deciding_namesTheRankOfTheRound() {
        LotOutcome third = clear(Books.ROUND_7, eight()).lots().get(2);
        BidOutcome out = Cases.bid(third, "high");
        assertThat(out.deciding().comparison().map(Comparison::toString)).contains("3 <= 6");
        assertThat(out.deciding().clause().path()).isEqualTo("ratioElimination.highest");
        assertThat(Cases.regionCounts(third)).containsExactly(31);
    }

    /** Four bidders make three places: the second dearest of one lot holds rank 2 and loses nothing by it. */
    @Test
    void ratios_secondDearest_holdsARankAndStays() {
        List<Lot> lots = eight();
        lots.set(0, lot("ratio-9", "low 1 99", "middle 8.5 99", "high 9 99", "outside 10 99"));
        Outcome outcome = clear(Books.ROUND_7, lots);
        assertThat(eliminated(outcome))
                .containsExactly("ratio-9 high", "ratio-8 high", "ratio-7 high", "ratio-6 high", "ratio-5 high");
        assertThat(Cases.reason(outcome.lots().get(0), "middle")).isEqualTo(Reason.SELECTED_BY_CUT);
        assertThat(outcome.lots().get(0).selected()).isEqualTo(2);
    }

    /** Two bids that are the dearest of one lot together go together, though the second of them has rank 7. */
    @Test
    void ratios_equalDearestOfALot_goTogether() {
        List<Lot> lots = eight();
        lots.set(5, lot("ratio-4", "low 1 99", "first 4 99", "second 4 99", "outside 5 99"));
        Outcome outcome = clear(Books.ROUND_7, lots);
        assertThat(eliminated(outcome)).hasSize(7).endsWith("ratio-4 first", "ratio-4 second");
        assertThat(outcome.lots().get(5).selected()).isEqualTo(1);
    }

    /** A bid that fails condition 1, and one alone in its lot, are not looked at. */
    @Test
    void ratios_ofBidsStillIn_areRankedOnly() {
        List<Lot> lots = eight();
        lots.set(0, lot("ratio-9", "low 1 9", "high 9 9"));
        lots.set(1, lot("ratio-8", "only 8 99"));
        assertThat(eliminated(clear(Books.ROUND_7, lots)))
                .containsExactly(
                        "ratio-7 high", "ratio-6 high", "ratio-5 high", "ratio-4 high", "ratio-3 high", "ratio-2 high");
    }

    /** 1.700001 / 1.000001 is above 1.7 / 1.000001 and below 1.7: cross-multiplied, nothing is rounded. */
    @Test
    void ratios_thatDifferInTheSixthDigit_areToldApart() {
        List<Lot> lots = new ArrayList<>(eight().subList(0, 5));
        lots.add(lot("a", "low 1.000001 99", "high 1.7 99"));
        lots.add(lot("b", "low 1.000001 99", "high 1.700001 99"));
        lots.add(lot("c", "low 1 99", "high 1.7 99"));
        assertThat(eliminated(clear(Books.ROUND_7, lots))).hasSize(6).contains("c high");
    }

    private static Outcome clear(String book, List<Lot> lots) {
        return Cases.clear(Books.of(book), new Round("test", ImmutableList.copyOf(lots)));
    }

    private static List<String> eliminated(Outcome outcome) {
        return outcome.lots().stream()
                .flatMap(lot -> lot.bids().stream()
                        .filter(bid -> bid.reason() == Reason.ELIMINATED_BY_RATIO)
                        .map(bid -> lot.lot() + " " + bid.bid().bidder()))
                .toList();
    }
}
