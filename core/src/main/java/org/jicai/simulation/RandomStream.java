package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The random numbers of one bidder in one lot for one purpose: a function of replication and draw, without state, safe
 * to use by many threads.
 *
 * <p>A number is {@code (x + 0.5) / 2^52} with 52 random bits {@code x}, exact in a {@code double}: never 0, never 1,
 * and {@code 1 - u} is a possible number as well, so that antithetic pairs are exact.
 */
public final class RandomStream implements UniformStream {

    private static final double STEP = 0x1p-52;
    private static final long REPLICATIONS = 1L << 32;

    private final long seed;
    private final long entity;

    RandomStream(long seed, long entity) {
        this.seed = seed;
        this.entity = entity;
    }

    /**
     * The first number of a replication.
     *
     * @param replication which replication, 0 to 2^32 − 1
     * @return a number above 0 and below 1
     * @throws IllegalArgumentException if the replication is out of range
     */
    @Override
    public double uniform(long replication) {
        return uniform(replication, 0);
    }

    /**
     * A number of a replication.
     *
     * @param replication which replication, 0 to 2^32 − 1
     * @param draw which number of it, at least 0
     * @return a number above 0 and below 1
     * @throws IllegalArgumentException if the replication or the draw is out of range
     */
    public double uniform(long replication, int draw) {
        checkArgument(
                replication >= 0 && replication < REPLICATIONS, "a replication is 0 to 2^32-1, not %s", replication);
        checkArgument(draw >= 0, "a draw is at least 0, not %s", draw);
        long bits = Philox4x32.firstHalf(((long) draw << 32) | replication, entity, seed);
        return ((bits >>> 12) + 0.5) * STEP;
    }

    /**
     * A whole number of a replication, each as likely as the others (but for the rounding of {@code uniform}, below
     * {@code bound / 2^52}).
     *
     * @param replication which replication, 0 to 2^32 − 1
     * @param draw which number of it, at least 0
     * @param bound how many different numbers there are, at least 1
     * @return a number from 0 to {@code bound - 1}
     * @throws IllegalArgumentException if an argument is out of range
     */
    public int index(long replication, int draw, int bound) {
        checkArgument(bound >= 1, "one of at least 1, not of %s", bound);
        return (int) (uniform(replication, draw) * bound);
    }
}
