package org.jicai.simulation;

/**
 * The numbers of one bidder in one lot for one purpose, one for each replication, uniform on (0, 1). Without state: a number
 * depends on nothing but the replication, whatever thread asks, in whatever order.
 *
 * <p>Example: {@code new CounterRandom(1).stream("acarbose", "Bayer", Purpose.COST)} is one.
 */
@FunctionalInterface
public interface UniformStream {

    /**
     * The number of a replication.
     *
     * @param replication which replication, at least 0
     * @return a number above 0 and below 1
     * @throws IllegalArgumentException if the replication is out of range
     */
    double uniform(long replication);
}
