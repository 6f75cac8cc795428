package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolPointsTest {

    private static final long[] NO_SHIFT = {0};
    private static final double HALF_STEP = 0x1p-53;

    private static double coordinate(SobolPoints points, int dimension, long index) {
        return new SobolStream(points.directions(dimension), NO_SHIFT).uniform(index) - HALF_STEP;
    }

    /** The first points of S. Joe and F. Y. Kuo's own program with new-joe-kuo-6, as their page prints them. */
    @Test
    void firstPoints_areThePublishedOnes() {
        double[][] published = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        SobolPoints points = new SobolPoints(3);
        for (int i = 0; i < published.length; i++) {
            for (int dimension = 0; dimension < 3; dimension++) {
                assertThat(coordinate(points, dimension, i)).isEqualTo(published[i][dimension]);
            }
        }
    }

    /** One line of new-joe-kuo-6: the degree of the polynomial, its inner coefficients, the first direction numbers. */
    private record Line(int degree, int coefficients, int... first) {

        /** The recurrence of I. M. Sobol, as Joe and Kuo's notes give it, in 32 digits. */
        long direction(int digit) {
            long[] m = new long[digit + 1];
            for (int k = 0; k <= digit; k++) {
                if (k < degree) {
                    m[k] = first[k];
                } else {
                    m[k] = m[k - degree] ^ (m[k - degree] << degree);
                    for (int i = 1; i < degree; i++) {
                        m[k] ^= (coefficients >> (degree - 1 - i) & 1) * (m[k - i] << i);
                    }
                }
            }
            return m[digit] << (31 - digit);
        }
    }

    /** Dimensions 2 to 10 by the recurrence, from the published polynomials. */
    @Test
    void directions_areThoseOfTheRecurrence() {
        List<Line> lines = List.of(
                new Line(1, 0, 1),
                new Line(2, 1, 1, 3),
                new Line(3, 1, 1, 3, 1),
                new Line(3, 2, 1, 1, 1),
                new Line(4, 1, 1, 1, 3, 3),
                new Line(4, 4, 1, 3, 5, 13),
                new Line(5, 2, 1, 1, 5, 5, 17),
                new Line(5, 4, 1, 1, 5, 5, 5),
                new Line(5, 7, 1, 1, 7, 11, 19));
        SobolPoints points = new SobolPoints(10);
        for (int line = 0; line < lines.size(); line++) {
            for (int digit = 0; digit < SobolPoints.INDEX_DIGITS; digit++) {
                assertThat(points.directions(line + 1)[digit])
                        .as("dimension %s, digit %s", line + 2, digit)
                        .isEqualTo(lines.get(line).direction(digit) << (SobolPoints.DIGITS - 32));
            }
        }
    }

    /** The library steps from point to point; here any point is had at once. */
    @Test
    void anyPoint_isTheOneTheLibraryComesTo() {
        int dimensions = SobolPoints.MOST_DIMENSIONS;
        SobolPoints points = new SobolPoints(dimensions);
        SobolStream[] streams = new SobolStream[dimensions];
        Arrays.setAll(streams, dimension -> new SobolStream(points.directions(dimension), NO_SHIFT));
        SobolSequenceGenerator library = new SobolSequenceGenerator(dimensions);
        for (int i = 0; i < 1100; i++) {
            double[] expected = library.nextVector();
            for (int dimension = 0; dimension < dimensions; dimension++) {
                assertThat(streams[dimension].uniform(i) - HALF_STEP).isEqualTo(expected[dimension]);
            }
        }
    }

    /** Of the first 2^k points each interval of length 2^-k has one, in every dimension, and whatever the shift. */
    @Test
    void firstPoints_areBalanced_underAnyShift() {
        SobolPoints points = new SobolPoints(SobolPoints.MOST_DIMENSIONS);
        RandomStream random = new CounterRandom(4).stream("", "", Purpose.SHIFT);
        for (int dimension = 0; dimension < SobolPoints.MOST_DIMENSIONS; dimension++) {
            long shift = (long) (random.uniform(dimension) * 0x1p52);
            SobolStream stream = new SobolStream(points.directions(dimension), new long[] {shift});
            boolean[] met = new boolean[512];
            for (int i = 0; i < met.length; i++) {
                met[(int) (stream.uniform(i) * met.length)] = true;
            }
            assertThat(met).as("dimension %s", dimension).doesNotContain(false);
        }
    }

    @Test
    void dimensions_areAsManyAsTheLibraryHas() {
        assertThatThrownBy(() -> new SobolPoints(0)).hasMessage("Sobol points have 1 to 1000 dimensions, not 0");
        assertThatThrownBy(() -> new SobolPoints(1001)).hasMessage("Sobol points have 1 to 1000 dimensions, not 1001");
    }
}
