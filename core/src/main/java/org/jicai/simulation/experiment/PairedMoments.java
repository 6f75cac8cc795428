package org.jicai.simulation.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Variants beside the base: moments of the differences, and of base and variant over the replications where both are numbers,
 * which the correlation needs. As long as a series and that of the base were numbers in the same replications, these two are the
 * moments of all replications, and are not added up a second time; they part once one of the two alone is a number.
 */
final class PairedMoments {

    private final Moments all;
    private final int measures;
    private final int ofBase;
    private final Moments differences;
    private final Moments base;
    private final Moments variant;
    private final boolean[] parted;
    private boolean anyParted;
    private final double[] row;

    /** Beside the moments of all series, which are those of one variant after the other. */
    PairedMoments(Moments all, int variants, int measures, int baseVariant) {
        int series = variants * measures;
        this.all = all;
        this.measures = measures;
        this.ofBase = baseVariant * measures;
        this.differences = new Moments(series);
        this.base = new Moments(series);
        this.variant = new Moments(series);
        this.parted = new boolean[series];
        this.row = new double[series];
    }

    private int base(int series) {
        return ofBase + series % measures;
    }

    /** Adds a replication, by series, that is not among all of them yet. */
    void add(double[] values) {
        for (int series = 0; series < values.length; series++) {
            double own = values[series];
            double other = values[base(series)];
            double difference = own - other;
            if (!Double.isNaN(difference)) {
                differences.addNumber(series, difference);
                pair(series, own, other);
            } else if (!Double.isNaN(own) || !Double.isNaN(other)) {
                part(series);
            }
        }
    }

    /** The same where all values and differences are numbers and each series has one already. */
    void addNumbers(double[] values) {
        for (int from = 0; from < values.length; from += measures) {
            System.arraycopy(values, ofBase, row, from, measures);
        }
        for (int series = 0; series < values.length; series++) {
            row[series] = values[series] - row[series];
        }
        differences.addNumbers(row);
        for (int series = 0; anyParted && series < values.length; series++) {
            pair(series, values[series], values[base(series)]);
        }
    }

    private void pair(int series, double own, double other) {
        if (parted[series]) {
            base.addNumber(series, other);
            variant.addNumber(series, own);
        }
    }

    private void part(int series) {
        if (!parted[series]) {
            parted[series] = true;
            anyParted = true;
            base.copy(series, all, base(series));
            variant.copy(series, all, series);
        }
    }

    private void partAll() {
        for (int series = 0; series < parted.length; series++) {
            part(series);
        }
    }

    /** Joins the same series of a later block, before the moments of all replications are joined. */
    void add(PairedMoments later) {
        partAll();
        later.partAll();
        differences.add(later.differences);
        base.add(later.base);
        variant.add(later.variant);
    }

    Moments differences() {
        return differences;
    }

    /** The base over the replications where a series and its base are numbers. */
    Moments base() {
        partAll();
        return base;
    }

    /** The series over the replications where it and its base are numbers. */
    Moments variant() {
        partAll();
        return variant;
    }

    void write(DataOutput out) throws IOException {
        differences.write(out);
        base().write(out);
        variant().write(out);
    }

    void read(DataInput in) throws IOException {
        partAll();
        differences.read(in);
        base.read(in);
        variant.read(in);
    }
}
