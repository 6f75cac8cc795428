package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Costs whose logarithm is normal: {@code quantile(u) = exp(mu + sigma z)} with the standard normal quantile {@code z}
 * of {@code u}.
 *
 * <p>Example: the median of {@code new LognormalCosts(0, 0.5)} is 1 yuan.
 *
 * @param mu the mean of the logarithm of the cost in yuan per unit
 * @param sigma the standard deviation of that logarithm, above 0
 */
public record LognormalCosts(double mu, double sigma) implements CostDistribution {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException unless both are finite and sigma is above 0
     */
    public LognormalCosts {
        checkArgument(Double.isFinite(mu), "mu is a finite number, not %s", mu);
        checkArgument(
                sigma > 0 && Double.isFinite(sigma),
                "sigma is the standard deviation of log cost, above 0, not %s",
                sigma);
    }

    /**
     * The lognormal costs with a mean and a coefficient of variation: {@code sigma² = ln(1 + cv²)},
     * {@code mu = ln(mean) − sigma² / 2}.
     *
     * @param mean the mean, in yuan per unit, above 0
     * @param cv the standard deviation over the mean, above 0; 0.3 is 30 %
     * @return the distribution
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public static LognormalCosts ofMeanAndCv(double mean, double cv) {
        checkArgument(mean > 0, "a mean cost is above 0 yuan, not %s", mean);
        checkArgument(cv > 0, "a coefficient of variation is above 0, not %s", cv);
        double variance = StrictMath.log1p(cv * cv);
        return new LognormalCosts(StrictMath.log(mean) - variance / 2, Math.sqrt(variance));
    }

    @Override
    public double quantile(double u) {
        return StrictMath.exp(mu + sigma * StandardNormal.quantile(u));
    }

    @Override
    public double cdf(double cost) {
        return cost <= 0 ? 0 : StandardNormal.probability((StrictMath.log(cost) - mu) / sigma);
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
