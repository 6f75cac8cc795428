package org.jicai.twin.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The twin gives the numbers that the research notes and the clauses themselves work out. */
class FamilyExamplesTest {

    private static FamilyOutcome clear(String book, FamilyLot lot) {
        return FamilyTwin.clear(lot, FamilyBooks.of(book));
    }

    private static String reason(FamilyOutcome outcome, String bidder) {
        return outcome.bids().get(bidder).reason();
    }

    private static FamilyBid named(String bidder, String price, int need) {
        return FamilyBid.of(bidder, price).withBrandNeed(Map.of("北京", BigDecimal.valueOf(need)));
    }

    private static List<Integer> units(FamilyOutcome outcome) {
        return outcome.bids().values().stream()
                .map(bid -> bid.units() == null ? -1 : bid.units().intValueExact())
                .toList();
    }

    @Test
    void negotiation_reserveOfOneHundred_secondOfferEntersAndTheLastPriceIsAgreed() {
        FamilyLot lot = FamilyLot.of(FamilyBid.of("a", "130"))
                .withFact("reserve_price", "100")
                .withAnswers(FamilyAnswers.NONE.withOffers(
                        Map.of("a", List.of(new BigDecimal("112"), new BigDecimal("99")))));

        FamilyOutcome outcome = clear("NRDL", lot);

        assertThat(reason(outcome, "a")).isEqualTo("SELECTED_BY_RANK");
        assertThat(outcome.bids().get("a").awarded()).isEqualByComparingTo("99");
    }

    @Test
    void negotiation_neverWithin115Percent_isOut() {
        FamilyLot lot = FamilyLot.of(FamilyBid.of("a", "130"), FamilyBid.of("b", "115"))
                .withFact("reserve_price", "100")
                .withAnswers(FamilyAnswers.NONE.withOffers(Map.of("a", List.of(new BigDecimal("115.0001")))));

        FamilyOutcome outcome = clear("NRDL", lot);

        assertThat(reason(outcome, "a")).isEqualTo("ABOVE_ENTRY_LIMIT");
        assertThat(reason(outcome, "b")).isEqualTo("ABOVE_RESERVE");
    }

    @Test
    void passThrough_dutyAndTaxOfImports_priceFollowsBoth() {
        FamilyOutcome outcome = clear(
                "TARIFF-2018",
                FamilyLot.of(
                        FamilyBid.of("a", "100").withFact("imported", "1"),
                        FamilyBid.of("b", "100").withFact("imported", "0"),
                        FamilyBid.of("c", "100")));

        assertThat(outcome.bids().values().stream().map(bid -> bid.awarded().toPlainString()))
                .containsExactly("84.65", "100", "100");
    }

    @Test
    void joints_sixWinnersAndALoser_sharesByRankAndThePool() {
        FamilyBid[] bids = IntStream.range(0, 7)
                .mapToObj(i -> named("b" + i, Integer.toString(10 + i), 1000))
                .toArray(FamilyBid[]::new);

        FamilyOutcome outcome = clear("JOINTS-2021", FamilyLot.of(bids));

        assertThat(units(outcome)).containsExactly(1000, 900, 850, 800, 750, 700, -1);
        assertThat(outcome.pool()).isEqualByComparingTo("1500");
    }

    @Test
    void insulin2021_fiveWinnersAndARescuedOne_sharesOfClasses() {
        FamilyBid[] bids = IntStream.range(0, 8)
                .mapToObj(i -> named("b" + i, Integer.toString(50 + i), 100).withCeiling("95"))
                .toArray(FamilyBid[]::new);

        FamilyOutcome outcome = clear("GY-YD2021-3", FamilyLot.of(bids));

        assertThat(outcome.bids().values().stream().map(FamilyOutcome.Bid::category))
                .containsExactly("A1", "A", "A", "B", "B", "B", "B", "C");
        assertThat(units(outcome)).containsExactly(270, 80, 80, 70, 70, 70, 70, 50);
    }

    @Test
    void insulin2024_pricesOfClasses_sharesOf100And80And55And45() {
        FamilyOutcome outcome = clear(
                "GY-YD2024-1",
                FamilyLot.of(
                                named("a", "10", 100),
                                named("b", "11", 100),
                                named("c", "13", 100),
                                named("d", "30", 100).withFact("previous_price", "30"),
                                named("e", "31", 100).withFact("previous_price", "30"))
                        .withFact("class_a_price", "11"));

        assertThat(outcome.bids().values().stream().map(FamilyOutcome.Bid::category))
                .containsExactly("A1", "A", "B", "C", "");
        assertThat(units(outcome)).containsExactly(100, 80, 55, 45, -1);
        assertThat(reason(outcome, "e")).isEqualTo("FAILED_PRICE_TEST");
    }

    @Test
    void renewal_priceUpByFourPointTwoPercent_shareTimes85Percent() {
        FamilyOutcome outcome = clear(
                "RENEWAL-2026",
                FamilyLot.of(
                        named("a", "104.2", 1000).withFact("old_price", "100").withFact("benchmark", "208.4")));

        assertThat(units(outcome)).containsExactly(765);
    }

    @Test
    void clips_cutOf70Percent_shareHalfwayBetweenKnots() {
        FamilyOutcome outcome = clear(
                "CLIPS-2022",
                FamilyLot.of(
                        named("a", "30", 1000).withCeiling("100"),
                        named("b", "35", 1000).withCeiling("100"),
                        named("c", "36", 1000).withCeiling("100")));

        assertThat(units(outcome)).containsExactly(650, 500, -1);
        assertThat(outcome.pool()).isEqualByComparingTo("1450");
    }

