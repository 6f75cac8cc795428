package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What each place wins: the share of the lowest bid first. Shares never grow from one place to the next; places that
 * are not listed win nothing.
 *
 * <p>Example: {@code RankShares.of(0.5, 0.3, 0.2)}, or {@code RankShares.winners(4)} for four winners of one unit each.
 *
 * @param shares the volume won by rank, as parts of the tendered volume (0.5 is 50 %) or in units
 */
public record RankShares(ImmutableDoubleArray shares) implements ShareSchedule {

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if there is none, one is not above 0, or a share is larger than the one before
     */
    public RankShares {
        ImmutableDoubleArray list = shares;
        checkArgument(!list.isEmpty(), "at least one place wins a share");
        checkArgument(
                list.stream().allMatch(share -> share > 0 && Double.isFinite(share)), "shares are above 0: %s", list);
        checkArgument(
                IntStream.range(1, list.length()).allMatch(i -> list.get(i) <= list.get(i - 1)),
                "shares do not grow from one place to the next: %s",
                list);
    }

    /**
     * Shares by rank.
     *
     * @param shares the share of the lowest bid, of the second lowest, and so on
     * @return the shares
     * @throws IllegalArgumentException if there is none, one is not above 0, or a share is larger than the one before
     */
    public static RankShares of(double... shares) {
        return new RankShares(ImmutableDoubleArray.copyOf(shares));
    }

    /**
     * Winners who supply one unit each.
     *
     * @param places how many win, at least 1
     * @return the shares, all 1
     * @throws IllegalArgumentException if nobody wins
     */
    public static RankShares winners(int places) {
        return new RankShares(
                ImmutableDoubleArray.copyOf(DoubleStream.generate(() -> 1).limit(places)));
    }

    /**
     * Winners who split the volume evenly.
     *
     * @param places how many win, at least 1
     * @return the shares, which add up to 1
     * @throws IllegalArgumentException if nobody wins
     */
    public static RankShares equalSplit(int places) {
        return new RankShares(ImmutableDoubleArray.copyOf(
                DoubleStream.generate(() -> 1.0 / places).limit(places)));
    }

    /** The share of a place, 1 the lowest bid; 0 beyond the places listed. */
    double at(int rank) {
        return rank <= shares.length() ? shares.get(rank - 1) : 0;
    }

    /** The same shares however many bid. */
    @Override
    public RankShares forBidders(int bidders) {
        return this;
    }
}
