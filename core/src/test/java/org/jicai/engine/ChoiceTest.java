package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jicai.engine.Cases.lot;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.TranscriptEntry;
import org.jicai.proof.Books;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide is an input: asked only if it matters, refused if it is not legal, never ignored. */
class ChoiceTest {
    private static final Lot TIED = lot("tied", "a 1.0 9", "b 1.1 9", "c 1.1 9", "d 1.4 9", "e 1.4 9");
    private static final Lot TIED_AT_CUT = lot("tied", "a 1.0 9", "b 1.1 9", "c 1.1 9");

    @Test
    void tie_amongLosersOrInsideThePlaces_isNoShortlistQuestion() {
        Outcome outcome = Cases.clear(
                Books.of(Books.ROUND_2),
                Round.of("r", lot("lot", "a 1.0 9", "b 1.1 9", "c 1.2 9", "d 1.3 9", "e 1.9 9", "f 1.9 9")));
        assertThat(outcome.transcript()).noneMatch(entry -> entry.kind() == ChoiceKind.LOT);
    }

    @Test
    void tie_acrossTheLastPlace_asksEveryEqualBidForItsRank() {
        Outcome open = clear(TIED_AT_CUT);
        assertThat(open.pending()).extracting(ChoiceRequest::kind).containsOnly(ChoiceKind.LOT);
        assertThat(open.pending()).extracting(request -> request.bid().bidder()).containsExactly("b", "c");
        assertThat(open.pending().get(0).legal()).containsExactly("2", "3");
        LotOutcome lot = open.lots().get(0);
        assertThat(lot.state()).isEqualTo(LotState.PENDING);
        assertThat(lot.reason()).isEqualTo("choice-open");
        assertThat(Cases.reason(lot, "b")).isEqualTo(Reason.TIE_OPEN);
        assertThat(lot.bids()).extracting(BidOutcome::rank).containsExactly(1, 2, 2);
    }

    @Test
    void tie_drawn_decidesAndIsInTheTranscript() {
        Outcome outcome = clearWithDefault(TIED_AT_CUT, drawn(1, "b", "3"), drawn(2, "c", "2"));
        LotOutcome lot = outcome.lots().get(0);
        assertThat(Cases.reason(lot, "b")).isEqualTo(Reason.TIE_LOST_BY_LOT);
        assertThat(Cases.reason(lot, "c")).isEqualTo(Reason.SELECTED_BY_MULTIPLE);
        assertThat(lot.bids()).extracting(BidOutcome::rank).containsExactly(1, 2, 3);
        assertThat(outcome.transcript())
                .extracting(TranscriptEntry::origin)
                .startsWith("recorded 1", "recorded 2", "strategy largest-need");
    }

    @Test
    void tie_nobodyDrew_isSettledBySeedAndSaysSo() {
        Round round = Round.of("r", TIED_AT_CUT);
        Outcome first = Cases.clear(Books.of(Books.ROUND_2), round);
        assertThat(first).isEqualTo(Cases.clear(Books.of(Books.ROUND_2), round));
        assertThat(first.transcript()).extracting(TranscriptEntry::origin).contains("lot with seed 1");
    }

    @ParameterizedTest(name = "rank {0} for b")
    @CsvSource({"1", "4", "0", "second"})
    void tie_rankOutsideTheTie_isRefused(String rank) {
        refused(() -> clearWithDefault(TIED_AT_CUT, drawn(7, "b", rank), drawn(8, "c", "2")))
                .hasMessageContaining("choices[seq 7].value")
                .hasMessageContaining(rank)
                .hasMessageContaining("one of 2 3");
    }

    @Test
    void tie_rankDrawnTwice_isRefused() {
        refused(() -> clearWithDefault(TIED_AT_CUT, drawn(7, "b", "2"), drawn(8, "c", "2")))
                .hasMessageContaining("choices[seq 8].value")
                .hasMessageContaining("one of 3");
    }

    @Test
    void pick_regionTakenByAnother_isRefused() {
        refused(() -> clearWithDefault(TIED, pick(1, "a", "山东"), pick(2, "b", "山东")))
                .hasMessageContaining("choices[seq 2]")
                .hasMessageContaining("山东");
    }

    @Test
    void pick_regionOfNoSet_isRefused() {
        refused(() -> clearWithDefault(TIED, pick(3, "a", "厦门"))).hasMessageContaining("choices[seq 3]");
    }

    @Test
    void pick_answerThatIsNotLegal_isRefusedAtOnce() {
        ChoiceSource stubborn = request -> Optional.of(new Answer("月球", "stubborn"));
        refused(() -> Engine.of(Books.of(Books.ROUND_2))
                        .clear(Round.of("r", lot("lot", "a 1.0 9", "b 1.1 9")), stubborn))
                .hasMessageContaining("stubborn.region")
                .hasMessageContaining("月球");
    }

    @Test
    void pick_recordedOutOfOrder_isTakenByItsNumber() {
        Outcome outcome = clearWithDefault(lot("tied", "a 1.0 9", "b 1.1 9"), pick(9, "a", "山东"), pick(4, "a", "山西"));
        assertThat(outcome.transcript()).extracting(TranscriptEntry::value).startsWith("山西", "山东");
    }

