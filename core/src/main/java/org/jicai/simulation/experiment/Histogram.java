package org.jicai.simulation.experiment;

import com.google.common.primitives.ImmutableLongArray;

/**
 * How often numbers from 0 to 1 fell into equal bins; what is outside falls into the first or the last one.
 *
 * <p>Example: of 100 bins, a cut of 0.535 falls into the one from 0.53 to 0.54.
 *
 * @param counts how many numbers fell into each bin, the lowest first
 */
public record Histogram(ImmutableLongArray counts) {

    /**
     * How many numbers there are.
     *
     * @return the sum of the bins
     */
    public long total() {
        return counts.stream().sum();
    }

    /**
     * The number below which a part of all numbers lies, by a straight line inside its bin: right to one bin.
     *
     * @param part the part, 0 to 1
     * @return the quantile; not a number where there are no numbers
     */
    public double quantile(double part) {
        double wanted = part * total();
        double below = 0;
        for (int bin = 0; bin < counts.length(); bin++) {
            long count = counts.get(bin);
            if (count > 0 && below + count >= wanted) {
                return (bin + (wanted - below) / count) / counts.length();
            }
            below += count;
        }
        return Double.NaN;
    }
}
