package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jicai.engine.Cases.bid;
import static org.jicai.engine.Cases.clear;
import static org.jicai.engine.Cases.lot;
import static org.jicai.engine.Cases.reason;

import java.util.List;
import java.util.Optional;
import org.jicai.audit.Explainer;
import org.jicai.audit.FlipDistance;
import org.jicai.audit.FlipSearch;
import org.jicai.audit.Language;
import org.jicai.audit.LotExplanation;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jicai.money.Quantity;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.proof.Books;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Demand;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers of a computed price to bids that would otherwise lose: who is asked, for what, and what follows. */
class RevivalTest {

    /** Four bidders make three places: 1.0 and 1.5 pass, 3.0 fails and is offered 1.5, 4.0 has no place. */
    private static Lot three() {
        return lot("lot", "a 1.0 9", "b 1.5 9", "c 3.0 9", "d 4.0 9");
    }

    @Test
    void revival_accepted_showsTheWholePathAndBothPrices() {
        Outcome outcome = run(
                Books.ROUND_10,
                three(),
                offer(1, "c", "accept"),
                new Choice(
                        2,
                        "lot",
                        new BidKey("c", ""),
                        "",
                        ChoiceKind.WITHDRAW,
                        Optional.empty(),
                        "",
                        Optional.of(Moment.IN_TERM),
                        ""));
        BidOutcome revived = bid(outcome.lots().get(0), "c");
        assertThat(revived.path())
                .extracting(Decision::reason)
                .containsExactly(
                        Reason.WITHIN_CEILING,
                        Reason.SHORTLISTED,
                        Reason.OVER_MULTIPLE,
                        Reason.FAILED_PRICE_TEST,
                        Reason.SELECTED_BY_REVIVAL,
                        Reason.WITHDREW_IN_TERM);
        assertThat(revived.path().get(4).comparison())
                .hasValueSatisfying(comparison -> assertThat(comparison).hasToString("3 > 1.5"));
        assertThat(revived.bidPrice()).contains(UnitPrice.ofYuan("3"));
        assertThat(revived.awardedPrice()).contains(UnitPrice.ofYuan("1.5"));
        assertThat(revived.wasSelected()).isTrue();
        assertThat(revived.isSelected()).isFalse();
        assertThat(revived.regionsAtAward()).isEqualTo(10);
        assertThat(revived.regions()).isZero();
        assertThat(outcome.lots().get(0).selected()).isEqualTo(3);
        assertThat(outcome.lots().get(0).share()).contains(Share.parse("70%"));
    }

    @Test
    void revival_declined_isLostAndCountsForNothing() {
        LotOutcome lot =
                run(Books.ROUND_10, three(), offer(1, "c", "decline")).lots().get(0);
        assertThat(reason(lot, "c")).isEqualTo(Reason.REVIVAL_DECLINED);
        assertThat(bid(lot, "c").verdict()).isEqualTo(Verdict.LOST);
        assertThat(bid(lot, "c").awardedPrice()).isEmpty();
        assertThat(lot.selected()).isEqualTo(2);
        assertThat(Cases.regionCounts(lot)).containsExactly(16, 15);
    }

