package org.jicai.engine;

/**
 * The bids of a sweep. They must depend on nothing but the arguments; the same bids are cleared under every rule book, so that
 * differences between books are differences of rules.
 */
@FunctionalInterface
public interface SweepBids {

    /** The bids of the round, the same in every replication. */
    SweepBids AS_GIVEN = (replication, lot, prices) -> {};

    /** In place of a price: a listed bidder that stays away, and is not counted among the bidders. */
    long ABSENT = -2;

    /**
     * Fills in the prices of one lot.
     *
     * @param replication which replication, from 0
     * @param lot which lot of the round, from 0
     * @param prices by bid in the order of {@link Sweep#bids}: holds the prices of the round, to be replaced by those of this
     *     replication; in units of the price scale, -1 for a price nobody knows, {@link #ABSENT} for a bidder that does not bid
     */
    void draw(long replication, int lot, long[] prices);
}
