package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.crowd;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.regionCounts;

import com.google.common.base.Splitter;
import java.util.List;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.TranscriptEntry;
import org.jicai.proof.Books;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of regions per winner as published (research notes, §11.2 and §14), and who picks when. */
class RegionDraftTest {

    @ParameterizedTest(name = "31 regions, {0} bidders: {1}")
    @CsvSource({
        "1, 31",
        "2, 16 15",
        "4, 11 10 10",
        "5, 9 8 7 7",
        "7, 7 6 6 6 6",
        "8, 6 5 5 5 5 5",
        "9, 6 5 4 4 4 4 4",
        "10, 5 4 4 4 4 4 3 3",
        "11, 5 4 4 3 3 3 3 3 3",
        "13, 4 3 3 3 3 3 3 3 3 3"
    })
    void draft_thirtyOneRegions(int bidders, String counts) {
        assertThat(regionCounts(clear(Books.ROUND_4, crowd(bidders)))).isEqualTo(numbers(counts));
    }

    @ParameterizedTest(name = "25 regions, {0} bidders: {1}")
    @CsvSource({"1, 25", "2, 13 12", "3, 9 8 8"})
    void draft_twentyFiveRegions(int bidders, String counts) {
        assertThat(regionCounts(clear(Books.EXPANSION, crowd(bidders)))).isEqualTo(numbers(counts));
    }

    @Test
    void draft_pilot_winnerSuppliesElevenCities() {
        assertThat(regionCounts(clear(Books.PILOT, crowd(3)))).containsExactly(11);
    }

    @Test
    void draft_firstRankPicksOnceMore_thenAllInTheSameOrder() {
        Round round = Round.of("test", crowd(4));
        Outcome outcome = Cases.clear(Books.of(Books.ROUND_2), round);
        assertThat(outcome.transcript())
                .hasSize(31)
                .allMatch(
                        entry -> entry.kind() == ChoiceKind.PICK && entry.step().equals("primary"))
                .extracting(entry -> entry.bid().bidder())
                .startsWith("bidder-a", "bidder-a", "bidder-b", "bidder-c", "bidder-a", "bidder-b", "bidder-c");
    }

    @Test
    void draft_singleWinner_isNotAsked() {
        Round round = Round.of("test", lot("lot", "only 1 2"));
        Outcome outcome = Engine.of(Books.of(Books.ROUND_2)).clear(round, RecordedChoices.of(List.of()));
        assertThat(outcome.pending()).isEmpty();
        assertThat(regionCounts(outcome.lots().get(0))).containsExactly(31);
    }

    /** Three bids are equal; the ceiling of one strength is so low that its bid is not cut by half. It draws no lot. */
    @Test
    void draft_equalBids_onlyThoseSelectedDrawLots() {
        Round round =
                Round.of("test", lot("lot", "low 1.0 9", "a 2.0 9", "b 2.0 9", "not-cut 2.0 3.9", "e 4.5 9", "f 5 9"));
        Outcome outcome = Cases.clear(Books.of(Books.ROUND_2), round);
        LotOutcome lot = outcome.lots().get(0);
        assertThat(Cases.reason(lot, "not-cut")).isEqualTo(Reason.FAILED_PRICE_TEST);
        assertThat(outcome.transcript().stream().filter(entry -> entry.kind() == ChoiceKind.LOT))
                .extracting(entry -> entry.bid().bidder())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(outcome.transcript().stream().filter(entry -> entry.kind() == ChoiceKind.LOT))
                .extracting(TranscriptEntry::value)
                .containsExactlyInAnyOrder("2", "3");
        assertThat(lot.winnersInRankOrder()).extracting(BidOutcome::rank).containsExactly(1, 2, 2);
    }

    @Test
    void draft_equalBidsNobodySelects_drawNoLots() {
        Outcome outcome = Cases.clear(
                Books.of(Books.ROUND_2),
                Round.of("test", lot("lot", "low 1.0 3", "a 2.5 3", "b 2.5 3", "c 2.6 3", "d 2.7 3")));
        assertThat(outcome.transcript()).isEmpty();
        assertThat(outcome.lots().get(0).selected()).isEqualTo(1);
    }

    static List<Integer> numbers(String text) {
        return Splitter.on(' ').splitToStream(text).map(Integer::valueOf).toList();
    }
}
