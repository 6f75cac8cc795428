package org.jicai.simulation.population;

import com.google.common.primitives.ImmutableDoubleArray;
import org.jicai.engine.SweepBids;
import org.jicai.simulation.bidding.PriceGrid;

/** Draws the bids of a made-up lot. */
final class MadeUpBids implements LotBids {

    private final BidDraw[] bidders;
    private final PriceGrid grid;
    private final double[] controlShares;
    private final double units;

    /** With the shares of the control variate, none where there is none, and the volume it is for. */
    MadeUpBids(BidDraw[] bidders, PriceGrid grid, ImmutableDoubleArray controlShares, double units) {
        this.bidders = bidders;
        this.grid = grid;
        this.controlShares = controlShares.toArray();
        this.units = units;
    }

    @Override
    public void draw(long replication, long[] prices, int lot, Drawn drawn) {
        double[] costs = drawn.costs(lot);
        boolean controlled = controlShares.length > 0;
        int bids = 0;
        for (int bid = 0; bid < bidders.length; bid++) {
            costs[bid] = Double.NaN;
            prices[bid] = SweepBids.ABSENT;
            if (bidders[bid].enters(replication)) {
                double cost = bidders[bid].cost(replication);
                double yuan = bidders[bid].bid(replication, cost);
                if (!Double.isNaN(yuan)) {
                    costs[bid] = cost;
                    prices[bid] = grid.ticks(yuan);
                    if (controlled) {
                        insert(drawn.unrounded, bids++, yuan);
                    }
                }
            }
        }
        if (controlled) {
            drawn.control(lot, units * control(drawn.unrounded, bids));
        }
    }

    private static void insert(double[] ascending, int size, double value) {
        int at = size;
        while (at > 0 && ascending[at - 1] > value) {
            ascending[at] = ascending[at - 1];
            at--;
        }
        ascending[at] = value;
    }

    private double control(double[] ascending, int bids) {
        double sum = 0;
        for (int place = 0; place < controlShares.length && place < bids; place++) {
            sum += controlShares[place] * ascending[place];
        }
        return sum;
    }
}
