package org.jicai.simulation.experiment;

/**
 * A mean over replications with its Monte-Carlo error. The error says how far the mean of so many replications lies from that
 * of infinitely many; it says nothing about whether the population is the real one.
 *
 * @param n over how many replications; those in which the measure is not defined are left out
 * @param mean the mean; not a number where n is 0
 * @param standardDeviation the standard deviation between replications, with n − 1; not a number where n is below 2
 * @param standardError that over the square root of n (with randomised Sobol points: of the means of the shifts)
 * @param low the lower end of the confidence interval {@code mean ± t × standard error}
 * @param high its upper end
 */
public record Estimate(long n, double mean, double standardDeviation, double standardError, double low, double high) {

    /**
     * Half the length of the confidence interval.
     *
     * @return the half-width; not a number where n is below 2
     */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
