package org.jicai.simulation.experiment;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Means with intervals {@code mean ± t × s / √n}, t from the Student distribution with n − 1 degrees of freedom; where
 * replications fall into shifts, with the error between the S shifts and S − 1 degrees.
 */
final class Intervals {

    private final double confidence;
    private long lastDegrees = -1;
    private double lastQuantile;

    Intervals(double confidence) {
        this.confidence = confidence;
    }

    Estimate of(Moments moments, int series) {
        long n = moments.count(series);
        return of(n, moments.mean(series), moments.variance(series), n - 1);
    }

    /** Over shifts where there are any, over replications where there are none. */
    Estimate of(Moments moments, ShiftSums byShift, int series) {
        if (byShift.shifts() == 0) {
            return of(moments, series);
        }
        double mean = moments.mean(series);
        double error = Math.sqrt(byShift.squaredError(series, mean));
        return of(moments.count(series), mean, Math.sqrt(moments.variance(series)), error, byShift.shifts() - 1);
    }

    Estimate of(long n, double mean, double variance, long degrees) {
        if (n < 2 || degrees < 1) {
            return new Estimate(n, mean, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double deviation = Math.sqrt(variance);
        return of(n, mean, deviation, deviation / Math.sqrt(n), degrees);
    }

    Estimate of(long n, double mean, double deviation, double error, long degrees) {
        double half = quantile(degrees) * error;
        return new Estimate(n, mean, deviation, error, mean - half, mean + half);
    }

    private double quantile(long degrees) {
        if (degrees != lastDegrees) {
            lastDegrees = degrees;
            lastQuantile = new TDistribution(null, degrees).inverseCumulativeProbability((1 + confidence) / 2);
        }
        return lastQuantile;
    }
}
