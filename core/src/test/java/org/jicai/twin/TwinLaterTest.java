package org.jicai.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jicai.twin.TwinClauses.Who;
import org.jicai.twin.TwinOutcome.Bid;
import org.jicai.twin.TwinOutcome.Offer;
import org.jicai.twin.TwinOutcome.Pick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The twin by the clauses of the seventh round and later, against examples worked by hand. */
class TwinLaterTest {
    private static final TwinRules ROUND_7 = TwinRules.of(TwinLaterBooks.ROUND_7);
    private static final TwinRules ROUND_10 = TwinRules.of(TwinLaterBooks.ROUND_10);
    private static final TwinRules ROUND_11 = TwinRules.of(TwinLaterBooks.ROUND_11);
    private static final TwinRules ROUND_12 = TwinRules.of(TwinLaterBooks.ROUND_12);

    /** The illustration of the research notes: 1, 3, 4, 5 and 6 are shortlisted of eight bids. */
    @ParameterizedTest
    @CsvSource({
        "GY-YD2024-2, 1, 1.8",
        "GY-YD2025-1, 2, 3.0",
        "GY-YD2026-1, 2, 3.0",
    })
    void anchors_illustration_passAndOffer(String book, int passed, String offered) {
        TwinOutcome outcome = Twin.clear(lot("anchors", "1", "3", "4", "5", "6", "7", "8", "9"), TwinRules.of(book));

        assertThat(outcome.quota()).isEqualTo(5);
        assertThat(count(outcome, TwinReason.SELECTED_BY_MULTIPLE)).isEqualTo(passed);
        assertThat(outcome.offers())
                .filteredOn(offer -> offer.who() == Who.SHORTLISTED)
                .hasSize(5 - passed)
                .allSatisfy(offer -> assertThat(offer.price()).isEqualByComparingTo(offered));
    }

    /** Population: mean 3.8, deviation 1.720465; sample: 1.923538, so that two deviations below the mean is below zero. */
    @ParameterizedTest
    @CsvSource({
        "2, false, 0.359069, true",
        "2, false, 0.35907, false",
        "2, true, 0.000001, false",
        "1, true, 1.876461, true",
        "1, true, 1.876462, false",
    })
    void meanLessDeviations_illustration_exactToTheStep(int deviations, boolean sample, String price, boolean atMost) {
        TwinSpread spread = new TwinSpread(
                BigDecimal.ONE,
                IntStream.of(1, 3, 4, 5, 6).mapToObj(BigDecimal::valueOf).toList(),
                Bug.NONE);

        assertThat(spread.isAtMost(new BigDecimal(price), BigDecimal.ONE, TwinAnchor.ofMeanLess(deviations, sample)))
                .isEqualTo(atMost);
    }

    /** Four bids of 1 and one lower: two deviations below the mean is the lower price itself, whatever it is. */
    @Test
    void lowPrice_exactlyTwoDeviationsBelow_isNotBelow() {
        TwinOutcome five = Twin.clear(lot("five", "0.3", "1", "1", "1", "1", "2", "2", "2"), ROUND_12);
        TwinOutcome six = Twin.clear(lot("six", "0.3", "1", "1", "1", "1", "1", "2", "2", "2"), ROUND_12);

        assertThat(five.bid("b0").reason()).isEqualTo(TwinReason.SELECTED_BY_MULTIPLE);
        assertThat(six.bid("b0").reason()).isEqualTo(TwinReason.SELECTED_WITHOUT_VOLUME);
    }

    @Test
    void lowPrice_givesItsPlace_andNeitherCountsNorSupplies() {
        TwinOutcome outcome = Twin.clear(lot("low", "0.1", "1", "1", "1", "1", "1", "1.5", "3", "3"), ROUND_12);

        assertThat(outcome.quota()).isEqualTo(6);
        assertThat(outcome.bid("b6").reason()).isEqualTo(TwinReason.SELECTED_BY_MULTIPLE);
        assertThat(outcome.bid("b7").reason()).isEqualTo(TwinReason.OUTSIDE_QUOTA);
        assertThat(outcome.selected()).isEqualTo(6);
        assertThat(outcome.inTurn()).extracting(Bid::bidder).doesNotContain("b0");
    }

