package org.jicai.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jicai.twin.TwinOutcome.Bid;
import org.jicai.twin.TwinOutcome.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The twin against examples worked by hand, mostly from the research notes. */
class TwinTest {
    private static final TwinRules ROUND_2 = TwinRules.of(TwinRules.ROUND_2);

    @Test
    void priceTest_likeAcarbose_thirdPlaceStaysEmpty() {
        TwinOutcome acarbose = Twin.clear(
                TwinLot.ordinary(
                        "acarbose",
                        TwinBid.of("Bayer", "0.180667", "0.84"),
                        TwinBid.of("constructed second", "0.31", "0.84"),
                        TwinBid.of("constructed third", "0.44", "0.84"),
                        TwinBid.of("Huadong", "0.465333", "0.84")),
                ROUND_2);

        assertThat(acarbose.quota()).isEqualTo(3);
        assertThat(acarbose.selected()).isEqualTo(2);
        assertThat(reasons(acarbose))
                .containsExactly(
                        TwinReason.SELECTED_BY_MULTIPLE,
                        TwinReason.SELECTED_BY_MULTIPLE,
                        TwinReason.FAILED_PRICE_TEST,
                        TwinReason.OUTSIDE_QUOTA);
        assertThat(acarbose.share()).isEqualByComparingTo("0.60");
        assertThat(acarbose.term()).isEqualTo("P2Y");
        assertThat(regionCounts(acarbose)).containsExactly(16, 15);
    }

    @Test
    void priceTest_likeOlmesartan_twoWinnersByTheirCut() {
        TwinOutcome olmesartan = Twin.clear(
                TwinLot.ordinary(
                        "constructed",
                        TwinBid.of("a", "0.60", "4"),
                        TwinBid.of("b", "0.70", "4"),
                        TwinBid.of("c", "1.25", "4"),
                        TwinBid.of("d", "1.70", "4"),
                        TwinBid.of("e", "3.90", "4")),
                ROUND_2);

        assertThat(reasons(olmesartan))
                .containsExactly(
                        TwinReason.SELECTED_BY_MULTIPLE,
                        TwinReason.SELECTED_BY_MULTIPLE,
                        TwinReason.SELECTED_BY_CUT,
                        TwinReason.SELECTED_BY_CUT,
                        TwinReason.OUTSIDE_QUOTA);
        assertThat(olmesartan.term()).isEqualTo("P3Y");
        assertThat(regionCounts(olmesartan)).containsExactly(9, 8, 7, 7);
    }

