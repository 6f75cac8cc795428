package org.jicai.simulation.experiment;

/**
 * How a variant differs from the base in one measure, replication by replication: both meet the same bids (common random
 * numbers), so most of the noise cancels.
 *
 * <p>Example: a variance ratio of 0.1 says that independent draws would have needed ten times as many replications.
 *
 * @param variant the variant
 * @param base the variant it is compared with
 * @param measure what is measured
 * @param estimate the mean of variant less base, over the replications in which both are defined
 * @param correlation the correlation of the two; not a number where one of them does not vary
 * @param varianceRatio the variance of the difference over the sum of the two variances: what common random numbers gain; not
 *     a number where neither varies
 */
public record DifferenceResult(
        String variant, String base, Measure measure, Estimate estimate, double correlation, double varianceRatio) {}
