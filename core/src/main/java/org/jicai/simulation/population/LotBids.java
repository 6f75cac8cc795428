package org.jicai.simulation.population;

/** Draws the bids of one lot. */
interface LotBids {

    /**
     * Fills in prices and costs.
     *
     * @param replication which replication
     * @param prices by bid, in units of the price scale
     * @param lot the index of the lot
     * @param drawn where costs and the control variate go
     */
    void draw(long replication, long[] prices, int lot, Drawn drawn);
}
