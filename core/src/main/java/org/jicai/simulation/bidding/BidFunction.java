package org.jicai.simulation.bidding;

import java.util.OptionalDouble;

/**
 * What a bidder bids in a lot, given its cost. A function of the cost alone; what it knows of the lot (ceiling, rivals)
 * is built in. A {@link PriceGrid} makes the bid a price that can be submitted.
 */
@FunctionalInterface
public interface BidFunction {

    /**
     * The bid at a cost, for whoever draws many of them.
     *
     * @param cost the cost, in yuan per unit of the comparison strength
     * @return the bid in yuan per unit before rounding; not a number where the bidder stays out
     */
    double atCost(double cost);

    /**
     * The bid at a cost.
     *
     * @param cost the cost, in yuan per unit of the comparison strength
     * @return the bid in yuan per unit before rounding; empty where the bidder stays out
     */
    default OptionalDouble bid(double cost) {
        double bid = atCost(cost);
        return Double.isNaN(bid) ? OptionalDouble.empty() : OptionalDouble.of(bid);
    }
}
