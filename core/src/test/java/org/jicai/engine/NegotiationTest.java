package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jicai.engine.Cases.lot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jicai.decision.Comparison;
import org.jicai.decision.Confidence;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.rules.Cited;
import org.jicai.rules.CutRanking;
import org.jicai.rules.CutRanking.CutReference;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pilot: 31 varieties; before the negotiation 16 with three bidders or more averaged a cut of 46.4 %, 15 with two bidders
 * 38 %; 25 were selected and 6 failed (research notes, §2.0 and §11.7). The single cuts were not published; these are
 * constructed to have those means.
 */
class NegotiationTest {
    private static final RuleBook PILOT = Books.of(Books.PILOT);

    /** Percent. The first seven are the largest of the round, the next two reach the mean of 46.4 unasked. */
    private static final List<String> CUTS_OF_THREE =
            List.of("90", "80", "70", "60", "58", "56", "55", "50", "46.4", "30", "28", "26", "25", "24", "23", "21");

    private static final String CUT_OF_TWO = "38";
    private static final List<String> DECLINE = List.of("T11", "T16", "P01", "P02", "P03", "P15");

    private static Round round() {
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        for (int i = 0; i < CUTS_OF_THREE.size(); i++) {
            String id = String.format(Locale.ROOT, "T%02d", i + 1);
            lots.add(lot(id, "low " + price(CUTS_OF_THREE.get(i)) + " 100", "second 99 100", "third 100 100"));
        }
        for (int i = 0; i < 15; i++) {
            String id = String.format(Locale.ROOT, "P%02d", i + 1);
            lots.add(lot(id, "low " + price(CUT_OF_TWO) + " 100", "second 99 100"));
        }
        return new Round("2018-pilot", lots.build());
    }

    private static String price(String cutPercent) {
        return new BigDecimal("100").subtract(new BigDecimal(cutPercent)).toPlainString();
    }

    /** Everybody asked goes to a cut of 46.4 %, except six that stay where they are. */
    private static List<Choice> answers() {
        List<Choice> answers = new ArrayList<>();
        for (Lot lot : round().lots()) {
            boolean outrightOrThere = lot.id().compareTo("T01") >= 0 && lot.id().compareTo("T09") <= 0;
            if (!outrightOrThere) {
                String bid = lot.bids().get(0).price().orElseThrow().toString();
                answers.add(answer(answers.size() + 1, lot.id(), DECLINE.contains(lot.id()) ? bid : "53.6"));
            }
        }
        return answers;
    }

    private static Choice answer(long seq, String lot, String price) {
        return new Choice(
                seq,
                lot,
                new BidKey("low", ""),
                "negotiation",
                ChoiceKind.NEGOTIATE,
                Optional.empty(),
                price,
                Optional.empty(),
                "");
    }

    @Test
    void pilot_thirtyOneVarieties_twentyFiveSelected() {
        Outcome outcome = Engine.of(PILOT).clear(round(), RecordedChoices.of(answers()));
        assertThat(outcome.pending()).isEmpty();
        assertThat(outcome.lots()).hasSize(31);
        assertThat(outcome.lots().stream().filter(lot -> lot.state() == LotState.AWARDED))
                .hasSize(25);
        assertThat(outcome.lots().stream()
                        .filter(lot -> lot.state() == LotState.FAILED)
                        .map(LotOutcome::lot))
                .containsExactlyElementsOf(DECLINE);
        assertThat(lots(outcome, Reason.SELECTED_OUTRIGHT))
                .containsExactly("T01", "T02", "T03", "T04", "T05", "T06", "T07");
        assertThat(outcome.transcript())
                .hasSize(22)
                .noneMatch(entry -> List.of("T08", "T09").contains(entry.lot()));
    }

    /** Six failures and a target of 46.4 % lead from means of 46.4 % and 38 % to one of 52 %, as published. */
    @Test
    void pilot_meanCutOfThoseSelected_isFiftyTwoPercent() {
        Outcome outcome = Engine.of(PILOT).clear(round(), RecordedChoices.of(answers()));
        List<BigDecimal> paid = outcome.lots().stream()
                .flatMap(lot -> Cases.bid(lot, "low").awardedPrice().stream())
                .map(price -> new BigDecimal(price.toString()))
                .toList();
        assertThat(paid).hasSize(25);
        BigDecimal mean = paid.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(new BigDecimal("25"));
        assertThat(new BigDecimal("100").subtract(mean)).isEqualByComparingTo("52.312");
    }

    @Test
    void pilot_target_isTheMeanCutOfLotsWithThreeBidders() {
        Outcome outcome = Engine.of(PILOT).clear(round(), RecordedChoices.of(answers()));
        assertThat(comparison(outcome, "T08")).isEqualTo("0.5 >= 0.464");
        assertThat(comparison(outcome, "T09")).isEqualTo("0.464 >= 0.464");
        assertThat(comparison(outcome, "P05")).isEqualTo("0.464 >= 0.464");
        assertThat(comparison(outcome, "P01")).isEqualTo("0.38 < 0.464");
        assertThat(Cases.bid(outcome.lot("P05").orElseThrow(), "low").awardedPrice())
                .contains(UnitPrice.ofYuan("53.6"));
    }

    @Test
    void pilot_everybodyAskedAgain_endsFailedWhereNobodyMoves() {
        Outcome outcome = Cases.clear(PILOT, round());
        assertThat(lots(outcome, Reason.NEGOTIATION_FELL_SHORT)).hasSize(22);
        assertThat(lots(outcome, Reason.SELECTED_BY_NEGOTIATION)).containsExactly("T08", "T09");
    }

