package org.jicai.simulation.experiment;

import org.apache.commons.math3.distribution.TDistribution;

/** Means with intervals {@code mean ± t × s / √n}, t from the Student distribution with n − 1 degrees of freedom. */
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

    Estimate of(long n, double mean, double variance, long degrees) {
        if (n < 2 || degrees < 1) {
            return new Estimate(n, mean, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double deviation = Math.sqrt(variance);
        double error = deviation / Math.sqrt(n);
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
