package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * Costs of another distribution times a factor: an originator that supplies at twice the cost, or costs known as parts of a
 * ceiling.
 *
 * <p>Example: {@code new ScaledCosts(new UniformCosts(1, 2), 3).quantile(0.5)} is 4.50 yuan.
 *
 * @param costs the other distribution
 * @param factor the factor, above 0
 */
public record ScaledCosts(CostDistribution costs, double factor) implements CostDistribution {

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException unless it is finite and above 0
     */
    public ScaledCosts {
        checkArgument(factor > 0 && Double.isFinite(factor), "costs are scaled by a factor above 0, not %s", factor);
    }

    @Override
    public double quantile(double u) {
        return factor * costs.quantile(u);
    }

    @Override
    public double cdf(double cost) {
        return costs.cdf(cost / factor);
    }

    @Override
    public double lower() {
        return factor * costs.lower();
    }

    @Override
    public double upper() {
        return factor * costs.upper();
    }

    @Override
    public ImmutableDoubleArray kinks() {
        return costs.kinks();
    }

    @Override
    public boolean isContinuous() {
        return costs.isContinuous();
    }
}
