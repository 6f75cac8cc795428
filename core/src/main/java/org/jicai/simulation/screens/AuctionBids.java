package org.jicai.simulation.screens;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * Who bid what in one lot.
 *
 * @param bidByFirm the bid of each firm, a comparable price in yuan per unit
 */
public record AuctionBids(ImmutableSortedMap<String, Double> bidByFirm) {

    /**
     * Checks the bids.
     *
     * @throws IllegalArgumentException if nobody bid, or a bid is not above 0 and finite
     */
    public AuctionBids {
        checkArgument(!bidByFirm.isEmpty(), "an auction has a bid");
        bidByFirm.forEach((firm, bid) ->
                checkArgument(bid > 0 && Double.isFinite(bid), "the bid of %s is above 0 yuan, not %s", firm, bid));
    }

    /**
     * The bids of a lot.
     *
     * @param bidByFirm the bid of each firm, in yuan per unit
     * @return the bids
     */
    public static AuctionBids of(Map<String, Double> bidByFirm) {
        return new AuctionBids(ImmutableSortedMap.copyOf(bidByFirm));
    }
}
