package org.jicai.simulation.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the error of means over randomised points is computed from: the sums of each series by shift. The mean of a series is
 * {@code R = SUM Y_s / SUM n_s}, with the sums and counts of the shifts; they are independent of each other, and so its squared
 * error is {@code S / (S − 1) × SUM (Y_s − R n_s)² / n²}, the usual one of a ratio. Where a measure is defined in all replications
 * that is the variance of the S shift means over S.
 *
 * <p>Source: W. G. Cochran, "Sampling Techniques" (1977), 2.11, for the error of a ratio.
 */
final class ShiftSums {

    private final int shifts;
    private final int series;
    private final Moments parts;

    /** For a number of shifts, 0 where replications are independent, and of series. */
    ShiftSums(int shifts, int series) {
        this.shifts = shifts;
        this.series = series;
        this.parts = new Moments(shifts * series);
    }

    /** Adds a number of a replication to a series; what is not a number is left out. */
    void add(long replication, int of, double value) {
        parts.add((int) (replication % shifts) * series + of, value);
    }

    void add(ShiftSums later) {
        parts.add(later.parts);
    }

    int shifts() {
        return shifts;
    }

    /** The mean of a series under one shift; not a number where there are no numbers. */
    double mean(int shift, int of) {
        return parts.mean(shift * series + of);
    }

    private long count(int shift, int of) {
        return parts.count(shift * series + of);
    }

    /** The squared error of the mean of a series over all shifts; not a number where a shift has no numbers. */
    double squaredError(int of, double mean) {
        double sum = 0;
        long n = 0;
        for (int shift = 0; shift < shifts; shift++) {
            double distance = count(shift, of) * (mean(shift, of) - mean);
            sum += distance * distance;
            n += count(shift, of);
        }
        return sum * shifts / (shifts - 1) / ((double) n * n);
    }

    void write(DataOutput out) throws IOException {
        parts.write(out);
    }

    void read(DataInput in) throws IOException {
        parts.read(in);
    }
}
