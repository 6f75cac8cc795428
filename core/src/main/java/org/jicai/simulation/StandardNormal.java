package org.jicai.simulation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * The standard normal distribution and its inverse. commons-math3 computes both in plain Java arithmetic ({@code
 * FastMath}), so that the bits are the same everywhere.
 *
 * <p>The probability repeats the arithmetic of its {@code Gamma.regularizedGammaQ} at 1/2, bit for bit, which a test holds
 * it to: the library works out the logarithm of Γ(1/2) again in every call, and leaves garbage behind in doing so.
 */
final class StandardNormal {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double SMALLEST = 0x1p-53;
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double LOG_GAMMA = Gamma.logGamma(0.5);
    private static final double PRECISE = 1e-15;

    private StandardNormal() {}

    /** The value below which a standard normal lies with probability u, 0 < u < 1. */
    static double quantile(double u) {
        return NORMAL.inverseCumulativeProbability(u);
    }

    /** The probability of a value up to x, kept within [2^-53, 1 − 2^-53] so that it can be inverted. */
    static double probability(double x) {
        return Math.min(1 - SMALLEST, Math.max(SMALLEST, 0.5 * complementaryError(-x / SQRT_2)));
    }

    /** erfc(x) = Q(1/2, x²) where x is at least 0, with the regularized incomplete gamma function Q. */
    private static double complementaryError(double x) {
        double square = x * x;
        double upper = square < 1.5 ? 1 - series(square) : continuedFraction(square);
        return x < 0 ? 2 - upper : upper;
    }

    private static double series(double x) {
        if (x == 0) {
            return 0;
        }
        double term = 2;
        double sum = term;
        for (double n = 1; term / sum > PRECISE; n++) {
            term *= x / (0.5 + n);
            sum += term;
        }
        return leading(x) * sum;
    }

    /** By Lentz's algorithm. */
    private static double continuedFraction(double x) {
        double h = 1 - 0.5 + x;
        double c = h;
        double d = 0;
        double delta = 0;
        for (int n = 1; Math.abs(delta - 1) >= PRECISE; n++) {
            double a = 2.0 * n + 1 - 0.5 + x;
            double b = n * (0.5 - n);
            d = 1 / (a + b * d);
            c = a + b / c;
            delta = c * d;
            h *= delta;
        }
        return leading(x) * (1 / h);
    }

    private static double leading(double x) {
        return FastMath.exp(-x + 0.5 * FastMath.log(x) - LOG_GAMMA);
    }
}
