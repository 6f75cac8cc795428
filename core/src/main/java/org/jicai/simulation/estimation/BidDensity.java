package org.jicai.simulation.estimation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;

/**
 * The distribution of pooled bids: the empirical distribution function, and the density by the triweight kernel {@code
 * K(x) = 35/32 (1 − x²)³} on {@code |x| < 1} with the bandwidth {@code h = 2.978 × 1.06 × s × N^(−1/5)}, where {@code
 * s} is the sample standard deviation of the N bids.
 *
 * <p>Source: E. Guerre, I. Perrigne, Q. Vuong, Econometrica 68 (2000) 525-574; 1.06 is the rule of thumb for the normal
 * kernel and 2.978 its conversion to the triweight kernel. Within one bandwidth of the lowest or highest bid the
 * density is biased downwards, so estimates there are trimmed.
 */
public final class BidDensity {

    private final double[] sorted;
    private final double bandwidth;

    private BidDensity(double[] sorted, double bandwidth) {
        this.sorted = sorted;
        this.bandwidth = bandwidth;
    }

    /**
     * The distribution of some bids.
     *
     * @param bids the bids, in yuan per unit, at least two different ones
     * @return the distribution
     * @throws IllegalArgumentException if all bids are equal, or one is not finite
     */
    public static BidDensity of(ImmutableDoubleArray bids) {
        double[] sorted = bids.toArray();
        Arrays.sort(sorted);
        double sum = 0;
        for (double bid : sorted) {
            checkArgument(Double.isFinite(bid), "a bid is a finite number, not %s", bid);
            sum += bid;
        }
        double mean = sum / sorted.length;
        double squares = 0;
        for (double bid : sorted) {
            squares += (bid - mean) * (bid - mean);
        }
        checkArgument(squares > 0, "a density needs two different bids");
        double deviation = Math.sqrt(squares / (sorted.length - 1));
        return new BidDensity(sorted, 2.978 * 1.06 * deviation * StrictMath.pow(sorted.length, -0.2));
    }

    /**
     * The part of the bids up to a price.
     *
     * @param bid a price, in yuan per unit
     * @return the part, 0 to 1
     */
    public double cdf(double bid) {
        return (double) firstFrom(Math.nextUp(bid)) / sorted.length;
    }

    /**
     * The density at a price.
     *
     * @param bid a price, in yuan per unit
     * @return the density, per yuan
     */
    public double density(double bid) {
        double sum = 0;
        for (int i = firstFrom(bid - bandwidth); i < sorted.length && sorted[i] < bid + bandwidth; i++) {
            double x = (sorted[i] - bid) / bandwidth;
            double rest = Math.max(0, 1 - x * x);
            sum += rest * rest * rest;
        }
        return sum * 35 / 32 / (sorted.length * bandwidth);
    }

    /**
     * Whether the density at a price is free of the bias near the ends: more than one bandwidth inside the lowest and
     * highest bid.
     *
     * @param bid a price, in yuan per unit
     * @return true if an estimate there is kept
     */
    public boolean isInside(double bid) {
        return bid >= sorted[0] + bandwidth && bid <= sorted[sorted.length - 1] - bandwidth;
    }

    /**
     * The bandwidth of the kernel.
     *
     * @return h, in yuan per unit
     */
    public double bandwidth() {
        return bandwidth;
    }

    /** The place of the first bid of at least this price. */
    private int firstFrom(double bid) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bid) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
