package org.jicai.engine;

import org.jicai.decision.RegionWishes;

/**
 * How people decide in a sweep, in numbers. Answers must depend on nothing but the arguments, so that a sweep gives the same
 * results whatever thread clears a lot. One object answers on all threads.
 */
public interface SweepChoices {

    /** The first free region, lots by {@link #drawn} of a fixed hash, every offer accepted, no price lowered. */
    SweepChoices FIRST_FREE = new SweepChoices() {};

    /**
     * In which order the bids of a lot take regions, where that is settled beforehand: much faster than asking for each pick.
     *
     * @param lot the lot, as it stands
     * @return the lists of its bids, which are then not asked to {@link #pick}, or {@link RegionWishes#NONE}
     */
    default RegionWishes wishes(ClearedLot lot) {
        return RegionWishes.NONE;
    }

    /**
     * Which region a bid picks.
     *
     * @param lot the lot, as it stands
     * @param bid the bid
     * @param legal the regions it may pick, one bit for each in the order of the book, at least one
     * @return the region
     */
    default int pick(ClearedLot lot, int bid, long legal) {
        return Long.numberOfTrailingZeros(legal);
    }

    /**
     * What a bid draws where equal bids draw lots; the lower goes first. All bids of a lot should draw different numbers; where
     * they do not, the one whose key is first goes first.
     *
     * @param lot the lot, as it stands
     * @param bid the bid
     * @return the number
     */
    default long drawn(ClearedLot lot, int bid) {
        long mixed = (lot.replication() * 0x9E3779B97F4A7C15L) ^ ((lot.lot() * 1_000_003L + bid) * 0xBF58476D1CE4E5B9L);
        mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Whether a bid accepts a price it is offered.
     *
     * @param lot the lot, as it stands
     * @param bid the bid
     * @param price the price, in units of the price scale, per smallest unit of its own strength
     * @return true if it accepts
     */
    default boolean accepts(ClearedLot lot, int bid, long price) {
        return true;
    }

    /**
     * The price a bid names in a negotiation.
     *
     * @param lot the lot, as it stands
     * @param bid the bid
     * @param highest the price it stands at, in units of the price scale
     * @return the price it names, above 0 and at most that
     */
    default long negotiate(ClearedLot lot, int bid, long highest) {
        return highest;
    }
}
