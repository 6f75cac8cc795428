package org.jicai.simulation.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jicai.RuleBooks;
import org.jicai.engine.SweepBids;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.BidFunction;
import org.jicai.simulation.bidding.CompetitiveBids;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.bidding.RankShares;
import org.jicai.simulation.screens.LotScreening.ScreenFinding;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;

/** Eight firms, five places, a ceiling of 10 yuan, the rules of round 2. */
class ScreenCalibrationTest {

    private static final RuleBook BOOK = RuleBooks.byId("GY-YD2019-2").orElseThrow();
    private static final int FIRMS = 8;
    private static final int DRAWS = 999;
    private static final int LOTS = 400;
    private static final UniformCosts COSTS = new UniformCosts(0.3, 1);
    private static final BidFunction EQUILIBRIUM = EquilibriumBids.of(FIRMS, RankShares.winners(5), COSTS, 1);

    /** What firms do who want to be safe from the multiple of the lowest: a hair below half the ceiling. */
    private static final BidFunction UNDER_HALF = cost -> cost <= 0.45 ? 0.48 + cost / 25 : EQUILIBRIUM.atCost(cost);

    private static final Lot LOT = lot("10");

    private static Lot lot(String price) {
        Lot.Builder lot = Lot.builder("lot");
        IntStream.range(0, FIRMS)
                .forEach(i -> lot.bid(Bid.of("firm " + i, price).withCeiling("10")));
        return lot.build();
    }

    private static SweepBids competitive(BidFunction bidding, long seed) {
        return CompetitiveBids.of(LOT, COSTS, bidding, PriceGrid.of(BOOK), new CounterRandom(seed));
    }

    /** All eight agree to bid between 9.00 and 9.20 yuan, the first five the lower half of that. */
    private static SweepBids ring(long seed) {
        return ring(seed, 9_000_000, 9_100_000);
    }

    private static SweepBids ring(long seed, long winners, long others) {
        List<RandomStream> numbers = IntStream.range(0, FIRMS)
                .mapToObj(i -> new CounterRandom(seed).stream("ring", "firm " + i, Purpose.BEHAVIOUR))
                .toList();
        return (replication, lot, prices) -> Arrays.setAll(
                prices,
                i -> (i < 5 ? winners : others)
                        + Math.round(100_000 * numbers.get(i).uniform(replication)));
    }

    private static double partBelow(List<LotScreening> lots, int screen, double level) {
        return (double) lots.stream()
                        .filter(lot -> lot.findings().get(screen).pValue() <= level)
                        .count()
                / lots.size();
    }

    private static double partCombined(List<LotScreening> lots, double level) {
        return (double) lots.stream().filter(lot -> lot.combined() <= level).count() / lots.size();
    }

    /** Both the lots that are screened and the draws they are compared with are samples: two binomial errors. */
    private static double error(double level) {
        return Math.sqrt(level * (1 - level) * (1.0 / LOTS + 1.0 / DRAWS));
    }

    @Test
    void competition_isFoundSuspiciousAsOftenAsTheLevelSays() {
        List<LotScreening> lots = ScreenCalibration.of(BOOK, LOT, competitive(EQUILIBRIUM, 1), DRAWS)
                .screen(competitive(EQUILIBRIUM, 2), LOTS);

        for (double level : new double[] {0.05, 0.2}) {
            for (int screen = 0; screen < ScreenAt.ALL.size(); screen++) {
                double part = partBelow(lots, screen, level);
                assertThat(part).as("%s", ScreenAt.ALL.get(screen)).isLessThan(level + 4 * error(level));
                if (!ScreenAt.ALL.get(screen).atLastWinner()) {
                    assertThat(part).as("%s", ScreenAt.ALL.get(screen)).isGreaterThan(level - 4 * error(level));
                }
            }
            assertThat(partCombined(lots, level)).isCloseTo(level, within(4 * error(level)));
        }
    }

    @Test
    void ring_isFound() {
        List<LotScreening> lots = ScreenCalibration.of(BOOK, LOT, competitive(EQUILIBRIUM, 1), DRAWS)
                .screen(ring(3), 200);

        assertThat(partCombined(lots, 0.05)).isGreaterThan(0.95);
        assertThat(partBelow(lots, ScreenAt.ALL.indexOf(new ScreenAt(Screen.CV, false)), 0.05))
                .isGreaterThan(0.95);
    }

