package org.jicai.simulation.population;

import org.jicai.money.UnitPrice;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.bidding.PriceGrid;

/**
 * What a bidder knows of a lot when it bids.
 *
 * @param bidders how many bidders it reckons with, itself included, at least 1
 * @param costs the distribution of each one's cost, in yuan per comparison unit
 * @param ceiling the highest valid bid
 * @param grid the prices that can be submitted
 */
public record LotTerms(int bidders, CostDistribution costs, UnitPrice ceiling, PriceGrid grid) {

    /** The ceiling in yuan per unit. */
    double ceilingYuan() {
        return ceiling.yuan().toBigDecimal().doubleValue();
    }
}
