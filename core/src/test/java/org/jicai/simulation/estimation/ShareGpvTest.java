package org.jicai.simulation.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.RankShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareGpvTest {

    private static final CostDistribution COSTS = new UniformCosts(0, 1);

    /** b = c + (2 − c) / n on [1, 2], so G(b) = (n b − 2) / (n − 1) − 1 and g = n / (n − 1), exactly. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10})
    void cost_oneWinnerWithTheTrueDistribution_isTheTrueCost(int n) {
        ShareGpv gpv = new ShareGpv(n, RankShares.of(1.0));
        for (double cost = 1; cost < 1.99; cost += 0.01) {
            double bid = cost + (2 - cost) / n;
            double cdf = (n * bid - 2) / (n - 1) - 1;
            assertThat(gpv.cost(bid, cdf, n / (n - 1.0))).isCloseTo(cost, within(1e-12));
        }
    }

    /** Three places and five bidders: g = f / b' with b' by central difference of the closed form. */
    @Test
    void cost_sharesWithTheTrueDistribution_isTheTrueCost() {
        ShareGpv gpv = new ShareGpv(5, RankShares.of(.5, .3, .2));
        EquilibriumBids equilibrium = EquilibriumBids.of(5, RankShares.of(.5, .3, .2), COSTS, 1);
        for (double cost = 0.05; cost < 0.96; cost += 0.05) {
            double step = 1e-5;
            double slope = (equilibrium.bid(cost + step).orElseThrow()
                            - equilibrium.bid(cost - step).orElseThrow())
                    / (2 * step);
            assertThat(gpv.cost(equilibrium.bid(cost).orElseThrow(), cost, 1 / slope))
                    .isCloseTo(cost, within(1e-8));
        }
    }

    /** The research notes (§2.7) found in such a sample: bias −0.0032, root mean square error 0.0047, 72.6 % kept. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void estimate_fromSimulatedEquilibriumBids_recoversTheCosts(long seed) {
        RankShares shares = RankShares.of(.5, .3, .2);
        int lots = 2000;
        double[][] costs = costs(seed, lots);
        List<CostEstimate> estimates = new ShareGpv(5, shares).estimate(bids(costs, shares));
        double bias = 0;
        double squares = 0;
        int kept = 0;
        for (int i = 0; i < estimates.size(); i++) {
            CostEstimate estimate = estimates.get(i);
            assertThat(estimate.lot()).isEqualTo(i / 5);
            if (!estimate.trimmed()) {
                double miss = estimate.cost() - costs[i / 5][i % 5];
                bias += miss;
                squares += miss * miss;
                kept++;
            }
        }
        assertThat((double) kept / estimates.size()).isCloseTo(0.726, within(0.02));
        assertThat(bias / kept).isCloseTo(0, within(0.01));
        assertThat(Math.sqrt(squares / kept)).isLessThan(0.01);
    }

    private static double[][] costs(long seed, int lots) {
        double[][] costs = new double[lots][5];
        for (int firm = 0; firm < 5; firm++) {
            FirmCosts drawn = FirmCosts.of(new CounterRandom(seed), COSTS, CommonFactor.NONE, "lot", "firm " + firm);
            for (int lot = 0; lot < lots; lot++) {
                costs[lot][firm] = drawn.cost(lot);
            }
        }
        return costs;
    }

    private static List<ImmutableDoubleArray> bids(double[][] costs, RankShares shares) {
        EquilibriumBids equilibrium = EquilibriumBids.of(5, shares, COSTS, 1);
        List<ImmutableDoubleArray> bids = new ArrayList<>();
        for (double[] lot : costs) {
            ImmutableDoubleArray.Builder row = ImmutableDoubleArray.builder();
            for (double cost : lot) {
                row.add(equilibrium.bid(cost).orElseThrow());
            }
            bids.add(row.build());
        }
        return bids;
    }

    @Test
    void estimate_nonsense_isRefused() {
        ShareGpv gpv = new ShareGpv(2, RankShares.of(1.0));
        assertThatThrownBy(() -> gpv.estimate(List.of(ImmutableDoubleArray.of(1, 2, 3))))
                .hasMessage("every lot has 2 bids, not 3");
        assertThatThrownBy(() -> gpv.estimate(List.of(ImmutableDoubleArray.of(1, 1))))
                .hasMessage("a density needs two different bids");
        assertThatThrownBy(() -> gpv.estimate(List.of(ImmutableDoubleArray.of(1, Double.NaN))))
                .hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new ShareGpv(2, RankShares.winners(2))).hasMessageContaining("win the same");
        assertThatThrownBy(() -> new ShareGpv(1, RankShares.of(1.0))).hasMessageContaining("two bidders");
    }
}