    @ParameterizedTest
    @CsvSource({"0.1000, SELECTED_BY_PRICE", "0.100001, FAILED_PRICE_TEST"})
    void priceTest_atTenthOfAYuan_passes(String price, TwinReason expected) {
        TwinOutcome outcome = Twin.clear(
                TwinLot.ordinary("cheap", TwinBid.of("low", "0.02", "0.15"), TwinBid.of("high", price, "0.15")),
                ROUND_2);

        assertThat(outcome.bid("high").reason()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 16 15",
        "3, 11 10 10",
        "4, 9 8 7 7",
        "5, 7 6 6 6 6",
        "6, 6 5 5 5 5 5",
        "7, 6 5 4 4 4 4 4",
        "8, 5 4 4 4 4 4 3 3",
        "10, 4 3 3 3 3 3 3 3 3 3"
    })
    void draft_thirtyOneRegions_countsAsPublished(int winners, String counts) {
        TwinLot lot = new TwinLot(
                "lot",
                TwinLot.ORDINARY,
                TwinLot.ORDINARY,
                IntStream.range(0, 25)
                        .mapToObj(i -> TwinBid.of("bidder-" + i, i < winners ? "1." + (10 + i) : "5.00", "6.0000"))
                        .toList(),
                Map.of(),
                TwinDecisions.none().withDrawn(anyOrder(), anyOrder()));

        assertThat(regionCounts(Twin.clear(lot, TwinRules.of(TwinRules.ROUND_4))))
                .containsExactlyElementsOf(Arrays.stream(counts.split(" ", -1))
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void draft_twentyFiveRegions_countsAsPublished() {
        assertThat(TwinRules.of(TwinRules.EXPANSION).regions()).hasSize(25);
        assertThat(regionCounts(Twin.clear(
                        TwinLot.ordinary("two", TwinBid.of("a", "1", "2"), TwinBid.of("b", "1.9", "2")),
                        TwinRules.of(TwinRules.EXPANSION))))
                .containsExactly(13, 12);
    }

    /** Batch 7's afatinib: base 596,327, one winner 298,170, two winners 357,795; 13 odd regions explain the first. */
    @Test
    void volume_thirteenOddRegions_eachRoundedUpByHalf() {
        Map<String, BigDecimal> base = new LinkedHashMap<>();
        List<String> regions = ROUND_2.regions();
        for (int i = 0; i < regions.size(); i++) {
            base.put(regions.get(i), BigDecimal.valueOf(i < 13 ? 19_237 : 19_236));
        }
        base.merge(regions.get(30), BigDecimal.valueOf(596_327 - 596_329), BigDecimal::add);
        assertThat(base.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("596327");

        TwinLot lot = TwinLot.ordinary("afatinib", TwinBid.of("a", "1", "2")).withBaseUnits(base);

        assertThat(Twin.clear(lot, ROUND_2).nationalUnits()).isEqualByComparingTo("298170");
    }

    @Test
    void comparablePrice_halfStrength_timesOnePointSeven() {
        assertThat(ComparablePrice.of(new BigDecimal("1.00"), new BigDecimal("0.5"), Bug.NONE))
                .isEqualByComparingTo("1.700000");
        assertThat(ComparablePrice.of(new BigDecimal("1.70"), new BigDecimal("2"), Bug.NONE))
                .isEqualByComparingTo("1.000000");
        assertThat(ComparablePrice.of(new BigDecimal("0.000005"), new BigDecimal("0.5"), Bug.NONE))
                .isEqualByComparingTo("0.000009");
    }

    @Test
    void comparablePrice_irrationalFactor_agreesWithTheFloatingPoint() {
        double expected = StrictMath.pow(1.7, StrictMath.log(3) / StrictMath.log(2));
        assertThat(ComparablePrice.irrationalFactor(new BigDecimal("3")).doubleValue())
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void validity_enalapril_comparedAtFourDecimals() {
        TwinOutcome outcome = Twin.clear(
                TwinLot.ordinary(
                        "enalapril", TwinBid.of("kept", "0.558125", "0.5581"), TwinBid.of("out", "0.55815", "0.5581")),
                TwinRules.of(TwinRules.EXPANSION));

        assertThat(reasons(outcome)).containsExactly(TwinReason.SELECTED_BY_RANK, TwinReason.ABOVE_CEILING);
        assertThat(outcome.bidders()).isEqualTo(2);
    }

    @Test
    void ties_atTheCut_factThenLot() {
        TwinLot lot = TwinLot.ordinary(
                        "tied",
                        TwinBid.of("a", "1", "2").withFacts(sales(1)),
                        TwinBid.of("b", "1", "2").withFacts(sales(5)),
                        TwinBid.of("c", "1", "2").withFacts(sales(1)),
                        TwinBid.of("d", "1", "2").withFacts(sales(0)))
                .withDecisions(TwinDecisions.none().withDrawn(Map.of("a", 3, "c", 2), Map.of("a", 3, "c", 2)));

        TwinOutcome threePlaces = Twin.clear(lot, ROUND_2);
        TwinOutcome twoPlaces = Twin.clear(lot.withDecisions(lot.decisions().withoutPart("d")), ROUND_2);

        assertThat(threePlaces.quota()).isEqualTo(3);
        assertThat(threePlaces.inTurn().stream().map(Bid::bidder)).containsExactly("b", "c", "a");
        assertThat(threePlaces.bid("d").reason()).isEqualTo(TwinReason.TIE_LOST_BY_FACT);
        assertThat(twoPlaces.bid("a").reason()).isEqualTo(TwinReason.TIE_LOST_BY_LOT);
        assertThat(twoPlaces.bid("c").turn()).isEqualTo(2);
    }

    @Test
    void exits_afterAward_othersTakeTurnsFromRankOne() {
        TwinLot lot = TwinLot.ordinary(
                        "left", TwinBid.of("a", "1.0", "2"), TwinBid.of("b", "1.1", "2"), TwinBid.of("c", "1.2", "2"))
                .withDecisions(TwinDecisions.none()
                        .withExits(List.of(
                                new TwinExit("b", TwinExit.Kind.WITHDREW, TwinExit.Moment.AFTER_AWARD),
                                new TwinExit("c", TwinExit.Kind.DISQUALIFIED, TwinExit.Moment.BEFORE_AWARD))));

        TwinOutcome outcome = Twin.clear(lot, ROUND_2);

        assertThat(reasons(outcome))
                .containsExactly(
                        TwinReason.SELECTED_BY_MULTIPLE,
                        TwinReason.WITHDREW_AFTER_AWARD,
                        TwinReason.DISQUALIFIED_BEFORE_AWARD);
        assertThat(outcome.bid("a").regions()).hasSize(31);
        assertThat(outcome.bid("b").regions()).isEmpty();
        assertThat(outcome.selected()).isEqualTo(2);
    }

    @Test
    void count_affiliatesOnce_absentNever() {
        TwinLot lot = TwinLot.ordinary(
                        "counted",
                        TwinBid.of("a", "1.0", "2").withGroup("g"),
                        TwinBid.of("b", "1.1", "2").withGroup("g"),
                        TwinBid.of("c", "9", "2"),
                        TwinBid.of("d", "1.3", "2"))
                .withDecisions(TwinDecisions.none().withoutPart("d"));

        TwinOutcome outcome = Twin.clear(lot, ROUND_2);

        assertThat(outcome.bidders()).isEqualTo(2);
        assertThat(outcome.bid("d").reason()).isEqualTo(TwinReason.DID_NOT_TAKE_PART);
    }

    /** Eight lots; seven with deep cuts win outright, the mean cut is (7 x 5000 + 1000) / 8 = 4500 basis points. */
    @ParameterizedTest
    @CsvSource({"1.1, SELECTED_BY_NEGOTIATION", "1.1001, SELECTED_BY_NEGOTIATION", "1.1002, NEGOTIATION_FELL_SHORT"})
    void pilot_eighthLot_negotiatesToTheMeanCut(String answer, TwinReason expected) {
        TwinLot eighth = pilotLot("8", "1.8")
                .withDecisions(TwinDecisions.none().withNegotiated(Map.of("first", new BigDecimal(answer))));
        List<TwinLot> lots = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> i == 8 ? eighth : pilotLot("" + i, "1.0"))
                .toList();

        List<TwinOutcome> outcomes = Twin.clear(new TwinRound(lots), TwinRules.of(TwinRules.PILOT));

        assertThat(outcomes.subList(0, 7))
                .allSatisfy(
                        outcome -> assertThat(outcome.bid("first").reason()).isEqualTo(TwinReason.SELECTED_OUTRIGHT));
        assertThat(outcomes.get(7).negotiation().target()).isEqualByComparingTo("4500");
        assertThat(outcomes.get(7).bid("first").reason()).isEqualTo(expected);
        assertThat(outcomes.get(7).state() == State.FAILED).isEqualTo(expected == TwinReason.NEGOTIATION_FELL_SHORT);
    }

    @ParameterizedTest
    @EnumSource(Bug.class)
    void bug_whenPlanted_changesSomeOutcome(Bug bug) {
        List<TwinGenerator> generators = bug.books().stream()
                .map(book -> new TwinGenerator(book, 20260101))
                .toList();
        boolean noticed = IntStream.range(0, 1_000)
                .boxed()
                .flatMap(none -> bug.books().stream())
                .anyMatch(book -> {
                    TwinRound round = generators.get(bug.books().indexOf(book)).nextRound();
                    return !Twin.clear(round, TwinRules.of(book)).equals(Twin.clear(round, TwinRules.of(book, bug)));
                });

        assertThat(noticed).isEqualTo(bug != Bug.NONE);
    }

    private static TwinLot pilotLot(String id, String lowest) {
        return TwinLot.ordinary(
                id, TwinBid.of("first", lowest, "2"), TwinBid.of("second", "1.95", "2"), TwinBid.of("third", "2", "2"));
    }

    private static Map<String, BigDecimal> sales(int units) {
        return Map.of(TwinBid.SALES, BigDecimal.valueOf(units));
    }

    private static Map<String, Integer> anyOrder() {
        Map<String, Integer> drawn = new LinkedHashMap<>();
        IntStream.range(0, 25).forEach(i -> drawn.put("bidder-" + i, i));
        return drawn;
    }

    private static List<TwinReason> reasons(TwinOutcome outcome) {
        return outcome.bids().stream().map(Bid::reason).toList();
    }

    private static List<Integer> regionCounts(TwinOutcome outcome) {
        return outcome.inTurn().stream().map(bid -> bid.regions().size()).toList();
    }
}
