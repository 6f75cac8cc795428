package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jicai.RuleBooks;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.engine.FirstAnswer;
import org.jicai.engine.RecordedChoices;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

class FlipSearchTest {

    private static final Engine ROUND_2 =
            Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());

    @Test
    void failedPriceTest_neededHalfTheCeiling() {
        Lot lot = Lot.builder("acarbose")
                .bid(Bid.of("Bayer", "0.180667").withCeiling("0.84"))
                .bid(Bid.of("Huadong", "0.465333").withCeiling("0.84"))
                .build();

        assertThat(flip(lot, "Huadong"))
                .hasValue(new FlipDistance(
                        new BidKey("Huadong", ""), false, UnitPrice.ofYuan("0.465333"), UnitPrice.ofYuan("0.42")));
        assertThat(flip(lot, "Huadong").orElseThrow().distance()).isEqualTo(UnitPrice.ofYuan("0.045333"));
    }

    @Test
    void loneWinner_couldGoUpToTheLastPriceThatRoundsToTheCeiling() {
        Lot lot = Lot.builder("lot").bid(Bid.of("A", "1").withCeiling("2")).build();

        assertThat(flip(lot, "A").orElseThrow().threshold()).isEqualTo(UnitPrice.ofYuan("2.000049"));
    }

    @Test
    void loneWinnerWithoutCeiling_hasNoThreshold() {
        assertThat(flip(Lot.builder("lot").bid(Bid.of("A", "1")).build(), "A")).isEmpty();
    }

    @Test
    void bidOutsideTheQuota_mustUndercutTheLastPlace() {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("A", "1").withCeiling("2"))
                .bid(Bid.of("B", "1.1").withCeiling("2"))
                .bid(Bid.of("C", "1.2").withCeiling("2"))
                .build();

        assertThat(flip(lot, "C").orElseThrow().threshold()).isEqualTo(UnitPrice.ofYuan("1.099999"));
        assertThat(flip(lot, "B").orElseThrow().threshold()).isEqualTo(UnitPrice.ofYuan("1.199999"));
    }

    @Test
    void bidAboveTheCeiling_mustComeBelowItAndPass() {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("A", "1").withCeiling("2"))
                .bid(Bid.of("B", "2.5").withCeiling("2"))
                .build();

        assertThat(flip(lot, "B").orElseThrow().threshold()).isEqualTo(UnitPrice.ofYuan("1.8"));
    }

    @Test
    void otherStrength_isMeasuredInItsOwnPrice() {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("A", "0.3").withStrength("10mg", "1").withCeiling("1"))
                .bid(Bid.of("B", "1.5").withStrength("20mg", "2").withCeiling("1.7"))
                .build();

        // 1.8 × 0.3 × 1.7 = 0.918 passes the multiple, half of 1.7 the cut; half a unit more rounds down
        assertThat(flip(lot, "B").orElseThrow().threshold()).isEqualTo(UnitPrice.ofYuan("0.918"));
    }

    @Test
    void withdrawnBid_hasNone() {
        Lot lot =
                Lot.builder("lot").bid(Bid.of("A", "1")).bid(Bid.of("B", "1.1")).build();
        ChoiceSource choices = RecordedChoices.of(List.of(new Choice(
                1,
                "lot",
                new BidKey("B", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.BEFORE_AWARD),
                "")));
        Round round = Round.of("round", lot);
        LotOutcome outcome = ROUND_2.clear(round, choices).lots().get(0);

        assertThat(FlipSearch.in(ROUND_2, round, choices).of(outcome, of(outcome, "B")))
                .isEmpty();
        assertThat(of(outcome, "B").reason()).isEqualTo(Reason.WITHDREW_BEFORE_AWARD);
    }

    @Test
    void undisclosedBid_hasNone() {
        Bid silent = new Bid(Bidder.of("B"), "", "", Ratio.ONE, Optional.empty(), Optional.empty(), false, Facts.NONE);

        assertThat(flip(Lot.builder("lot").bid(Bid.of("A", "1")).bid(silent).build(), "B"))
                .isEmpty();
    }

    @Test
    void loserOfALot_mustBidOneUnitLess() {
        Lot lot = Lot.builder("lot")
                .bid(Bid.of("A", "1").withCeiling("2"))
                .bid(Bid.of("B", "1").withCeiling("2"))
                .bid(Bid.of("C", "1").withCeiling("2"))
                .build();
        Round round = Round.of("round", lot);
        ChoiceSource choices = DefaultStrategy.of(round, 1);
        LotOutcome outcome = ROUND_2.clear(round, choices).lots().get(0);
        BidOutcome loser = outcome.bids().stream()
                .filter(bid -> !bid.isSelected())
                .findFirst()
                .orElseThrow();
        BidOutcome winner = outcome.winnersInRankOrder().get(0);
        FlipSearch search = FlipSearch.in(ROUND_2, round, choices);

        assertThat(loser.reason()).isEqualTo(Reason.TIE_LOST_BY_LOT);
        assertThat(search.of(outcome, loser).orElseThrow().threshold()).isEqualTo(UnitPrice.ofYuan("0.999999"));
        assertThat(search.of(outcome, winner).orElseThrow().distance()).isEqualTo(UnitPrice.ofFen(0));
    }

    /** Against the engine itself at prices the search need not have tried: selected below, not selected above. */
    @Test
    void randomRounds_thresholdParts_allLowerFromAllHigherPrices() {
        int found = 0;
        for (RuleBook book : RuleBooks.all().subList(0, 12)) { // the national rounds, whose prices have six decimals
            Engine engine = Engine.of(book);
            for (int seed = 0; seed < 4; seed++) {
                Round round = RandomRound.of(seed);
                ChoiceSource choices = DefaultStrategy.of(round, seed);
                Outcome outcome = engine.clear(round, choices);
                for (LotOutcome lot : outcome.lots()) {
                    found += check(engine, round, choices, lot, new Random(seed));
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static int check(Engine engine, Round round, ChoiceSource choices, LotOutcome lot, Random random) {
        int found = 0;
        for (BidOutcome bid : lot.bids()) {
            Optional<FlipDistance> distance =
                    FlipSearch.in(engine, round, choices).of(lot, bid);
            if (distance.isPresent()) {
                found++;
                check(engine, round, lot.lot(), bid, distance.get(), random);
            }
        }
        return found;
    }

    private static void check(
            Engine engine, Round round, String lot, BidOutcome bid, FlipDistance distance, Random random) {
        long threshold = distance.threshold().units(6);
        for (int i = 0; i < 4; i++) {
            long below = Math.max(1, threshold - 1 - random.nextInt(1_000_000));
            long above = threshold + 1 + random.nextInt(1_000_000);
            assertThat(selected(engine, round, lot, bid, below))
                    .as(distance + " at " + below)
                    .isTrue();
            if (above % 50_000 != 0) { // others bid multiples of 5 fen; there a draw may be won
                assertThat(selected(engine, round, lot, bid, above))
                        .as(distance + " at " + above)
                        .isFalse();
            }
        }
    }

    private static boolean selected(Engine engine, Round round, String lot, BidOutcome bid, long units) {
        ImmutableList<Lot> lots = round.lots().stream()
                .map(other -> other.id().equals(lot) ? repriced(other, bid.bid(), units) : other)
                .collect(ImmutableList.toImmutableList());
        Round changed = new Round(round.id(), lots);
        ChoiceSource declining = request -> request.kind() == ChoiceKind.OFFER
                        && request.lot().equals(lot)
                        && request.bid().equals(bid.bid())
                ? Optional.of(new Answer("decline", "the bid in question"))
                : Optional.empty();
        return engine
                .clear(changed, FirstAnswer.of(declining, DefaultStrategy.of(changed, 1)))
                .lot(lot)
                .orElseThrow()
                .bids()
                .stream()
                .anyMatch(other -> other.bid().equals(bid.bid()) && other.wasSelected());
    }

    private static Lot repriced(Lot lot, BidKey key, long units) {
        return lot.withBids(lot.bids().stream()
                .map(bid -> bid.key().equals(key) ? bid.withPrice(UnitPrice.ofUnits(units, 6)) : bid)
                .toList());
    }

    private static Optional<FlipDistance> flip(Lot lot, String bidder) {
        Round round = Round.of("round", lot);
        ChoiceSource choices = DefaultStrategy.of(round, 1);
        LotOutcome outcome = ROUND_2.clear(round, choices).lots().get(0);
        return FlipSearch.in(ROUND_2, round, choices).of(outcome, of(outcome, bidder));
    }

    private static BidOutcome of(LotOutcome lot, String bidder) {
        return lot.bids().stream()
                .filter(bid -> bid.bid().bidder().equals(bidder))
                .findFirst()
                .orElseThrow();
    }
}
