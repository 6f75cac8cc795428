package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Costs like a given sample, joined by straight lines: the i-th smallest of N values is the quantile of {@code (i − 1)
 * / (N − 1)}. That is the seventh definition of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages",
 * Amer. Statist. 50 (1996) 361-365, the default of R.
 *
 * <p>Example: of 1, 2, 4 and 8 yuan the quantile of 0.25 is 1.75.
 */
public final class EmpiricalCosts implements CostDistribution {

    private final double[] sorted;

    private EmpiricalCosts(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * The distribution of a sample.
     *
     * @param values costs in yuan per unit, at least two, in any order
     * @return the distribution
     * @throws IllegalArgumentException if there are fewer than two values, or one is negative or not finite
     */
    public static EmpiricalCosts of(ImmutableDoubleArray values) {
        checkArgument(values.length() >= 2, "an empirical distribution needs two values, not %s", values.length());
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        double last = sorted[sorted.length - 1];
        checkArgument(sorted[0] >= 0, "a cost is at least 0 yuan, not %s", sorted[0]);
        checkArgument(Double.isFinite(last), "a cost is a finite number, not %s", last);
        return new EmpiricalCosts(sorted);
    }

    @Override
    public double quantile(double u) {
        double place = u * (sorted.length - 1);
        int below = Math.min(sorted.length - 2, (int) place);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    @Override
    public double cdf(double cost) {
        int above = firstAbove(cost);
        if (above == 0 || above == sorted.length) {
            return above == 0 ? 0 : 1;
        }
        double part = (cost - sorted[above - 1]) / (sorted[above] - sorted[above - 1]);
        return (above - 1 + part) / (sorted.length - 1);
    }

    private int firstAbove(double cost) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= cost) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public double lower() {
        return sorted[0];
    }

    @Override
    public double upper() {
        return sorted[sorted.length - 1];
    }

    /** Every value but the lowest and the highest. */
    @Override
    public ImmutableDoubleArray kinks() {
        return ImmutableDoubleArray.copyOf(
                IntStream.range(1, sorted.length - 1).mapToDouble(i -> (double) i / (sorted.length - 1)));
    }

    /** True if no two values are equal. */
    @Override
    public boolean isContinuous() {
        return IntStream.range(1, sorted.length).allMatch(i -> sorted[i - 1] < sorted[i]);
    }
}
