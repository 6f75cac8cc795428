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

    private final long[] n;
    private final double[] center;
    private final double[] sum;
    private final double[] squares;

    Moments(int series) {
        this.n = new long[series];
        this.center = new double[series];
        this.sum = new double[series];
        this.squares = new double[series];
    }

    /** Adds a number to a series; what is not a number is left out. */
    void add(int series, double value) {
        if (!Double.isNaN(value)) {
            addNumber(series, value);
        }
    }

    /** Adds what is known to be a number. */
    void addNumber(int series, double value) {
        if (n[series]++ == 0) {
            center[series] = value;
        }
        double distance = value - center[series];
        sum[series] += distance;
        squares[series] += distance * distance;
    }

    /**
     * Adds to each series what is known to be a number, where each has one already: {@link #addNumber} for all of them. With
     * nothing to ask in between, the processor adds several side by side.
     */
    void addNumbers(double[] values) {
        for (int series = 0; series < values.length; series++) {
            double distance = values[series] - center[series];
            n[series]++;
            sum[series] += distance;
            squares[series] += distance * distance;
        }
    }

    /** Makes a series a copy of one of others. */
    void copy(int series, Moments others, int from) {
        n[series] = others.n[from];
        center[series] = others.center[from];
        sum[series] = others.sum[from];
        squares[series] = others.squares[from];
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
        squares[series] = (n[series] == 0 ? 0 : deviations(series))
                + deviations
                + distance * distance * ((double) n[series] * count / all);
        center[series] = own + distance * ((double) count / all);
        sum[series] = 0;
        n[series] = all;
    }

    long count(int series) {
        return n[series];
    }

    /** The mean, not a number where there are no numbers. */
    double mean(int series) {
        return n[series] == 0 ? Double.NaN : center[series] + sum[series] / n[series];
    }

    /** The sum of squared distances from the mean. */
    double deviations(int series) {
        return n[series] == 0 ? Double.NaN : Math.max(0, squares[series] - sum[series] * (sum[series] / n[series]));
    }

    /** The variance, with n − 1; not a number below two numbers. */
    double variance(int series) {
        return n[series] < 2 ? Double.NaN : deviations(series) / (n[series] - 1);
    }

    void write(DataOutput out) throws IOException {
        for (int series = 0; series < n.length; series++) {
            out.writeLong(n[series]);
            out.writeDouble(center[series]);
            out.writeDouble(sum[series]);
            out.writeDouble(squares[series]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int series = 0; series < n.length; series++) {
            n[series] = in.readLong();
            center[series] = in.readDouble();
            sum[series] = in.readDouble();
            squares[series] = in.readDouble();
        }
    }
}
