package org.jicai.simulation.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Means and variances of many series at once. Inside a block numbers are summed as distances from the first of the block,
 * which keeps digits and needs no division; blocks are joined by their means (T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating
 * formulae and a pairwise algorithm for computing sample variances", 1979). A series that never varies has the variance 0
 * exactly.
 */
final class Moments {

    /** What a series has in the array: a center, the sum of distances from it, the sum of their squares. */
    private static final int PARTS = 3;

    private final long[] n;
    private final double[] parts;

    Moments(int series) {
        this.n = new long[series];
        this.parts = new double[PARTS * series];
    }

    /** Adds a number to a series; what is not a number is left out. */
    void add(int series, double value) {
        if (!Double.isNaN(value)) {
            addNumber(series, value);
        }
    }

    /** Adds what is known to be a number. */
    void addNumber(int series, double value) {
        int at = PARTS * series;
        if (n[series]++ == 0) {
            parts[at] = value;
        }
        double distance = value - parts[at];
        parts[at + 1] += distance;
        parts[at + 2] += distance * distance;
    }

    private double center(int series) {
        return parts[PARTS * series];
    }

    private double sum(int series) {
        return parts[PARTS * series + 1];
    }

    private double squares(int series) {
        return parts[PARTS * series + 2];
    }

    /** Joins the same series of a later block. */
    void add(Moments later) {
        for (int series = 0; series < n.length; series++) {
            join(series, later.n[series], later.mean(series), later.deviations(series));
        }
    }

    private void join(int series, long count, double mean, double deviations) {
        if (count == 0) {
            return;
        }
        long all = n[series] + count;
        double own = n[series] == 0 ? mean : mean(series);
        double distance = mean - own;
        int at = PARTS * series;
        parts[at + 2] = (n[series] == 0 ? 0 : deviations(series))
                + deviations
                + distance * distance * ((double) n[series] * count / all);
        parts[at] = own + distance * ((double) count / all);
        parts[at + 1] = 0;
        n[series] = all;
    }

    long count(int series) {
        return n[series];
    }

    /** The mean, not a number where there are no numbers. */
    double mean(int series) {
        return n[series] == 0 ? Double.NaN : center(series) + sum(series) / n[series];
    }

    /** The sum of squared distances from the mean. */
    double deviations(int series) {
        return n[series] == 0 ? Double.NaN : Math.max(0, squares(series) - sum(series) * (sum(series) / n[series]));
    }

    /** The variance, with n − 1; not a number below two numbers. */
    double variance(int series) {
        return n[series] < 2 ? Double.NaN : deviations(series) / (n[series] - 1);
    }

    void write(DataOutput out) throws IOException {
        for (int series = 0; series < n.length; series++) {
            out.writeLong(n[series]);
            out.writeDouble(center(series));
            out.writeDouble(sum(series));
            out.writeDouble(squares(series));
        }
    }

    void read(DataInput in) throws IOException {
        for (int series = 0; series < n.length; series++) {
            n[series] = in.readLong();
            for (int part = 0; part < PARTS; part++) {
                parts[PARTS * series + part] = in.readDouble();
            }
        }
    }
}