    @Test
    void lenses_threeWinners_sixtyPercentOfTheRestEach() {
        FamilyLot lot = FamilyLot.of(FamilyBid.of("a", "1"), FamilyBid.of("b", "2"), FamilyBid.of("c", "3"))
                .withFact("places", "3")
                .withNeed(Map.of("北京", new BigDecimal("1666")));

        assertThat(units(clear("LH-HD2020-1", lot))).containsExactly(600, 240, 160);
    }

    @Test
    void split_capacities_restGoesOnWithinLimits() {
        FamilyLot lot = FamilyLot.of(
                        FamilyBid.of("a", "1").withFact("capacity_units", "500"),
                        FamilyBid.of("b", "2").withFact("capacity_units", "100"),
                        FamilyBid.of("c", "3"))
                .withNeed(Map.of("全国", new BigDecimal("1000")));
        FamilyAnswers leaves = FamilyAnswers.NONE.withExits(List.of(new FamilyExit("a", false, FamilyExit.IN_TERM)));

        assertThat(units(clear("UNICEF-SPLIT", lot))).containsExactly(500, 100, 400);
        assertThat(units(clear("UNICEF-SPLIT", lot.withAnswers(leaves)))).containsExactly(-1, 100, 600);
    }

    @Test
    void rebate_gapOf40Percent_thirdPartnerGoes() {
        FamilyLot lot = FamilyLot.of(
                        FamilyBid.of("a", "50").withCeiling("100"),
                        FamilyBid.of("b", "65").withCeiling("100"),
                        FamilyBid.of("c", "80").withCeiling("100"))
                .withFact("partners", "3");

        FamilyOutcome outcome = clear("DE-REBATE", lot);

        assertThat(outcome.bids().values().stream().map(FamilyOutcome.Bid::reason))
                .containsExactly("SELECTED_BY_RANK", "SELECTED_BY_RANK", "BEYOND_GAP");
    }

    @Test
    void bands_lowestOf80And200And900_allow85And210And920() {
        Map<String, String> edges = new LinkedHashMap<>(Map.of("80", "85", "200", "210", "900", "920"));

        edges.forEach((lowest, edge) -> {
            String beyond = new BigDecimal(edge).add(new BigDecimal("0.01")).toPlainString();
            FamilyOutcome outcome = clear(
                    "DK-PRICE-BANDS",
                    FamilyLot.of(FamilyBid.of("a", lowest), FamilyBid.of("b", edge), FamilyBid.of("c", beyond)));
            assertThat(outcome.bids().values().stream().map(FamilyOutcome.Bid::category))
                    .containsExactly("A", "B", "C");
        });
    }

    @Test
    void match_smallFirmWithin5Percent_winsAtTheLowestPrice() {
        FamilyLot lot = FamilyLot.of(
                        FamilyBid.of("large", "1"),
                        FamilyBid.of("small", "1.05").withFact("small_firm", "1"))
                .withAnswers(FamilyAnswers.NONE.withAccepting(Set.of("small")));

        FamilyOutcome outcome = clear("BR-PREGAO", lot);

        assertThat(reason(outcome, "small")).isEqualTo("SELECTED_BY_RANK");
        assertThat(outcome.bids().get("small").awarded()).isEqualByComparingTo("1");
        assertThat(reason(outcome, "large")).isEqualTo("OUTSIDE_QUOTA");
    }

    @Test
    void rateContract_secondMatchesTheFirst_sharesTheVolume() {
        FamilyLot lot = FamilyLot.of(FamilyBid.of("a", "1"), FamilyBid.of("b", "2"), FamilyBid.of("c", "3"))
                .withNeed(Map.of("全国", new BigDecimal("1000")))
                .withAnswers(FamilyAnswers.NONE.withAccepting(Set.of("b")));

        FamilyOutcome outcome = clear("IN-L1", lot);

        assertThat(units(outcome)).containsExactly(600, 400, -1);
        assertThat(outcome.bids().get("b").awarded()).isEqualByComparingTo("1");
        assertThat(reason(outcome, "c")).isEqualTo("REVIVAL_DECLINED");
    }

    @Test
    void productOfTheMonth_winnerFails_firstReserveTakesOver() {
        FamilyLot lot = FamilyLot.of(
                        FamilyBid.of("a", "1"), FamilyBid.of("b", "2"), FamilyBid.of("c", "3"), FamilyBid.of("d", "4"))
                .withAnswers(FamilyAnswers.NONE.withExits(List.of(new FamilyExit("a", true, FamilyExit.IN_TERM))));

        FamilyOutcome outcome = clear("SE-PRODUCT-OF-THE-MONTH", lot);

        assertThat(outcome.bids().values().stream().map(FamilyOutcome.Bid::reason))
                .containsExactly("DISQUALIFIED_IN_TERM", "SELECTED_FROM_RESERVE", "HELD_IN_RESERVE", "OUTSIDE_QUOTA");
        assertThat(outcome.suppliers()).containsEntry("全国", "b");
    }

    @Test
    void score_priceAndQuality_sixtyToForty() {
        FamilyOutcome outcome = clear(
                "CSJ-YD2022-1",
                FamilyLot.of(
                        FamilyBid.of("a", "1").withFact("quality", "50"),
                        FamilyBid.of("b", "1.25").withFact("quality", "81"),
                        FamilyBid.of("c", "2").withFact("quality", "100")));

        assertThat(reason(outcome, "a")).as("60 + 20").isEqualTo("OUTSIDE_QUOTA");
        assertThat(reason(outcome, "b")).as("48 + 32.4").isEqualTo("SELECTED_BY_RANK");
        assertThat(reason(outcome, "c")).as("30 + 40").isEqualTo("OUTSIDE_QUOTA");
    }
}
