package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The Sobol sequence in base 2, any point of it without the ones before: coordinate {@code d} of point {@code i} is the sum,
 * digit by digit, of the direction numbers of {@code d} for the digits that are 1 in the Gray code of {@code i}. The first
 * {@code 2^k} points are a net: every binary box of a volume of {@code 2^(t-k)} has its share of them.
 *
 * <p>Sources: I. M. Sobol, USSR Comput. Math. Math. Phys. 7 (1967) 86-112; I. A. Antonov and V. M. Saleev, ibid. 19 (1980)
 * 252-256, for the Gray code; S. Joe and F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635-2654, for the direction numbers
 * (new-joe-kuo-6), which Apache Commons Math brings.
 */
final class SobolPoints {

    /** So many dimensions have direction numbers in the library. */
    static final int MOST_DIMENSIONS = 1000;

    /** So many binary digits follow the point. */
    static final int DIGITS = 52;

    /** Points are numbered by so many binary digits. */
    static final int INDEX_DIGITS = 30;

    private final long[][] directions;

    /** The first so many coordinates, 1 to {@link #MOST_DIMENSIONS}. */
    SobolPoints(int dimensions) {
        checkArgument(
                dimensions >= 1 && dimensions <= MOST_DIMENSIONS,
                "Sobol points have 1 to %s dimensions, not %s",
                MOST_DIMENSIONS,
                dimensions);
        this.directions = new long[dimensions][INDEX_DIGITS];
        SobolSequenceGenerator points = new SobolSequenceGenerator(dimensions);
        for (int digit = 0; digit < INDEX_DIGITS; digit++) {
            // the Gray code of 11…1 is 10…0, so this point is one direction number
            double[] point = points.skipTo((int) ((2L << digit) - 1));
            for (int dimension = 0; dimension < dimensions; dimension++) {
                directions[dimension][digit] = (long) (point[dimension] * 0x1p52);
            }
        }
    }

    /** The direction numbers of a dimension, by digit of the Gray code; each has {@link #DIGITS} digits. */
    long[] directions(int dimension) {
        return directions[dimension].clone();
    }
}
