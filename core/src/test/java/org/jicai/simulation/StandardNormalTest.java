package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {

    private static final double SMALLEST = 0x1p-53;

    /** M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions", table 26.1. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.841344746068543", "-2, 0.022750131948179", "3, 0.998650101968370"})
    void probability_ofTheTables(double x, double expected) {
        assertThat(StandardNormal.probability(x)).isCloseTo(expected, within(1e-15));
    }

    /** Results of the past were drawn with the library's own function: not one bit may differ. */
    @Test
    void probability_hasTheBitsOfTheLibrary() {
        NormalDistribution library = new NormalDistribution(null, 0, 1);
        RandomStream numbers = new CounterRandom(1).stream("", "", Purpose.COST);
        for (int i = 0; i < 200_000; i++) {
            double x = i % 2 == 0 ? StandardNormal.quantile(numbers.uniform(i)) : 80 * numbers.uniform(i) - 40;
            assertThat(StandardNormal.probability(x)).as("at %s", x).isEqualTo(libraryWithin(library, x));
        }
        for (double x : new double[] {0, -0.0, Math.sqrt(3), -Math.sqrt(3), Double.MIN_VALUE, 1e-160, 40, -41, 1e9}) {
            assertThat(StandardNormal.probability(x)).as("at %s", x).isEqualTo(libraryWithin(library, x));
        }
    }

    private static double libraryWithin(NormalDistribution library, double x) {
        return Math.min(1 - SMALLEST, Math.max(SMALLEST, library.cumulativeProbability(x)));
    }
}
