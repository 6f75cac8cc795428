package org.jicai.engine;

/** How much of a lot a sweep keeps beside its winners, what they supply and who backs them up, which are the same in any case. */
public enum SweepDetail {
    /** Everything: every number compared about every bid, for {@link ClearedLot#decision}. */
    DECISIONS,

    /** The rank of every bid and the reason why it stands where it stands. */
    REASONS,

    /**
     * The reason of every bid and the rank of every bid that has a place. Others have a rank only where nothing was saved by not
     * ranking them ({@link ClearedLot#ranksAll}).
     */
    WINNERS
}