    @Test
    void choice_nothingAskedFor_isAnError() {
        refused(() -> clearWithDefault(lot("tied", "only 1 2"), pick(5, "only", "山东")))
                .hasMessageContaining("choices[seq 5]")
                .hasMessageContaining("a choice the procedure asks for");
    }

    @Test
    void choice_unusedOnes_areAllListed() {
        refused(() -> clearWithDefault(
                        lot("tied", "only 1 2"), pick(5, "only", "山东"), drawn(6, "only", "1"), pick(7, "x", "山东")))
                .hasMessageContaining("seq 5")
                .hasMessageContaining("seq 6")
                .hasMessageContaining("seq 7");
    }

    @Test
    void choice_ofALoserLeavingAfterAward_isAnError() {
        Choice exit = event(3, "c", ChoiceKind.WITHDRAW, Optional.of(Moment.AFTER_AWARD), "");
        refused(() -> clearWithDefault(lot("tied", "a 1.0 9", "b 1.1 9", "c 1.3 9"), exit))
                .hasMessageContaining("seq 3");
    }

    @Test
    void event_didNotTakePart_isNotCounted() {
        Choice absent = event(1, "e", ChoiceKind.TOOK_PART, Optional.empty(), "no");
        LotOutcome lot = clearWithDefault(TIED, absent).lots().get(0);
        assertThat(lot.bidders()).isEqualTo(4);
        assertThat(Cases.reason(lot, "e")).isEqualTo(Reason.DID_NOT_TAKE_PART);
    }

    @Test
    void event_leftBeforeAward_isCountedAndNotRanked() {
        Choice left = event(1, "a", ChoiceKind.DISQUALIFY, Optional.of(Moment.BEFORE_AWARD), "");
        LotOutcome lot = clearWithDefault(TIED, left).lots().get(0);
        assertThat(lot.bidders()).isEqualTo(5);
        assertThat(Cases.reason(lot, "a")).isEqualTo(Reason.DISQUALIFIED_BEFORE_AWARD);
        assertThat(Cases.bid(lot, "b").rank()).isEqualTo(1);
    }

    @Test
    void picks_defaultStrategyWithoutKnownNeed_takesTheFirstFreeRegionOfTheList() {
        assertThat(clearWithDefault(lot("tied", "a 1.0 9", "b 1.1 9")).transcript())
                .extracting(TranscriptEntry::value)
                .startsWith("北京", "天津", "河北", "山西");
    }

    @Test
    void picks_notRecorded_arePendingAndWinnersAreKnown() {
        Outcome outcome = clear(lot("tied", "a 1.0 9", "b 1.1 9"));
        LotOutcome lot = outcome.lots().get(0);
        assertThat(lot.state()).isEqualTo(LotState.PENDING);
        assertThat(lot.selected()).isEqualTo(2);
        assertThat(outcome.pending()).hasSize(1);
        assertThat(outcome.pending().get(0).kind()).isEqualTo(ChoiceKind.PICK);
        assertThat(outcome.pending().get(0).legal()).hasSize(31);
    }

    @ParameterizedTest(name = "{0} yuan")
    @CsvSource({"1.900001", "0", "-1", "1.0000001", "half"})
    void negotiate_priceThatIsNotLegal_isRefused(String price) {
        Lot[] lots = new Lot[8];
        for (int i = 0; i < 7; i++) {
            lots[i] = lot("deep-" + i, "a 1 9", "b 8 9", "c 8 9");
        }
        lots[7] = lot("tied", "a 1.9 2");
        Choice answer = new Choice(
                1,
                "tied",
                new BidKey("a", ""),
                "negotiation",
                ChoiceKind.NEGOTIATE,
                Optional.empty(),
                price,
                Optional.empty(),
                "");
        Round round = new Round("r", ImmutableList.copyOf(lots));
        refused(() -> Engine.of(Books.of(Books.PILOT)).clear(round, RecordedChoices.of(List.of(answer))))
                .hasMessageContaining("choices[seq 1].value")
                .hasMessageContaining("at most 1.9 yuan");
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
    }

    private static Choice drawn(long seq, String bidder, String rank) {
        return choice(seq, bidder, "shortlist", ChoiceKind.LOT, Optional.empty(), rank);
    }

    private static Choice pick(long seq, String bidder, String region) {
        return choice(seq, bidder, "primary", ChoiceKind.PICK, Optional.of(new Region(region)), "");
    }

    private static Choice choice(
            long seq, String bidder, String step, ChoiceKind kind, Optional<Region> region, String value) {
        return new Choice(seq, "tied", new BidKey(bidder, ""), step, kind, region, value, Optional.empty(), "");
    }

    private static Choice event(long seq, String bidder, ChoiceKind kind, Optional<Moment> at, String value) {
        return new Choice(seq, "tied", new BidKey(bidder, ""), "", kind, Optional.empty(), value, at, "");
    }

    private static Outcome clear(Lot lot, Choice... choices) {
        return Engine.of(Books.of(Books.ROUND_2)).clear(Round.of("r", lot), RecordedChoices.of(List.of(choices)));
    }

    private static Outcome clearWithDefault(Lot lot, Choice... choices) {
        Round round = Round.of("r", lot);
        return Engine.of(Books.of(Books.ROUND_2))
                .clear(round, FirstAnswer.of(RecordedChoices.of(List.of(choices)), DefaultStrategy.of(round, 1)));
    }
}
