package org.jicai.simulation;

/**
 * Where the numbers of a replication come from: {@link CounterRandom}, or {@link SobolStreams} for what is drawn once in each
 * replication.
 */
@FunctionalInterface
public interface UniformStreams {

    /**
     * The numbers of one bidder in one lot for one purpose.
     *
     * @param lot the lot; empty for what concerns all lots
     * @param bidder the bidder; empty for what concerns all bidders
     * @param purpose what the numbers are for
     * @return the numbers, by replication
     */
    UniformStream stream(String lot, String bidder, Purpose purpose);
}
