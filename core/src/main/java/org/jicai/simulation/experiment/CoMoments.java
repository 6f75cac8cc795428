package org.jicai.simulation.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Covariances of many series with one other, kept like {@link Moments}. */
final class CoMoments {

    private final long[] n;
    private final double[] center;
    private final double[] otherCenter;
    private final double[] sum;
    private final double[] otherSum;
    private final double[] products;

    CoMoments(int series) {
        this.n = new long[series];
        this.center = new double[series];
        this.otherCenter = new double[series];
        this.sum = new double[series];
        this.otherSum = new double[series];
        this.products = new double[series];
    }

    void add(int series, double value, double other) {
        if (Double.isNaN(value)) {
            return;
        }
        if (n[series]++ == 0) {
            center[series] = value;
            otherCenter[series] = other;
        }
        double distance = value - center[series];
        double otherDistance = other - otherCenter[series];
        sum[series] += distance;
        otherSum[series] += otherDistance;
        products[series] += distance * otherDistance;
    }

    void add(CoMoments later) {
        for (int i = 0; i < n.length; i++) {
            if (later.n[i] > 0) {
                long all = n[i] + later.n[i];
                double own = n[i] == 0 ? later.mean(i) : mean(i);
                double ownOther = n[i] == 0 ? later.otherMean(i) : otherMean(i);
                double distance = later.mean(i) - own;
                double otherDistance = later.otherMean(i) - ownOther;
                products[i] = (n[i] == 0 ? 0 : deviations(i))
                        + later.deviations(i)
                        + distance * otherDistance * ((double) n[i] * later.n[i] / all);
                double part = (double) later.n[i] / all;
                center[i] = own + distance * part;
                otherCenter[i] = ownOther + otherDistance * part;
                sum[i] = 0;
                otherSum[i] = 0;
                n[i] = all;
            }
        }
    }

    private double mean(int i) {
        return center[i] + sum[i] / n[i];
    }

    private double otherMean(int i) {
        return otherCenter[i] + otherSum[i] / n[i];
    }

    /** The sum of products of distances from the means. */
    double deviations(int i) {
        return n[i] == 0 ? Double.NaN : products[i] - sum[i] * (otherSum[i] / n[i]);
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < n.length; i++) {
            out.writeLong(n[i]);
            out.writeDouble(center[i]);
            out.writeDouble(otherCenter[i]);
            out.writeDouble(sum[i]);
            out.writeDouble(otherSum[i]);
            out.writeDouble(products[i]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < n.length; i++) {
            n[i] = in.readLong();
            center[i] = in.readDouble();
            otherCenter[i] = in.readDouble();
            sum[i] = in.readDouble();
            otherSum[i] = in.readDouble();
            products[i] = in.readDouble();
        }
    }
}
