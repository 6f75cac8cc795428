package org.jicai.simulation.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Test;

class BidDensityTest {

    /** The bids 1, 2, 3, 4, 5: s² = 2.5. */
    private static final BidDensity FIVE = BidDensity.of(ImmutableDoubleArray.of(5, 3, 1, 2, 4));

    @Test
    void bandwidth_isTheRuleOfThumb() {
        assertThat(FIVE.bandwidth()).isCloseTo(2.978 * 1.06 * Math.sqrt(2.5) / Math.pow(5, 0.2), within(1e-12));
    }

    @Test
    void cdf_isTheEmpiricalOne() {
        assertThat(FIVE.cdf(0.9)).isZero();
        assertThat(FIVE.cdf(1)).isEqualTo(0.2);
        assertThat(FIVE.cdf(2.5)).isEqualTo(0.4);
        assertThat(FIVE.cdf(5)).isEqualTo(1);
    }

    /** One kernel per bid, written out. */
    @Test
    void density_isTheMeanOfTheKernels_andIntegratesToOne() {
        double h = FIVE.bandwidth();
        double expected = 0;
        for (int bid = 1; bid <= 5; bid++) {
            double u = (2.2 - bid) / h;
            expected += Math.abs(u) < 1 ? 35.0 / 32 * Math.pow(1 - u * u, 3) / (5 * h) : 0;
        }
        assertThat(FIVE.density(2.2)).isCloseTo(expected, within(1e-14));
        double integral = 0;
        int steps = 100_000;
        double width = (4 + 2 * h) / steps;
        for (int i = 0; i < steps; i++) {
            integral += width * FIVE.density(1 - h + (i + 0.5) * width);
        }
        assertThat(integral).isCloseTo(1, within(1e-8));
    }

    @Test
    void isInside_isOneBandwidthFromTheEnds() {
        BidDensity narrow = BidDensity.of(ImmutableDoubleArray.copyOf(
                java.util.stream.IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0)));
        double h = narrow.bandwidth();
        assertThat(narrow.isInside(h - 1e-9)).isFalse();
        assertThat(narrow.isInside(h + 1e-9)).isTrue();
        assertThat(narrow.isInside(1 - h - 1e-9)).isTrue();
        assertThat(narrow.isInside(1 - h + 1e-9)).isFalse();
    }
}
