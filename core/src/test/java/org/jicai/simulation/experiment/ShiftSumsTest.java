package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class ShiftSumsTest {

    private static final double EXACT = 1e-12;

    /** Of the even replications 1 and 3, of the odd ones 5 and nothing: R = 9 / 3, and 2 × ((4 − 2 R)² + (5 − R)²) / 3² = 16 / 9. */
    @Test
    void squaredError_ofARatio_isByHand() {
        ShiftSums sums = new ShiftSums(2, 1);
        sums.add(0, 0, 1);
        sums.add(1, 0, 5);
        sums.add(2, 0, 3);
        sums.add(3, 0, Double.NaN);

        assertThat(sums.squaredError(0, 3)).isCloseTo(16.0 / 9, within(EXACT));
    }

    /** Where all is defined: the variance of the means of the shifts over their number, however blocks are cut. */
    @Test
    void squaredError_isThatOfShiftMeans() {
        int shifts = 5;
        ShiftSums sums = new ShiftSums(shifts, 2);
        ShiftSums later = new ShiftSums(shifts, 2);
        double[] means = new double[shifts];
        for (int replication = 0; replication < 40; replication++) {
            double value = Math.sin(replication) * 100;
            (replication < 13 ? sums : later).add(replication, 1, value);
            means[replication % shifts] += value / 8;
        }
        sums.add(later);
        SummaryStatistics expected = new SummaryStatistics();
        IntStream.range(0, shifts).forEach(shift -> expected.addValue(means[shift]));

        assertThat(sums.squaredError(1, expected.getMean())).isCloseTo(expected.getVariance() / shifts, within(1e-9));
        assertThat(sums.squaredError(0, 0)).isNaN();
    }

    @Test
    void shiftWithoutNumbers_hasNoError() {
        ShiftSums sums = new ShiftSums(2, 1);
        sums.add(0, 0, 1);
        sums.add(2, 0, 2);

        assertThat(sums.squaredError(0, 1.5)).isNaN();
    }

    /**
     * Shift means (1, 2), (2, 3), (3, 5), (4, 6): a slope of 7 / 5, a mean of 4.7 at 3; the squared residuals are 0.2, so the
     * squared error is 0.2 / 2 × (1 / 4 + 0.5² / 5) = 0.03.
     */
    @Test
    void regression_isByHand() {
        ShiftSums measure = new ShiftSums(4, 1);
        ShiftSums control = new ShiftSums(4, 1);
        double[] values = {2, 3, 5, 6};
        for (int shift = 0; shift < 4; shift++) {
            measure.add(shift, 0, values[shift]);
            control.add(shift, 0, shift + 1);
        }
        ShiftRegression fitted = ShiftRegression.of(measure, 0, control, 3);

        assertThat(fitted.slope()).isCloseTo(1.4, within(EXACT));
        assertThat(fitted.mean()).isCloseTo(4.7, within(EXACT));
        assertThat(fitted.squaredError()).isCloseTo(0.03, within(EXACT));
        assertThat(fitted.degrees()).isEqualTo(2);
    }
}
