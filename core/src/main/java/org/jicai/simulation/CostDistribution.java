package org.jicai.simulation;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * What supply costs a bidder, in yuan per unit of the comparison strength: a distribution on costs of at least 0. Costs
 * are drawn by the quantile of one uniform number each, never by rejection, so that the draws of different variants
 * stay in step.
 *
 * <p>Implementations are immutable, and use only arithmetic that is the same on every machine.
 */
public interface CostDistribution {

    /**
     * The cost below which a cost lies with a probability: the inverse of {@link #cdf}.
     *
     * @param u the probability, above 0 and below 1
     * @return the cost, in yuan per unit
     */
    double quantile(double u);

    /**
     * The probability of a cost up to this one.
     *
     * @param cost a cost, in yuan per unit
     * @return the probability, 0 to 1
     */
    double cdf(double cost);

    /**
     * The lowest possible cost.
     *
     * @return yuan per unit, at least 0
     */
    double lower();

    /**
     * The highest possible cost.
     *
     * @return yuan per unit, possibly infinite
     */
    double upper();

    /**
     * Where the quantile has a corner, which an integral over it has to know of.
     *
     * @return the probabilities, above 0 and below 1, ascending; none where the quantile is smooth
     */
    default ImmutableDoubleArray kinks() {
        return ImmutableDoubleArray.of();
    }

    /**
     * Whether no single cost has a positive probability, which the equilibrium without ties needs.
     *
     * @return true if the distribution is continuous
     */
    default boolean isContinuous() {
        return true;
    }
}