    /** CV sees nothing, since competition for five places of eight brings bids as close together; the gaps give it away. */
    @Test
    void ringOfWinnersWithCovers_isFoundByItsGaps() {
        List<LotScreening> lots = ScreenCalibration.of(BOOK, LOT, competitive(EQUILIBRIUM, 1), DRAWS)
                .screen(ring(3, 7_000_000, 7_900_000), 200);

        assertThat(partBelow(lots, ScreenAt.ALL.indexOf(new ScreenAt(Screen.CV, false)), 0.05))
                .isZero();
        assertThat(partCombined(lots, 0.05)).isGreaterThan(0.95);
    }

    /**
     * Firms that all crowd below half the ceiling are not a ring, and screens that are calibrated without that rule take them
     * for one.
     */
    @Test
    void competitionUnderAnotherRule_isTakenForARing() {
        ScreenCalibration without = ScreenCalibration.of(BOOK, LOT, competitive(EQUILIBRIUM, 1), DRAWS);
        ScreenCalibration with = ScreenCalibration.of(BOOK, LOT, competitive(UNDER_HALF, 1), DRAWS);

        assertThat(partCombined(without.screen(competitive(UNDER_HALF, 2), LOTS), 0.05))
                .isGreaterThan(0.2);
        assertThat(partCombined(with.screen(competitive(UNDER_HALF, 2), LOTS), 0.05))
                .isCloseTo(0.05, within(4 * error(0.05)));
    }

    /** The p-value counted out by hand, from the prices themselves: CV is suspicious where it is low. */
    @Test
    void pValue_isCountedOut() {
        SweepBids bids = competitive(EQUILIBRIUM, 1);
        double observed = Screen.CV
                .of(SortedBids.of(ImmutableDoubleArray.copyOf(prices(competitive(EQUILIBRIUM, 7), 0))))
                .orElseThrow();
        int asLow = 0;
        for (int draw = 0; draw < 99; draw++) {
            double cv = Screen.CV
                    .of(SortedBids.of(ImmutableDoubleArray.copyOf(prices(bids, draw))))
                    .orElseThrow();
            asLow += cv <= observed ? 1 : 0;
        }

        ScreenFinding found = ScreenCalibration.of(BOOK, LOT, bids, 99)
                .screen(competitive(EQUILIBRIUM, 7), 1)
                .get(0)
                .findings()
                .get(0);

        assertThat(found.screen()).isEqualTo(new ScreenAt(Screen.CV, false));
        assertThat(found.statistic().orElseThrow()).isCloseTo(observed, within(1e-12));
        assertThat(found.pValue()).isEqualTo((1 + asLow) / 100.0);
    }

    private static double[] prices(SweepBids bids, long replication) {
        long[] prices = new long[FIRMS];
        bids.draw(replication, 0, prices);
        return Arrays.stream(prices).mapToDouble(price -> price / 1e6).toArray();
    }

    /** Equal bids: nothing divides by their spread, so most screens have no value and are not suspicious. */
    @Test
    void lotAsItIs_isScreened() {
        LotScreening screening = ScreenCalibration.of(BOOK, lot("4"), competitive(EQUILIBRIUM, 1), 99)
                .screen();

        assertThat(screening.bids()).isEqualTo(8);
        assertThat(screening.winners()).isEqualTo(5);
        assertThat(screening.findings())
                .filteredOn(finding -> finding.statistic().isEmpty())
                .allSatisfy(finding -> assertThat(finding.pValue()).isEqualTo(1))
                .extracting(finding -> finding.screen().toString())
                .containsExactly(
                        "KURT", "SKEW", "RD", "RDNOR", "RDALT", "KS", "RD k|k+1", "RDNOR k|k+1", "RDALT k|k+1");
        assertThat(screening.findings().get(0).pValue()).isEqualTo(0.01);
        assertThat(screening.findings().get(0).holm()).isCloseTo(0.13, within(1e-12));
        assertThat(screening.combined()).isBetween(0.01, 0.13);
    }

    @Test
    void unknownPricesAndCeilings_areRefused() {
        Lot open = Lot.builder("open").bid(Bid.of("firm", "1")).build();
        assertThatThrownBy(() -> CompetitiveBids.of(open, COSTS, EQUILIBRIUM, PriceGrid.of(BOOK), new CounterRandom(1)))
                .hasMessageContaining("of firm in lot open has no ceiling");
        assertThatThrownBy(() -> ScreenCalibration.of(BOOK, LOT, competitive(EQUILIBRIUM, 1), 0))
                .hasMessage("at least 1 draw, not 0");
    }

    @Test
    void holm_isTheExampleOfThePaper() {
        assertThat(HolmAdjustment.of(0.01, 0.04, 0.03)).containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-15));
        assertThat(HolmAdjustment.of(0.5, 0.9)).containsExactly(1, 1);
    }
}
