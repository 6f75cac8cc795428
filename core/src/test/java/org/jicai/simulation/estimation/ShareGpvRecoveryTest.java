package org.jicai.simulation.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.RankShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs are drawn, bids follow in equilibrium, and the estimator does not see the costs. */
class ShareGpvRecoveryTest {

    private static final CostDistribution COSTS = new UniformCosts(0, 1);

    private record Sample(int bidders, RankShares shares, double[][] costs, List<ImmutableDoubleArray> bids) {

        static Sample of(int bidders, RankShares shares, int lots, long seed) {
            EquilibriumBids equilibrium = EquilibriumBids.of(bidders, shares, COSTS, 1);
            FirmCosts[] firms = new FirmCosts[bidders];
            Arrays.setAll(
                    firms, i -> FirmCosts.of(new CounterRandom(seed), COSTS, CommonFactor.NONE, "lot", "firm " + i));
            double[][] costs = new double[lots][bidders];
            for (int lot = 0; lot < lots; lot++) {
                for (int firm = 0; firm < bidders; firm++) {
                    costs[lot][firm] = firms[firm].cost(lot);
                }
            }
            List<ImmutableDoubleArray> bids = Arrays.stream(costs)
                    .map(lot -> ImmutableDoubleArray.copyOf(
                            Arrays.stream(lot).map(cost -> equilibrium.bid(cost).orElseThrow())))
                    .toList();
            return new Sample(bidders, shares, costs, bids);
        }

        List<CostEstimate> estimates() {
            return new ShareGpv(bidders, shares).estimate(bids);
        }
    }

    private static RankShares shares(String text) {
        return RankShares.of(Arrays.stream(text.split("/", -1))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** Rows of the oracle table; the bounds are those the documentation states. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A2, 5, 1",
        "A3, 10, 1",
        "F2, 5, 0.6/0.4",
        "F3, 5, 0.5/0.3/0.2",
        "F4, 10, 0.4/0.3/0.2/0.1",
        "C2, 5, 1/1",
    })
    void costs_areRecovered(String row, int bidders, String shares) {
        Sample sample = Sample.of(bidders, shares(shares), 2_000, 1);
        double sum = 0;
        double squares = 0;
        int kept = 0;
        List<CostEstimate> estimates = sample.estimates();
        for (int i = 0; i < estimates.size(); i++) {
            if (!estimates.get(i).trimmed()) {
                double miss = estimates.get(i).cost() - sample.costs()[i / bidders][i % bidders];
                sum += miss;
                squares += miss * miss;
                kept++;
            }
        }
        assertThat(Math.abs(sum / kept)).isLessThan(0.005);
        assertThat(Math.sqrt(squares / kept)).isLessThan(0.01);
        assertThat(kept).isGreaterThan(estimates.size() / 2);
    }

    /**
     * Of 95 % intervals, 28.5 of 30 would hold the true mean if there were no bias; fewer than 24 would be a chance of 1 in 4,000
     * then. The bias of the density costs some of them.
     */
    @Test
    void interval_holdsTheTruth() {
        int samples = 30;
        long holds = IntStream.range(0, samples).filter(this::holdsTheTruth).count();
        assertThat(holds).isGreaterThanOrEqualTo(24);
    }

    private static double meanCost(Sample sample, List<ImmutableDoubleArray> lots) {
        return new ShareGpv(sample.bidders(), sample.shares())
                .estimate(lots).stream()
                        .filter(estimate -> !estimate.trimmed())
                        .filter(estimate -> estimate.bid() >= 0.6 && estimate.bid() < 0.75)
                        .mapToDouble(CostEstimate::cost)
                        .average()
                        .orElseThrow();
    }

    /** Bids of 0.6 to 0.75 yuan, none of which is trimmed: the true mean of the costs behind them follows from the bid function and even costs. */
    private boolean holdsTheTruth(int seed) {
        Sample sample = Sample.of(5, RankShares.of(.5, .3, .2), 100, 100 + seed);
        double truth = (costOf(sample, 0.6) + costOf(sample, 0.75)) / 2;
        LotBootstrap.Interval interval = LotBootstrap.of(sample.bids(), lots -> meanCost(sample, lots), 99, seed)
                .interval(0.95);
        return interval.lower() <= truth && truth <= interval.upper();
    }

    /** The cost at which the bid function gives a bid, by bisection. */
    private static double costOf(Sample sample, double bid) {
        EquilibriumBids equilibrium = EquilibriumBids.of(sample.bidders(), sample.shares(), COSTS, 1);
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (equilibrium.bid(middle).orElseThrow() < bid) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
