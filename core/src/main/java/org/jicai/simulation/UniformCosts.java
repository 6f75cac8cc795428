package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Costs spread evenly: {@code quantile(u) = lower + u (upper − lower)}.
 *
 * <p>Example: {@code new UniformCosts(1, 2).quantile(0.25)} is 1.25 yuan.
 *
 * @param lower the lowest cost, in yuan per unit, at least 0
 * @param upper the highest cost, in yuan per unit, above the lowest
 */
public record UniformCosts(double lower, double upper) implements CostDistribution {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless 0 ≤ lower &lt; upper and both are finite
     */
    public UniformCosts {
        checkArgument(
                lower >= 0 && lower < upper && Double.isFinite(upper),
                "uniform costs lie between 0 <= lower < upper yuan, not between %s and %s",
                lower,
                upper);
    }

    @Override
    public double quantile(double u) {
        return lower + u * (upper - lower);
    }

    @Override
    public double cdf(double cost) {
        return Math.min(1, Math.max(0, (cost - lower) / (upper - lower)));
    }
}
