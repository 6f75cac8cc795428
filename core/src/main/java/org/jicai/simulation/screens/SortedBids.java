package org.jicai.simulation.screens;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;

/**
 * All bids of a lot in ascending order, comparable prices in yuan per unit. Screens look at all bids, before any test
 * of the rules: a spread cap that throws out dear bids would lower their dispersion without any collusion.
 */
public final class SortedBids {

    private final double[] bids;

    private SortedBids(double[] bids) {
        this.bids = bids;
    }

    /**
     * Sorts bids.
     *
     * @param values the bids, in yuan per unit, in any order, at least one
     * @return the bids in ascending order
     * @throws IllegalArgumentException if there is none, or one is not above 0 and finite
     */
    public static SortedBids of(ImmutableDoubleArray values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        checkArgument(sorted.length > 0, "a screen needs a bid");
        checkArgument(sorted[0] > 0, "a bid is above 0 yuan, not %s", sorted[0]);
        checkArgument(Double.isFinite(sorted[sorted.length - 1]), "a bid is a finite number");
        return new SortedBids(sorted);
    }

    /**
     * How many bids there are.
     *
     * @return the number, at least 1
     */
    public int size() {
        return bids.length;
    }

    /**
     * A bid by its place.
     *
     * @param rank the place, 1 the lowest
     * @return the bid, in yuan per unit
     */
    public double at(int rank) {
        return bids[rank - 1];
    }

    /** The mean of all bids. */
    double mean() {
        return mean(1);
    }

    private double mean(int fromRank) {
        double sum = 0;
        for (int i = fromRank - 1; i < bids.length; i++) {
            sum += bids[i];
        }
        return sum / (bids.length - fromRank + 1);
    }

    /** The sample standard deviation of the bids from a place on, with one less than their number below the root. */
    double deviation(int fromRank) {
        double mean = mean(fromRank);
        double sum = 0;
        for (int i = fromRank - 1; i < bids.length; i++) {
            sum += (bids[i] - mean) * (bids[i] - mean);
        }
        return Math.sqrt(sum / (bids.length - fromRank));
    }

    /** The sum of a power of the standardised bids (bid − mean) / deviation. */
    double standardisedPower(int exponent) {
        double mean = mean();
        double deviation = deviation(1);
        double sum = 0;
        for (double bid : bids) {
            double z = (bid - mean) / deviation;
            double power = z;
            for (int i = 1; i < exponent; i++) {
                power *= z;
            }
            sum += power;
        }
        return sum;
    }

    /** The mean distance between neighbours from a place on: the distance of the ends over the number of gaps. */
    double meanGap(int fromRank) {
        return (bids[bids.length - 1] - bids[fromRank - 1]) / (bids.length - fromRank);
    }
}
