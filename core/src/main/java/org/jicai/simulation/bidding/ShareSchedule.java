package org.jicai.simulation.bidding;

/**
 * What each place wins, by the number of those who bid at most the ceiling: a quota that grows with the bidders.
 *
 * <p>Example: {@code m -> RankShares.equalSplit(m < 3 ? 1 : 2)}.
 */
@FunctionalInterface
public interface ShareSchedule {

    /**
     * The shares among so many bidders.
     *
     * @param bidders how many bid, at least 1
     * @return the shares by rank
     */
    RankShares forBidders(int bidders);
}
