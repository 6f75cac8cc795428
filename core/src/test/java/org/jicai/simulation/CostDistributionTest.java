package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expectations are the textbook formulas of each distribution, worked out beside them, and values of R. */
class CostDistributionTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    static Stream<CostDistribution> distributions() {
        return Stream.of(
                new UniformCosts(1, 2),
                new LognormalCosts(0.5, 0.3),
                new WeibullCosts(2.5, 3),
                EmpiricalCosts.of(ImmutableDoubleArray.of(1, 8, 4, 2)));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void quantile_isTheInverseOfTheCdf_andRises(CostDistribution costs) {
        double last = costs.lower();
        for (int i = 1; i < 1000; i++) {
            double u = i / 1000.0;
            assertThat(costs.cdf(costs.quantile(u))).isCloseTo(u, within(1e-11));
            assertThat(costs.quantile(u)).isGreaterThan(last).isLessThan(costs.upper());
            last = costs.quantile(u);
        }
        assertThat(costs.cdf(costs.lower() - 1)).isZero();
        assertThat(costs.isContinuous()).isTrue();
    }

    @Test
    void uniform_isStraight() {
        assertThat(new UniformCosts(1, 2).quantile(0.25)).isEqualTo(1.25);
        assertThat(new UniformCosts(1, 2).cdf(3)).isEqualTo(1);
    }

    /** qnorm of R: the standard textbook quantiles, to 15 digits. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963984540054", "0.025, -1.959963984540054", "0.001, -3.090232306167813"})
    void normalQuantile_isThatOfR(double u, double z) {
        assertThat(StandardNormal.quantile(u)).isCloseTo(z, CLOSE);
        assertThat(StandardNormal.probability(z)).isCloseTo(u, CLOSE);
        assertThat(new LognormalCosts(1, 2).quantile(u)).isCloseTo(Math.exp(1 + 2 * z), within(1e-9));
    }

    @Test
    void normalProbability_staysInsideTheOpenInterval() {
        assertThat(StandardNormal.probability(40)).isEqualTo(1 - 0x1p-53);
        assertThat(StandardNormal.probability(-40)).isEqualTo(0x1p-53);
    }

    /** mean exp(mu + sigma²/2), variance (exp(sigma²) − 1) exp(2 mu + sigma²). */
    @Test
    void lognormal_ofMeanAndCv_hasThem() {
        LognormalCosts costs = LognormalCosts.ofMeanAndCv(5, 0.4);
        double variance = costs.sigma() * costs.sigma();
        assertThat(Math.exp(costs.mu() + variance / 2)).isCloseTo(5, CLOSE);
        assertThat(Math.sqrt(Math.exp(variance) - 1)).isCloseTo(0.4, CLOSE);
    }

    @Test
    void weibull_atItsScale_is632PerMille() {
        assertThat(new WeibullCosts(2.5, 3).cdf(3)).isCloseTo(1 - 1 / Math.E, CLOSE);
        assertThat(new WeibullCosts(1, 2).quantile(0.5)).isCloseTo(2 * Math.log(2), CLOSE);
    }

    /** {@code quantile(c(1, 2, 4, 8), u)} of R, type 7: place 3u between the values, counted from 0. */
    @ParameterizedTest
    @CsvSource({"0.25, 1.75", "0.5, 3", "0.75, 5", "0.9, 6.8"})
    void empirical_quantile_isTheSeventhOfHyndmanAndFan(double u, double expected) {
        EmpiricalCosts costs = EmpiricalCosts.of(ImmutableDoubleArray.of(8, 1, 4, 2));
        assertThat(costs.quantile(u)).isCloseTo(expected, CLOSE);
        assertThat(costs.cdf(expected)).isCloseTo(u, CLOSE);
    }

    @Test
    void empirical_repeatedValues_areAtoms() {
        EmpiricalCosts costs = EmpiricalCosts.of(ImmutableDoubleArray.of(1, 2, 2, 3));
        assertThat(costs.isContinuous()).isFalse();
        assertThat(costs.quantile(0.5)).isEqualTo(2);
        assertThat(costs.cdf(2)).isCloseTo(2.0 / 3, CLOSE);
        assertThat(costs.cdf(3)).isEqualTo(1);
    }

    @Test
    void parameters_withoutSense_areRefused() {
        assertThatThrownBy(() -> new UniformCosts(2, 1)).hasMessageContaining("0 <= lower < upper");
        assertThatThrownBy(() -> new UniformCosts(-1, 1)).hasMessageContaining("not between -1.0 and 1.0");
        assertThatThrownBy(() -> new LognormalCosts(0, -0.1)).hasMessageContaining("above 0, not -0.1");
        assertThatThrownBy(() -> new LognormalCosts(Double.NaN, 1)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> LognormalCosts.ofMeanAndCv(0, 1)).hasMessageContaining("above 0 yuan");
        assertThatThrownBy(() -> new WeibullCosts(0, 1)).hasMessageContaining("shape is above 0");
        assertThatThrownBy(() -> new WeibullCosts(1, Double.POSITIVE_INFINITY)).hasMessageContaining("not Infinity");
        assertThatThrownBy(() -> EmpiricalCosts.of(ImmutableDoubleArray.of(1))).hasMessageContaining("two values");
        assertThatThrownBy(() -> EmpiricalCosts.of(ImmutableDoubleArray.of(1, -2)))
                .hasMessageContaining("not -2");
        assertThatThrownBy(() -> EmpiricalCosts.of(ImmutableDoubleArray.of(1, Double.NaN)))
                .hasMessageContaining("not NaN");
    }
}
