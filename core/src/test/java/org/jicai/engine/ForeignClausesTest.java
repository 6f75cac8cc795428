package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.reason;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Reason;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entry, scores, bands, gaps, matching, reserves, sealed reserve prices and taxes: the worked examples of their clauses. */
class ForeignClausesTest {

    /** Answers in this order, whoever is asked; nothing more. */
    private static ChoiceSource answers(List<ChoiceRequest> asked, String... values) {
        Iterator<String> next = List.of(values).iterator();
        return request -> {
            asked.add(request);
            return next.hasNext() ? Optional.of(new Answer(next.next(), "test")) : Optional.empty();
        };
    }

    private static Lot lot(Bid... bids) {
        return Sketch.lot(Map.of(), List.of(), bids);
    }

    @Test
    void entry_technicalScoreBelowSixty_isInvalid() {
        Sketch gate = new Sketch()
                .fact("technical", "bid")
                .clause("entry", "{allOf: [{fact: technical, atLeast: 60}]}")
                .clause("places", "{most: 1}");
        LotOutcome outcome = gate.clear(lot(
                Sketch.bid("cheap", "1", "", "technical 59.9"),
                Sketch.bid("good", "2", "", "technical 60"),
                Sketch.bid("unknown", "3", "")));
        assertThat(reason(outcome, "cheap")).isEqualTo(Reason.FAILED_ENTRY);
        assertThat(bid(outcome, "cheap").rank()).isZero();
        assertThat(reason(outcome, "good")).isEqualTo(Reason.SELECTED_BY_RANK);
        assertThat(bid(outcome, "unknown").path()).extracting(Decision::reason).contains(Reason.ENTRY_UNKNOWN);
        assertThat(reason(outcome, "unknown")).isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    /** 100 × 1.00/1.25 = 80 points at 60 % are 48; 40 % of 90 points are 36: 84 against 60 + 16 = 76. */
    @Test
    void score_priceAndTechnical_isTheWeightedSum() {
        Sketch scored = new Sketch()
                .fact("technical", "bid")
                .clause(
                        "rankBy",
                        "{by: {score: [{price: 60%}, {fact: technical, weight: 40%}], scale: 4, rounding: half-up}}")
                .clause("places", "{most: 1}");
        LotOutcome outcome = scored.clear(
                lot(Sketch.bid("low", "1.00", "", "technical 40"), Sketch.bid("good", "1.25", "", "technical 90")));
        assertThat(bid(outcome, "good").rank()).isEqualTo(1);
        Decision score = bid(outcome, "low").path().stream()
                .filter(step -> step.reason() == Reason.SCORED)
                .findFirst()
                .orElseThrow();
        assertThat(score.comparison().orElseThrow().left().value().toString()).isEqualTo("76");
        assertThat(score.comparison().orElseThrow().right().value().toString()).isEqualTo("84");
    }

    @Test
    void rankBy_cut_ranksTheLargerCutFirst() {
        Sketch cut = new Sketch().clause("rankBy", "{by: cut}").clause("places", "{most: 2}");
        LotOutcome outcome = cut.clear(
                lot(Sketch.bid("low", "10", "15"), Sketch.bid("deep", "20", "100"), Sketch.bid("third", "1", "3")));
        assertThat(bid(outcome, "deep").rank()).as("80 %").isEqualTo(1);
        assertThat(bid(outcome, "third").rank()).as("66.7 %").isEqualTo(2);
        assertThat(reason(outcome, "low")).as("33.3 %").isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    /** A lowest price of 80 allows 85, one of 200 allows 210, one of 900 allows 920. */
    @ParameterizedTest
    @CsvSource({"80,85,85.0001", "200,210,210.0001", "900,920,920.0001"})
    void within_danishBand_isFivePercentWithinFiveAndTwenty(String lowest, String inside, String outside) {
        Sketch band = new Sketch()
                .clause("places", "{most: all}")
                .clause("priceTest", "{anyOf: [{within: 5%, least: 5, most: 20, of: lowest}]}");
        LotOutcome outcome =
                band.clear(lot(Sketch.bid("a", lowest, ""), Sketch.bid("b", inside, ""), Sketch.bid("c", outside, "")));
        assertThat(reason(outcome, "b")).isEqualTo(Reason.SELECTED_BY_BAND);
        assertThat(reason(outcome, "c")).isEqualTo(Reason.FAILED_PRICE_TEST);
    }

    /** Cuts of 50 %, 35 % and 20 % with a limit of 40 %: 35 is 30 % less than 50, 20 is 42.9 % less than 35. */
    @Test
    void gap_dropOfMoreThanFortyPercent_endsThePlaces() {
        Sketch gap = new Sketch()
                .clause("rankBy", "{by: cut}")
                .clause("places", "{most: 3}")
                .clause("gap", "{most: 40%, cut: {scale: 4, rounding: half-up}}");
        LotOutcome outcome = gap.clear(
                lot(Sketch.bid("a", "50", "100"), Sketch.bid("b", "65", "100"), Sketch.bid("c", "80", "100")));
        assertThat(reason(outcome, "b")).isEqualTo(Reason.SELECTED_BY_RANK);
        assertThat(reason(outcome, "c")).isEqualTo(Reason.BEYOND_GAP);
        LotOutcome exact = gap.clear(
                lot(Sketch.bid("a", "50", "100"), Sketch.bid("b", "70", "100"), Sketch.bid("c", "82", "100")));
        assertThat(exact.selected())
                .as("30 is just 40 % less than 50, 18 than 30")
                .isEqualTo(3);
    }

    @Test
    void matchRight_smallFirmWithinFivePercent_takesTheAwardAtTheLowestPrice() {
        Sketch match = new Sketch()
                .fact("small", "bid")
                .clause("matchRight", "{who: {fact: small, atLeast: 1}, within: {atMostMultiple: 1.05, of: lowest}}")
                .clause("places", "{most: 1}");
        Lot lot = lot(
                Sketch.bid("big", "100", "", "small 0"),
                Sketch.bid("near", "102", "", "small 1"),
                Sketch.bid("edge", "105", "", "small 1"),
                Sketch.bid("far", "105.0001", "", "small 1"));
        List<ChoiceRequest> asked = new ArrayList<>();
        LotOutcome outcome = match.clear(lot, answers(asked, "decline", "accept"));
        assertThat(asked).extracting(request -> request.bid().bidder()).containsExactly("near", "edge");
        assertThat(bid(outcome, "edge").isSelected()).isTrue();
        assertThat(bid(outcome, "edge").rank()).isEqualTo(1);
        assertThat(bid(outcome, "edge").awardedPrice().orElseThrow()).hasToString("100");
        assertThat(bid(outcome, "edge").bidPrice().orElseThrow()).hasToString("105");
        assertThat(bid(outcome, "edge").path())
                .extracting(Decision::reason)
                .containsSubsequence(Reason.MATCHED_LOWEST, Reason.SHORTLISTED);
        assertThat(reason(outcome, "big")).isEqualTo(Reason.OUTSIDE_QUOTA);
        assertThat(match.clear(lot, answers(asked)).state()).isEqualTo(LotState.PENDING);
    }

    @Test
    void reserves_aFailingWinner_isReplacedByTheNextAtItsOwnPrice() {
        Sketch month = new Sketch()
                .clause("places", "{most: 1}")
                .clause("regions", "{set: whole-country, privilege: 0}")
                .clause("reserves", "{count: 2}")
                .clause("replacement", "{by: reserves-first}");
        Lot lot = lot(
                Sketch.bid("a", "1", ""), Sketch.bid("b", "2", ""), Sketch.bid("c", "3", ""), Sketch.bid("d", "4", ""));
        LotOutcome outcome = month.clear(lot, RecordedChoices.of(List.of(exit(1, "a"), exit(2, "b"))));
        assertThat(reason(outcome, "a")).isEqualTo(Reason.WITHDREW_IN_TERM);
        assertThat(reason(outcome, "b")).isEqualTo(Reason.WITHDREW_IN_TERM);
        assertThat(reason(outcome, "c")).isEqualTo(Reason.SELECTED_FROM_RESERVE);
        assertThat(bid(outcome, "c").awardedPrice().orElseThrow()).hasToString("3");
        assertThat(bid(outcome, "c").regions()).isEqualTo(1);
        assertThat(bid(outcome, "c").path())
                .extracting(Decision::reason)
                .containsSubsequence(Reason.OUTSIDE_QUOTA, Reason.HELD_IN_RESERVE, Reason.SELECTED_FROM_RESERVE);
        assertThat(reason(outcome, "d")).isEqualTo(Reason.OUTSIDE_QUOTA);
    }

    private static Choice exit(long seq, String bidder) {
        return new Choice(
                seq,
                "lot",
                new BidKey(bidder, ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.IN_TERM),
                "");
    }

    /** Reserve 100, entry 115 %, two offers: 130, then 112 enters, and 99 is agreed; 115 enters, 115.0001 does not. */
    @ParameterizedTest
    @CsvSource({
        "130,112|99,SELECTED_BY_RANK,99",
        "130,115|100,SELECTED_BY_RANK,100",
        "130,115.0001,ABOVE_ENTRY_LIMIT,",
        "112,100.0001,ABOVE_RESERVE,",
        "100,,SELECTED_BY_RANK,100"
    })
    void reserve_negotiation_isTwoOffersAndALastPrice(String price, String named, Reason why, String awarded) {
        Sketch negotiation = new Sketch()
                .fact("sealed", "lot")
                .clause("reserve", "{price: {lot: sealed}, entry: 1.15, offers: 2}")
                .clause("places", "{most: all}");
        Lot lot = Sketch.lot(Map.of("sealed", "100"), List.of(), Sketch.bid("only", price, ""));
        List<ChoiceRequest> asked = new ArrayList<>();
        String[] values = named == null ? new String[0] : named.split("\\|", -1);
        LotOutcome outcome = negotiation.clear(lot, answers(asked, values));
        assertThat(asked).hasSize(values.length);
        assertThat(reason(outcome, "only")).isEqualTo(why);
        assertThat(bid(outcome, "only").awardedPrice().map(Object::toString)).isEqualTo(Optional.ofNullable(awarded));
    }

    @Test
    void reserve_unknown_leavesTheLotWaiting() {
        Sketch negotiation = new Sketch()
                .fact("sealed", "lot")
                .clause("reserve", "{price: {lot: sealed}, offers: 1}")
                .clause("places", "{most: all}");
        LotOutcome outcome = negotiation.clear(lot(Sketch.bid("only", "3", "")));
        assertThat(outcome.state()).isEqualTo(LotState.PENDING);
        assertThat(reason(outcome, "only")).isEqualTo(Reason.RESERVE_UNKNOWN);
    }

    /** 100 × 1.00/1.06 × 1.03/1.17 = 83.0511… */
    @Test
    void passThrough_tariffAndTax_isTheWorkedExample() {
        Sketch tax = new Sketch()
                .fact("imported", "bid")
                .clause("places", "{most: all}")
                .clause(
                        "passThrough",
                        "{rates: [{name: tariff, from: 6%, to: 0%}, {name: tax, from: 17%, to: 3%}],"
                                + " onlyWith: imported, price: {scale: 2, rounding: half-up}}");
        LotOutcome outcome = tax.clear(
                lot(Sketch.bid("abroad", "100", "", "imported 1"), Sketch.bid("home", "100.5", "", "imported 0")));
        assertThat(bid(outcome, "abroad").awardedPrice().orElseThrow()).hasToString("83.05");
        assertThat(bid(outcome, "abroad").bidPrice().orElseThrow()).hasToString("100");
        assertThat(bid(outcome, "abroad").path()).extracting(Decision::reason).contains(Reason.PRICE_ADJUSTED);
        assertThat(bid(outcome, "home").awardedPrice().orElseThrow()).hasToString("100.5");
    }

    /** Jiangsu: who is at most the cap wins; where nobody is, the first half of the bids wins. */
    @Test
    void priceTest_ifNobody_takesTheFirstHalf() {
        Sketch inquiry = new Sketch()
                .fact("cap", "lot")
                .clause("places", "{most: all}")
                .clause(
                        "priceTest",
                        "{anyOf: [{atMostPublished: 1, price: {lot: cap}}],"
                                + " ifNobody: [{inFirst: 50%, rounding: half-up, by: rank}]}");
        Bid[] bids = {Sketch.bid("a", "2", ""), Sketch.bid("b", "3", ""), Sketch.bid("c", "4", "")};
        LotOutcome met = inquiry.clear(Sketch.lot(Map.of("cap", "2"), List.of(), bids));
        assertThat(reason(met, "a")).isEqualTo(Reason.SELECTED_BY_PUBLISHED_PRICE);
        assertThat(reason(met, "b")).isEqualTo(Reason.FAILED_PRICE_TEST);
        LotOutcome missed = inquiry.clear(Sketch.lot(Map.of("cap", "1.9999"), List.of(), bids));
        assertThat(reason(missed, "a")).isEqualTo(Reason.SELECTED_BY_PLACE);
        assertThat(reason(missed, "b")).as("half of three is two, half-up").isEqualTo(Reason.SELECTED_BY_PLACE);
        assertThat(reason(missed, "c")).isEqualTo(Reason.FAILED_PRICE_TEST);
    }

    /** Shanghai: the best score wins unless it is above 1.8 times the second lowest price; then the next one does. */
    @Test
    void secondLowest_testedBeforeThePlaces_letsTheNextMoveUp() {
        Sketch shanghai = new Sketch()
                .fact("points", "bid")
                .clause("rankBy", "{by: {score: [{fact: points, weight: 100%}], scale: 2, rounding: half-up}}")
                .clause("priceTest", "{anyOf: [{atMostMultiple: 1.8, of: secondLowest}]}")
                .clause("places", "{most: 1}")
                .order("bidders", "comparison", "rankBy", "ties", "priceTest", "places");
        LotOutcome outcome = shanghai.clear(lot(
                Sketch.bid("best", "3.6001", "", "points 90"),
                Sketch.bid("next", "3.6", "", "points 80"),
                Sketch.bid("low", "1", "", "points 10"),
                Sketch.bid("second", "2", "", "points 20")));
        assertThat(reason(outcome, "best")).isEqualTo(Reason.FAILED_PRICE_TEST);
        assertThat(bid(outcome, "next").isSelected()).isTrue();
        assertThat(outcome.selected()).isEqualTo(1);
        assertThat(reason(outcome, "low")).isEqualTo(Reason.OUTSIDE_QUOTA);
    }
}
