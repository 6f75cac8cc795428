package org.jicai.simulation;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The standard normal distribution and its inverse. commons-math3 computes both in plain Java arithmetic ({@code
 * FastMath}), so that the bits are the same everywhere.
 */
final class StandardNormal {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double SMALLEST = 0x1p-53;

    private StandardNormal() {}

    /** The value below which a standard normal lies with probability u, 0 < u < 1. */
    static double quantile(double u) {
        return NORMAL.inverseCumulativeProbability(u);
    }

    /** The probability of a value up to x, kept within [2^-53, 1 − 2^-53] so that it can be inverted. */
    static double probability(double x) {
        return Math.min(1 - SMALLEST, Math.max(SMALLEST, NORMAL.cumulativeProbability(x)));
    }
}