    /** Seven lots of two bids; the ratios are 1.1 to 1.7, and six of them eliminate. */
    @Test
    void ratios_sixHighestOfTheRound_eliminateTheDearest() {
        List<TwinLot> lots = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> lot("lot-" + i, "1", "1." + i))
                .toList();

        List<TwinOutcome> outcomes = Twin.clear(new TwinRound(lots), ROUND_7);

        assertThat(outcomes)
                .extracting(outcome -> outcome.bid("b1").reason())
                .containsExactly(
                        TwinReason.SELECTED_BY_MULTIPLE,
                        TwinReason.ELIMINATED_BY_RATIO,
                        TwinReason.ELIMINATED_BY_RATIO,
                        TwinReason.ELIMINATED_BY_RATIO,
                        TwinReason.ELIMINATED_BY_RATIO,
                        TwinReason.ELIMINATED_BY_RATIO,
                        TwinReason.ELIMINATED_BY_RATIO);
    }

    /** Two equal bids in the last of the six: they are out together, whatever orders them. */
    @Test
    void ratios_equalDearestAtTheEdge_areOutTogether() {
        List<TwinLot> lots = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(i -> lots.add(lot("lot-" + i, "1", "1.7")));
        lots.add(lot("edge", "1", "1", "1.2", "1.2", "1.7"));

        TwinOutcome edge = Twin.clear(new TwinRound(lots), ROUND_7).get(5);

        assertThat(edge.quota()).isEqualTo(4);
        assertThat(count(edge, TwinReason.ELIMINATED_BY_RATIO)).isEqualTo(2);
    }

    /** 2 mg at 1.00 compare as 1 mg at 0.588235; 1.8 times the lowest of 0.2 is 0.36 and 0.612 at 2 mg, half-up. */
    @Test
    void revival_otherStrength_isOfferedTheHighestPriceThatCompares() {
        TwinLot lot = TwinLot.ordinary(
                        "strengths",
                        TwinBid.of("low", "0.2", "2"),
                        TwinBid.of("strong", "1.00", "2").withRatio("2"))
                .withDecisions(TwinDecisions.none().withAccepts(Map.of("strong", Set.of(Who.SHORTLISTED))));

        TwinOutcome outcome = Twin.clear(lot, ROUND_10);

        assertThat(outcome.offers()).singleElement().extracting(Offer::price).isEqualTo(new BigDecimal("0.612000"));
        assertThat(outcome.bid("strong").reason()).isEqualTo(TwinReason.SELECTED_BY_REVIVAL);
        assertThat(outcome.bid("strong").awardedPrice()).isEqualByComparingTo("0.612");
        assertThat(outcome.selected()).isEqualTo(2);
    }

    /** Five brands bid; the fourth bid is outside the three places and not the highest. */
    @ParameterizedTest
    @CsvSource({"30, 120, 1", "29, 120, 0", "30, 121, 0", "0, 0, 1"})
    void revival_unshortlistedWithTheMeanBrand_isAsked(int own, int others, int asked) {
        TwinLot lot = lot("brands", "1", "1.1", "1.2", "1.3", "1.4")
                .withBaseUnits(Map.of("北京", BigDecimal.TEN))
                .withBrandUnits(Map.of(
                        "b0", Map.of("北京", BigDecimal.valueOf(others)),
                        "b3", Map.of("上海", BigDecimal.valueOf(own))));

        assertThat(Twin.clear(lot, ROUND_11).offers())
                .filteredOn(offer -> offer.bidder().equals("b3"))
                .hasSize(asked);
        assertThat(Twin.clear(lot, ROUND_11).offers())
                .filteredOn(offer -> offer.bidder().equals("b4"))
                .isEmpty();
    }

    @Test
    void brandVolume_toTheBrand_restToTheRegion() {
        TwinLot lot = lot("brand", "1", "1.1", "1.2", "1.3")
                .withBaseUnits(Map.of("北京", BigDecimal.valueOf(11)))
                .withBrandUnits(Map.of(
                        "b1", Map.of("北京", BigDecimal.valueOf(5)),
                        "b3", Map.of("北京", BigDecimal.valueOf(2)),
                        "nobody", Map.of("北京", BigDecimal.valueOf(4))))
                .withDecisions(TwinDecisions.none().withPreferences(Map.of("b0", List.of("北京"))));

        TwinOutcome outcome = Twin.clear(lot, ROUND_11);

        assertThat(outcome.share()).isEqualByComparingTo("0.70");
        assertThat(outcome.brandUnits()).isEqualTo(Map.of("b1", Map.of("北京", BigDecimal.valueOf(4))));
        assertThat(outcome.bid("b0").agreedUnits()).isEqualByComparingTo("12");
        assertThat(outcome.nationalUnits()).isEqualByComparingTo("16");
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 2", "4, 2"})
    void quota_licences_oneLessForTwoAndNoMore(int holders, int quota) {
        TwinLot lot = lot("licences", "1", "1.1", "1.2", "1.3", "1.4");
        List<TwinBid> bids = new ArrayList<>();
        for (TwinBid bid : lot.bids()) {
            bids.add(bid.withLicence(bids.size() < holders ? "B" : "A"));
        }

        assertThat(Twin.clear(lot.withBids(bids), ROUND_10).quota()).isEqualTo(quota);
    }

    @Test
    void backups_threeWinners_nobodyTwiceInARegion() {
        TwinOutcome outcome = Twin.clear(lot("backups", "1", "1.1", "1.2", "1.3"), ROUND_10);

        assertThat(outcome.selected()).isEqualTo(3);
        assertThat(outcome.backupPicks())
                .hasSize(2)
                .allSatisfy(level -> assertThat(level).hasSize(31));
        outcome.supplierAtAward().forEach((region, supplier) -> {
            List<String> serving = new ArrayList<>(List.of(supplier));
            outcome.backups().forEach(level -> serving.add(level.get(region)));
            assertThat(serving).containsExactlyInAnyOrder("b0", "b1", "b2");
        });
        assertThat(outcome.backupPicks().get(0).stream().limit(4).map(Pick::bidder))
                .containsExactly("b0", "b0", "b1", "b2");
    }

    @Test
    void backups_winnerLeaves_firstBackupTakesOver() {
        TwinLot lot = lot("exit", "1", "1.1", "1.2", "1.3");
        TwinOutcome before = Twin.clear(lot, ROUND_10);
        TwinOutcome after = Twin.clear(
                lot.withDecisions(lot.decisions()
                        .withExits(List.of(new TwinExit("b1", TwinExit.Kind.WITHDREW, TwinExit.Moment.IN_TERM)))),
                ROUND_10);

        Map<String, String> expected = new LinkedHashMap<>(before.supplierByRegion());
        expected.replaceAll((region, supplier) ->
                supplier.equals("b1") ? before.backups().get(0).get(region) : supplier);
        assertThat(after.supplierByRegion()).isEqualTo(expected);
        assertThat(after.leavings())
                .singleElement()
                .satisfies(leaving -> assertThat(leaving.picks()).isEmpty());
    }

    /** Bids b0, b1 and so on under a high ceiling; who is asked declines, and ties are drawn in this order. */
    private static TwinLot lot(String id, String... prices) {
        Map<String, Integer> drawn = new LinkedHashMap<>();
        TwinBid[] bids = new TwinBid[prices.length];
        for (int i = 0; i < prices.length; i++) {
            bids[i] = TwinBid.of("b" + i, prices[i], "10");
            drawn.put("b" + i, i + 1);
        }
        return TwinLot.ordinary(id, bids).withDecisions(TwinDecisions.none().withDrawn(drawn, drawn));
    }

    private static long count(TwinOutcome outcome, TwinReason reason) {
        return outcome.bids().stream().filter(bid -> bid.reason() == reason).count();
    }
}
