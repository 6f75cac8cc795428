package org.jicai.simulation.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.jicai.simulation.estimation.LotBootstrap.Interval;
import org.junit.jupiter.api.Test;

class LotBootstrapTest {

    private static final List<Double> LOTS = List.of(1.0, 4.0, 4.0, 7.0, 9.0);

    private static double mean(List<Double> lots) {
        return lots.stream().mapToDouble(lot -> lot).average().orElseThrow();
    }

    /**
     * The bootstrap error of a mean is exactly √(SUM (x − x̄)²) / L: here √38 / 5 = 1.2329; a sample s.d. errs by about
     * 1/√(2B).
     */
    @Test
    void standardError_ofAMean_isTheExactOne() {
        int draws = 20_000;
        LotBootstrap bootstrap = LotBootstrap.of(LOTS, LotBootstrapTest::mean, draws, 1);
        double exact = Math.sqrt(16 + 1 + 1 + 4 + 16) / 5;
        assertThat(bootstrap.estimate()).isEqualTo(5);
        assertThat(bootstrap.standardError()).isCloseTo(exact, within(4 * exact / Math.sqrt(2.0 * draws)));
    }

    /** Two lots 0 and 1: the mean is 0, 1/2 and 1 with probabilities 1/4, 1/2 and 1/4. */
    @Test
    void replicates_ofTwoLots_areBinomial() {
        int draws = 20_000;
        LotBootstrap bootstrap = LotBootstrap.of(List.of(0.0, 1.0), LotBootstrapTest::mean, draws, 1);
        double error = Math.sqrt(0.25 * 0.75 / draws);
        assertThat(bootstrap.replicates().stream().filter(value -> value == 0).count() / (double) draws)
                .isCloseTo(0.25, within(4 * error));
        assertThat(bootstrap.replicates().stream().filter(value -> value == 1).count() / (double) draws)
                .isCloseTo(0.25, within(4 * error));
        assertThat(bootstrap.interval(0.95)).isEqualTo(new Interval(0, 1));
        assertThat(bootstrap.interval(0.4)).isEqualTo(new Interval(0.5, 0.5));
    }

    /** Of 1 to 100, 90 % leave out five at either end. */
    @Test
    void interval_leavesOutAsManyAtEitherEnd() {
        double[] replicates = new double[100];
        java.util.Arrays.setAll(replicates, i -> i + 1);
        LotBootstrap bootstrap = new LotBootstrap(50, ImmutableDoubleArray.copyOf(replicates));
        assertThat(bootstrap.interval(0.9)).isEqualTo(new Interval(6, 95));
    }

    @Test
    void seed_decides() {
        assertThat(LotBootstrap.of(LOTS, LotBootstrapTest::mean, 50, 1))
                .isEqualTo(LotBootstrap.of(LOTS, LotBootstrapTest::mean, 50, 1))
                .isNotEqualTo(LotBootstrap.of(LOTS, LotBootstrapTest::mean, 50, 2));
    }

    @Test
    void nonsense_isRefused() {
        assertThatThrownBy(() -> LotBootstrap.of(List.<Double>of(), LotBootstrapTest::mean, 9, 1))
                .hasMessage("a bootstrap needs a lot");
        assertThatThrownBy(() -> LotBootstrap.of(LOTS, LotBootstrapTest::mean, 1, 1))
                .hasMessage("at least 2 draws, not 1");
        assertThatThrownBy(() ->
                        LotBootstrap.of(LOTS, LotBootstrapTest::mean, 9, 1).interval(1))
                .hasMessageContaining("below 1, not 1.0");
    }
}
