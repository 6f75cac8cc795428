package org.jicai.examples.oracle;

import org.jicai.simulation.CostDistribution;

/**
 * Costs whose distribution is {@code 1 − (1 − c/upper)^a} on 0 to {@code upper}.
 *
 * @param a the power: above 1 low costs are frequent, below 1 high ones
 * @param upper the highest cost, in yuan per unit
 */
record PowerCosts(double a, double upper) implements CostDistribution {

    @Override
    public double quantile(double u) {
        return upper * (1 - StrictMath.pow(1 - u, 1 / a));
    }

    @Override
    public double cdf(double cost) {
        return 1 - StrictMath.pow(1 - Math.min(1, cost / upper), a);
    }

    @Override
    public double lower() {
        return 0;
    }
}
