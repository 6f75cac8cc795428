package org.jicai.simulation.population;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A part of the bidders and how they bid. Who belongs to it is drawn for each bidder, lot and replication.
 *
 * @param share which part of the bidders, above 0 and at most 1
 * @param rule how they bid
 */
public record Behaviour(double share, BidRule rule) {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Behaviour {
        checkArgument(share > 0 && share <= 1, "a share of bidders is above 0 and at most 1, not %s", share);
    }
}
