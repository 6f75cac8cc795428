package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Weibull costs: {@code cdf(c) = 1 − exp(−(c / scale)^shape)}, {@code quantile(u) = scale (−ln(1 − u))^(1 / shape)}.
 *
 * <p>Example: with shape 1 costs are exponential, and the median of {@code new WeibullCosts(1, 2)} is 2 ln 2 = 1.386
 * yuan.
 *
 * @param shape the shape, above 0; the higher, the closer costs lie together
 * @param scale the cost that 63.2 % do not exceed, in yuan per unit, above 0
 */
public record WeibullCosts(double shape, double scale) implements CostDistribution {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public WeibullCosts {
        checkArgument(shape > 0 && Double.isFinite(shape), "a Weibull shape is above 0, not %s", shape);
        checkArgument(scale > 0 && Double.isFinite(scale), "a Weibull scale is above 0 yuan, not %s", scale);
    }

    @Override
    public double quantile(double u) {
        return scale * StrictMath.pow(-StrictMath.log1p(-u), 1 / shape);
    }

    @Override
    public double cdf(double cost) {
        return cost <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(cost / scale, shape));
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }
}