    @Test
    void revival_unanswered_isPendingWithTheQuestion() {
        Outcome outcome =
                Engine.of(Books.of(Books.ROUND_10)).clear(Round.of("test", three()), RecordedChoices.of(List.of()));
        assertThat(outcome.lots().get(0).state()).isEqualTo(LotState.PENDING);
        assertThat(reason(outcome.lots().get(0), "c")).isEqualTo(Reason.REVIVAL_OPEN);
        assertThat(outcome.pending()).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(ChoiceKind.OFFER);
            assertThat(request.bid().bidder()).isEqualTo("c");
            assertThat(request.offered()).contains(UnitPrice.ofYuan("1.5"));
            assertThat(request.legal()).containsExactly("accept", "decline");
        });
    }

    @Test
    void revival_otherAnswer_isRefused() {
        assertThatThrownBy(() -> run(Books.ROUND_10, three(), offer(1, "c", "1.4")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("choices[seq 1]");
    }

    /** Rule 2 of round 10: with a single firm that passed, the others are offered 1.8 times its price, rounded down. */
    @Test
    void revival_loneWinner_offersTheMultiple() {
        LotOutcome lot = clear(Books.ROUND_10, lot("lot", "a 1.000001 9", "b 3.0 9"));
        assertThat(bid(lot, "b").awardedPrice()).contains(UnitPrice.ofYuan("1.800001"));
        assertThat(lot.selected()).isEqualTo(2);
    }

    @Test
    void revival_nobodyOutsideThePlaces_isAskedInRound10() {
        Outcome outcome = Cases.clear(Books.of(Books.ROUND_10), Round.of("test", three()));
        assertThat(outcome.transcript().stream().filter(entry -> entry.kind() == ChoiceKind.OFFER))
                .extracting(entry -> entry.bid().bidder())
                .containsExactly("c");
    }

    /**
     * The offer is a comparable price of 1.8. Twice the content may cost 1.7 times as much: 3.06 / 1.7 = 1.8, and 3.060001 / 1.7
     * rounds to 1.800001. Half the content: 1.058823 × 1.7 = 1.799999, and 1.058824 × 1.7 rounds to 1.800001.
     */
    @ParameterizedTest(name = "strength ratio {0}: offered {1}")
    @CsvSource({"2, 3.06", "0.5, 1.058823"})
    void revival_otherStrength_isOfferedThePriceOfItsOwn(String ratio, String offered) {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("a", "1.0").withStrength("10mg", "1").withCeiling("9"))
                .bid(Bid.of("b", "7").withStrength("other", ratio).withCeiling("9"))
                .build();
        LotOutcome outcome = clear(Books.ROUND_10, lot);
        assertThat(reason(outcome, "b")).isEqualTo(Reason.SELECTED_BY_REVIVAL);
        assertThat(bid(outcome, "b").awardedPrice()).contains(UnitPrice.ofYuan(offered));
        assertThat(bid(outcome, "b").comparablePrice())
                .as("what it bid")
                .isNotEqualTo(Optional.of(UnitPrice.ofYuan("1.8")));
    }

    /**
     * Round 11: five bidders make three places. d has no place and is offered the highest price selected, after c has been
     * revived at it: c's own bid of 3 is not a price of the lot any more. e bid highest and is not asked.
     */
    @Test
    void revivalOfUnshortlisted_takesThePriceOfThoseRevivedBefore() {
        LotOutcome lot = clear(Books.ROUND_11, lot("lot", "a 1.0 9", "b 1.5 9", "c 9 9", "d 9.5 20", "e 10 20"));
        // mean of 1, 1.5 and 9: 3.833333; anchor 1.916667; limit 3.45
        assertThat(bid(lot, "c").awardedPrice()).contains(UnitPrice.ofYuan("1.5"));
        assertThat(bid(lot, "d").awardedPrice()).contains(UnitPrice.ofYuan("1.5"));
        assertThat(reason(lot, "d")).isEqualTo(Reason.SELECTED_BY_REVIVAL);
        assertThat(reason(lot, "e")).isEqualTo(Reason.OUTSIDE_QUOTA);
        assertThat(lot.selected()).as("who picks regions").isEqualTo(3);
        assertThat(lot.share()).contains(Share.parse("70%"));
        assertThat(Cases.regionCounts(lot)).containsExactly(11, 10, 10, 0);
    }

    /** The need for d's brand against the mean of five brands with 10, 10, 10, own and 10 units. */
    @ParameterizedTest(name = "need for its brand {0}: {1}")
    @CsvSource({"10, SELECTED_BY_REVIVAL", "9, OUTSIDE_QUOTA", "11, SELECTED_BY_REVIVAL", "0, OUTSIDE_QUOTA"})
    void revivalOfUnshortlisted_needsTheMeanBrand(long need, Reason expected) {
        LotOutcome lot = clear(Books.ROUND_11, withBrands(need));
        assertThat(reason(lot, "d")).isEqualTo(expected);
    }

    /** It picks no region and gets the need that names it: 70 % of 10 units. */
    @Test
    void revivalOfUnshortlisted_suppliesItsBrandOnly() {
        LotOutcome lot = clear(Books.ROUND_11, withBrands(10));
        assertThat(bid(lot, "d").regions()).isZero();
        assertThat(bid(lot, "d").agreedUnits()).contains(Quantity.of(7));
        assertThat(bid(lot, "d").awardedPrice()).contains(UnitPrice.ofYuan("1.2"));
        assertThat(lot.agreedUnits()).contains(Quantity.of(35));
    }

    /** Once it drops out, its brand's need goes to the supplier of the region; nothing else moves. */
    @Test
    void revivalOfUnshortlisted_laterWithdrawn_leavesItsVolumeToTheRegion() {
        LotOutcome before = clear(Books.ROUND_11, withBrands(10));
        Choice exit = new Choice(
                1,
                "lot",
                new BidKey("d", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.IN_TERM),
                "");
        LotOutcome after = run(Books.ROUND_11, withBrands(10), exit).lots().get(0);
        assertThat(reason(after, "d")).isEqualTo(Reason.WITHDREW_IN_TERM);
        assertThat(bid(after, "d").agreedUnits()).isEmpty();
        assertThat(after.agreedUnits()).isEqualTo(before.agreedUnits());
        assertThat(after.bids().stream()
                        .flatMap(bid -> bid.agreedUnits().stream())
                        .mapToLong(Quantity::units)
                        .sum())
                .isEqualTo(35);
        assertThat(Cases.regionCounts(after)).containsExactly(11, 10, 10);
        assertThat(after.regions().stream()
                        .filter(award -> award.role().equals("brand")
                                && award.atAward().equals(Optional.of(new BidKey("d", "")))))
                .singleElement()
                .satisfies(award -> assertThat(award.bid())
                        .isEqualTo(after.regions().get(0).bid())
                        .isPresent());
    }

    /** Round 12: reference products without a place, and nobody else without one; no volume, and no region to draw for. */
    @Test
    void revivalOfReferenceProducts_isWithoutVolume() {
        Lot lot = lot("lot", "a 1.0 9", "b 1.1 9", "c 1.2 9", "d 5 9", "originator 8 9");
        Lot referenced = lot.withBids(lot.bids().stream()
                .map(bid -> bid.bidder().name().equals("originator") ? reference(bid) : bid)
                .toList());
        LotOutcome outcome = clear(Books.ROUND_12, referenced);
        assertThat(reason(outcome, "d")).isEqualTo(Reason.OUTSIDE_QUOTA);
        assertThat(reason(outcome, "originator")).isEqualTo(Reason.SELECTED_BY_REVIVAL);
        assertThat(bid(outcome, "originator").awardedPrice()).contains(UnitPrice.ofYuan("1.2"));
        assertThat(bid(outcome, "originator").regions()).isZero();
        assertThat(outcome.selected()).isEqualTo(3);
    }

    @Test
    void revival_equalBids_onlyThoseWhoPickRegionsDrawLots() {
        // six bidders make three places; d and e are equal, without a place, and revived for their brands
        Round round = Round.of("test", lot("lot", "a 1.0 9", "b 1.1 9", "c 1.2 9", "d 1.3 9", "e 1.3 9", "f 2 9"));
        Outcome outcome = Cases.clear(Books.of(Books.ROUND_11), round);
        assertThat(reason(outcome.lots().get(0), "d")).isEqualTo(Reason.SELECTED_BY_REVIVAL);
        assertThat(outcome.transcript()).noneMatch(entry -> entry.kind() == ChoiceKind.LOT);
    }

    @Test
    void flipDistance_ofADeclinedOffer_isTheLimitAndOfAnAcceptedOneNothing() {
        for (String answer : List.of("accept", "decline")) {
            Round round = Round.of("test", three());
            FirstAnswer choices =
                    FirstAnswer.of(RecordedChoices.of(List.of(offer(1, "c", answer))), DefaultStrategy.of(round, 1));
            Engine engine = Engine.of(Books.of(Books.ROUND_10));
            LotOutcome lot = engine.clear(round, choices).lots().get(0);
            Optional<FlipDistance> distance =
                    FlipSearch.in(engine, round, choices).of(lot, bid(lot, "c"));
            assertThat(distance.map(FlipDistance::threshold))
                    .isEqualTo(answer.equals("accept") ? Optional.empty() : Optional.of(UnitPrice.ofYuan("1.8")));
        }
    }

    @Test
    void explanation_saysEveryStepInBothLanguages() {
        for (String book : List.of(Books.ROUND_10, Books.ROUND_11, Books.ROUND_12)) {
            Lot lot = lot("lot", "a 1.0 9", "b 1.1 9", "c 8 9", "d 9 9");
            LotOutcome outcome = clear(book, lot);
            for (Language language : Language.values()) {
                LotExplanation explanation =
                        Explainer.of(Books.of(book), language).explain(lot, outcome);
                assertThat(explanation.toString()).doesNotContain("{");
            }
        }
    }

    private static Lot withBrands(long needOfD) {
        Lot lot = lot("lot", "a 1.0 9", "b 1.1 9", "c 1.2 9", "d 1.3 9", "e 1.4 9");
        return Cases.withDemand(
                lot,
                lot.bids().stream()
                        .map(bid -> new Demand(
                                Cases.regions().get(0),
                                "",
                                Quantity.of(bid.bidder().name().equals("d") ? needOfD : 10),
                                Optional.of(bid.key())))
                        .toList());
    }

    private static Bid reference(Bid bid) {
        return new Bid(
                bid.bidder(),
                bid.product(),
                bid.strength(),
                bid.strengthRatio(),
                bid.price(),
                bid.ceiling(),
                true,
                bid.facts());
    }

    private static Choice offer(long seq, String bidder, String answer) {
        return new Choice(
                seq,
                "lot",
                new BidKey(bidder, ""),
                "shortlisted",
                ChoiceKind.OFFER,
                Optional.empty(),
                answer,
                Optional.empty(),
                "");
    }

    private static Outcome run(String book, Lot lot, Choice... choices) {
        Round round = Round.of("test", lot);
        return Engine.of(Books.of(book))
                .clear(round, FirstAnswer.of(RecordedChoices.of(List.of(choices)), DefaultStrategy.of(round, 1)));
    }
}
