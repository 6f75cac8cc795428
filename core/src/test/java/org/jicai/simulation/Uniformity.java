package org.jicai.simulation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Pearson's chi-square test against even spread, on the line and on the square. */
final class Uniformity {

    private Uniformity() {}

    /** The probability of at least this deviation by chance, over as many cells of one length as given. */
    static double pValue(int draws, int cells, IntToDoubleFunction number) {
        long[] counts = new long[cells];
        for (int i = 0; i < draws; i++) {
            counts[(int) (number.applyAsDouble(i) * cells)]++;
        }
        return pValue(counts, draws);
    }

    /** The same for pairs of numbers, which are spread evenly over a square if the two are independent. */
    static double pValueOfPairs(int draws, int side, IntToDoubleFunction first, IntToDoubleFunction second) {
        long[] counts = new long[side * side];
        for (int i = 0; i < draws; i++) {
            int row = (int) (first.applyAsDouble(i) * side);
            counts[row * side + (int) (second.applyAsDouble(i) * side)]++;
        }
        return pValue(counts, draws);
    }

    private static double pValue(long[] counts, int draws) {
        double expected = (double) draws / counts.length;
        double statistic = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        return 1 - new ChiSquaredDistribution(null, counts.length - 1).cumulativeProbability(statistic);
    }
}