    @Test
    void pilot_ambiguities_areListedAsAssumed() {
        Outcome outcome = Engine.of(PILOT).clear(round(), RecordedChoices.of(answers()));
        List<String> assumed = outcome.lot("P05").orElseThrow().restsOn().stream()
                .filter(leaf -> leaf.confidence() == Confidence.ASSUMED)
                .map(Leaf::clause)
                .map(clause -> clause.path())
                .toList();
        assertThat(assumed).contains("cutRanking.reference", "cutRanking.cut", "negotiation.over");
    }

    @Test
    void pilot_answersNotRecorded_arePendingWithThePriceOffered() {
        Outcome outcome = Engine.of(PILOT).clear(round(), RecordedChoices.of(List.of()));
        assertThat(outcome.pending()).hasSize(22).allMatch(request -> request.kind() == ChoiceKind.NEGOTIATE);
        assertThat(outcome.pending().get(0).offered()).contains(UnitPrice.ofYuan("70"));
        LotOutcome open = outcome.lot("T10").orElseThrow();
        assertThat(open.state()).isEqualTo(LotState.PENDING);
        assertThat(Cases.reason(open, "low")).isEqualTo(Reason.NEGOTIATION_OPEN);
        assertThat(Cases.bid(open, "second").rank()).isEqualTo(2);
    }

    /** A cut of 46.395 % rounds to 46.40 %; one millionth of a yuan more rounds to 46.39 %. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"53.605, SELECTED_BY_NEGOTIATION", "53.605001, NEGOTIATION_FELL_SHORT"})
    void pilot_target_isMetAtHundredthsOfAPercent(String named, Reason expected) {
        List<Choice> answers = new ArrayList<>(answers());
        answers.replaceAll(choice -> choice.lot().equals("P05") ? answer(choice.seq(), "P05", named) : choice);
        Outcome outcome = Engine.of(PILOT).clear(round(), RecordedChoices.of(answers));
        assertThat(Cases.reason(outcome.lot("P05").orElseThrow(), "low")).isEqualTo(expected);
    }

    /** A bid that its ceiling admits by rounding has a cut of -0.01 %: below 0, and still known. */
    @Test
    void cut_justAboveTheCeiling_isNegativeAndKnown() {
        Round round = Round.of("2018-pilot", lot("lot", "low 0.558149 0.5581"));
        Outcome outcome = Engine.of(PILOT).clear(round, RecordedChoices.of(List.of()));
        assertThat(Cases.reason(outcome.lots().get(0), "low")).isEqualTo(Reason.SELECTED_OUTRIGHT);
    }

    @Test
    void cut_ceilingNeverPublished_stopsTheWholeRound() {
        Round round = new Round("2018-pilot", ImmutableList.of(lot("known", "a 1 2"), lot("unknown", "b 1")));
        Outcome outcome = Engine.of(PILOT).clear(round, RecordedChoices.of(List.of()));
        assertThat(outcome.lots())
                .allMatch(lot -> lot.state() == LotState.PENDING && lot.reason().equals("cut-unknown"));
        assertThat(outcome.pending()).isEmpty();
        assertThat(Cases.bid(outcome.lots().get(0), "a").rank()).isEqualTo(1);
    }

    /** A book that measures cuts from the prior price: a negotiated price of another strength is converted first. */
    @Test
    void cut_fromPriorPrice_followsTheNegotiatedPrice() {
        CutRanking published = PILOT.clause(CutRanking.class).orElseThrow();
        Cited<CutReference> prior = new Cited<>(
                CutReference.PRIOR_PRICE,
                published.reference().path(),
                published.reference().citation());
        Cited<Integer> nobody =
                new Cited<>(0, published.outright().path(), published.outright().citation());
        RuleBook book = Books.with(PILOT, new CutRanking(prior, published.precision(), nobody));
        // target: the cut of the lot with three bidders, 50 %; 1.70 yuan for twice the content compare with 1.00 yuan
        Round round = new Round(
                "2018-pilot",
                ImmutableList.of(
                        prior(lot("three", "low 1.00 9", "b 1.5 9", "c 1.6 9"), "2.00"),
                        prior(
                                Lot.builder("strong")
                                        .bid(Bid.of("low", "3.06")
                                                .withStrength("20mg", "2")
                                                .withCeiling("9"))
                                        .build(),
                                "2.00")));
        Outcome outcome = Engine.of(book).clear(round, RecordedChoices.of(List.of(answer(1, "strong", "1.70"))));
        assertThat(comparison(outcome, "strong")).isEqualTo("0.5 >= 0.5");
        assertThat(lots(outcome, Reason.SELECTED_BY_NEGOTIATION)).containsExactly("three", "strong");
    }

    private static Lot prior(Lot lot, String yuan) {
        Lot.Builder builder = Lot.builder(lot.id()).priorPrice(Optional.of(UnitPrice.ofYuan(yuan)));
        lot.bids().forEach(builder::bid);
        return builder.build();
    }

    private static List<String> lots(Outcome outcome, Reason reason) {
        return outcome.lots().stream()
                .filter(lot -> lot.bids().stream().anyMatch(bid -> bid.reason() == reason))
                .map(LotOutcome::lot)
                .toList();
    }

    private static String comparison(Outcome outcome, String lot) {
        return Cases.bid(outcome.lot(lot).orElseThrow(), "low")
                .deciding()
                .comparison()
                .map(Comparison::toString)
                .orElseThrow();
    }
}
