package org.jicai.simulation.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.EmpiricalCosts;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.LognormalCosts;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.WeibullCosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquilibriumBidsTest {

    static final List<Oracle> ROWS = Oracle.ROWS;

    /** Half a unit of the tenth significant digit, of numbers below 10. */
    private static Offset<Double> tenDigits(double expected) {
        return within(expected >= 1 ? 5.1e-10 : 5.1e-11);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void oracle_bids(Oracle row) {
        EquilibriumBids equilibrium = row.equilibrium();
        for (int i = 0; i < 4; i++) {
            double cost = i / 4.0;
            String expected = row.bids().get(i);
            if (expected.equals("-")) {
                assertThat(equilibrium.bid(Math.max(cost, row.ceiling() + 1e-9)))
                        .isEmpty();
            } else {
                double bid = Double.parseDouble(expected);
                assertThat(equilibrium.bid(cost).orElseThrow()).isCloseTo(bid, tenDigits(bid));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void oracle_expectedSpendAndQuantity(Oracle row) {
        assertThat(row.equilibrium().expectedSpend()).isCloseTo(row.spend(), tenDigits(row.spend()));
        assertThat(row.equilibrium().expectedQuantity()).isCloseTo(row.quantity(), tenDigits(row.quantity()));
    }

    /** "E[bid of rank j]" below the table. */
    @ParameterizedTest
    @CsvSource({
        "C1, 0.7118441111 0.7881558889",
        "C2, 0.4567426966 0.5432573034",
        "C3, 0.4084973496 0.4303320157 0.4659510309 0.5134014219",
        "F2, 0.4252560592 0.5287825778",
        "F3, 0.4993016821 0.5954860141 0.6918501068",
        "F4, 0.3041826038 0.3618776838 0.4231366853 0.4877267993"
    })
    void oracle_rankPrices(String id, String prices) {
        EquilibriumBids equilibrium = Oracle.row(id).equilibrium();
        int rank = 0;
        for (String price : Splitter.on(' ').split(prices)) {
            double expected = Double.parseDouble(price);
            assertThat(equilibrium.expectedRankPrice(++rank)).isCloseTo(expected, tenDigits(expected));
        }
    }

    /** Bids scale with costs: b = a + (z − a) b01((c − a) / (z − a)), the ceiling alike. */
    @ParameterizedTest
    @FieldSource("ROWS")
    void bids_ofUniformCosts_moveAndScaleWithThem(Oracle row) {
        if (row.costs() instanceof UniformCosts) {
            EquilibriumBids unit = row.equilibrium();
            EquilibriumBids moved =
                    EquilibriumBids.of(row.bidders(), row.shares(), new UniformCosts(20, 100), 20 + 80 * row.ceiling());
            for (double cost = 0.01; cost < Math.min(1, row.ceiling()); cost += 0.07) {
                assertThat(moved.bid(20 + 80 * cost).orElseThrow())
                        .isCloseTo(20 + 80 * unit.bid(cost).orElseThrow(), within(1e-11));
            }
        }
    }

    /**
     * The first-price auction on [1, 2]: b = c + (2 − c) / n, also in the documentation of the R package qdfauction.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 10, 40, 60})
    void oneWinner_uniformCosts(int bidders) {
        EquilibriumBids equilibrium = EquilibriumBids.of(bidders, RankShares.of(1.0), new UniformCosts(1, 2), 2);
        for (double cost = 1; cost <= 2; cost += 1 / 64.0) {
            assertThat(equilibrium.bid(cost).orElseThrow()).isCloseTo(cost + (2 - cost) / bidders, within(1e-12));
        }
    }

    /** Uniform costs under another name: the quadrature for other distributions gives what the polynomial gives. */
    @ParameterizedTest
    @FieldSource("ROWS")
    void uniformCosts_polynomialAndQuadratureAgree(Oracle row) {
        if (row.costs() instanceof UniformCosts uniform) {
            CostDistribution unnamed = new CostDistribution() {
                @Override
                public double quantile(double u) {
                    return uniform.quantile(u);
                }

                @Override
                public double cdf(double cost) {
                    return uniform.cdf(cost);
                }

                @Override
                public double lower() {
                    return uniform.lower();
                }

                @Override
                public double upper() {
                    return uniform.upper();
                }
            };
            EquilibriumBids byQuadrature = EquilibriumBids.of(row.bidders(), row.shares(), unnamed, row.ceiling());
            EquilibriumBids byPolynomial = row.equilibrium();
            for (double cost = 0; cost < Math.min(1, row.ceiling()); cost += 0.003) {
                assertThat(byPolynomial.bid(cost).orElseThrow())
                        .isCloseTo(byQuadrature.bid(cost).orElseThrow(), within(1e-13));
            }
        }
    }

    /**
     * Exponential costs have no memory, so every cost is marked up alike: S(t) = exp(−(n−1) t / scale), b = c + scale /
     * (n − 1).
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void oneWinner_exponentialCosts_constantMarkup(int bidders) {
        EquilibriumBids equilibrium =
                EquilibriumBids.of(bidders, RankShares.of(1.0), new WeibullCosts(1, 2), Double.POSITIVE_INFINITY);
        for (double cost = 0; cost <= 20; cost += 0.25) {
            assertThat(equilibrium.bid(cost).orElseThrow()).isCloseTo(cost + 2.0 / (bidders - 1), within(1e-7));
        }
        assertThat(equilibrium.bid(1).orElseThrow()).isCloseTo(1 + 2.0 / (bidders - 1), within(1e-10));
    }

    /** c + [∫ S(F(t)) dt + (r − c*) S] / S with the definition of S and a fine midpoint rule over costs. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 3.5})
    void lognormalWeibullAndEmpirical_areTheFormula(double ceiling) {
        double[] s = {0.5, 0.3, 0.2};
        for (CostDistribution costs : List.of(
                new LognormalCosts(0, 0.5),
                new WeibullCosts(2, 1.5),
                EmpiricalCosts.of(ImmutableDoubleArray.of(0.5, 0.9, 1.1, 1.4, 1.5, 2.2, 2.6)))) {
            EquilibriumBids equilibrium = EquilibriumBids.of(5, RankShares.of(s), costs, ceiling);
            DoubleUnaryOperator share = t -> share(s, 5, costs.cdf(t));
            double top = Math.min(ceiling, costs.upper());
            for (double cost : new double[] {0.6, 1, 1.45, 1.9}) {
                double step = (top - cost) / 20_000;
                double rent = (ceiling - top) * share.applyAsDouble(top);
                for (int i = 0; i < 20_000; i++) {
                    rent += step * share.applyAsDouble(cost + (i + 0.5) * step);
                }
                assertThat(equilibrium.bid(cost).orElseThrow())
                        .isCloseTo(cost + rent / share.applyAsDouble(cost), within(1e-8));
            }
        }
    }

    private static double share(double[] s, int n, double f) {
        double sum = 0;
        double choose = 1;
        for (int j = 1; j <= s.length; j++) {
            sum += s[j - 1] * choose * Math.pow(f, j - 1) * Math.pow(1 - f, n - j);
            choose = choose * (n - j) / j;
        }
        return sum;
    }

    /** Costs drawn, bids sorted, places paid: the mean spend lies within four standard errors of the exact one. */
    @ParameterizedTest
    @FieldSource("ROWS")
    void simulatedSpend_isTheExactOne(Oracle row) {
        int replications = 20_000;
        EquilibriumBids equilibrium = row.equilibrium();
        FirmCosts[] firms = new FirmCosts[row.bidders()];
        Arrays.setAll(firms, i -> FirmCosts.of(new CounterRandom(1), row.costs(), CommonFactor.NONE, row.id(), "" + i));
        double sum = 0;
        double squares = 0;
        for (int replication = 0; replication < replications; replication++) {
            int r = replication;
            double[] bids = Arrays.stream(firms)
                    .mapToDouble(firm -> firm.cost(r))
                    .filter(cost -> cost <= row.ceiling())
                    .map(cost -> equilibrium.bid(cost).orElseThrow())
                    .sorted()
                    .toArray();
            double spend = 0;
            for (int rank = 1; rank <= bids.length; rank++) {
                spend += bids[rank - 1] * row.shares().forBidders(bids.length).at(rank);
            }
            sum += spend;
            squares += spend * spend;
        }
        double mean = sum / replications;
        double error = Math.sqrt((squares / replications - mean * mean) / replications);
        assertThat((mean - row.spend()) / error).isBetween(-4.0, 4.0);
    }

    @Test
    void bid_atTheTop_isTheCeilingOrTheHighestCost() {
        assertThat(Oracle.row("F7").equilibrium().bid(1)).hasValue(1.5);
        assertThat(Oracle.row("A2").equilibrium().bid(1)).hasValue(1);
        assertThat(Oracle.row("C4").equilibrium().bid(0.8)).hasValue(0.8);
        assertThat(EquilibriumBids.of(1, RankShares.of(1.0), new UniformCosts(0, 1), 0.7)
                        .bid(0.2))
                .hasValue(0.7);
        assertThat(EquilibriumBids.of(3, RankShares.winners(3), new UniformCosts(0, 1), 2)
                        .bid(0.2)
                        .orElseThrow())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void nonsense_isRefused() {
        UniformCosts costs = new UniformCosts(1, 2);
        assertThatThrownBy(() -> EquilibriumBids.of(5, RankShares.of(1.0), costs, 1))
                .hasMessage("a ceiling is above the lowest cost of 1.0 yuan, not 1.0");
        assertThatThrownBy(() -> EquilibriumBids.of(0, RankShares.of(1.0), costs, 2))
                .hasMessage("1 to 60 bidders, not 0");
        assertThatThrownBy(() -> EquilibriumBids.of(2, RankShares.of(.6, .4), costs, Double.POSITIVE_INFINITY))
                .hasMessageContaining("nothing but a ceiling limits its bid");
        assertThatThrownBy(() -> EquilibriumBids.of(
                        3, RankShares.of(1.0), EmpiricalCosts.of(ImmutableDoubleArray.of(1, 1, 2)), 2))
                .hasMessageContaining("Maybe drop the repeated values");
        assertThatThrownBy(() -> RankShares.of(0.4, 0.6)).hasMessageContaining("do not grow");
        assertThatThrownBy(() -> RankShares.of()).hasMessageContaining("at least one place");
        assertThatThrownBy(() -> RankShares.of(1, 0)).hasMessageContaining("above 0");
    }
}
