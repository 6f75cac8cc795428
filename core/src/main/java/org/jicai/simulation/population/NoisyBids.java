package org.jicai.simulation.population;

import org.jicai.engine.SweepBids;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.UniformStream;

/** The bids of a given lot, each times a factor. */
final class NoisyBids implements LotBids {

    private final double entry;
    private final UniformStream[] entering;
    private final FirmCosts[] factors;
    private final double[] givenCosts;

    /** With the factors by bid, none where prices stay as they are, and the costs by bid as they follow from the prices. */
    NoisyBids(double entry, UniformStream[] entering, FirmCosts[] factors, double[] givenCosts) {
        this.entry = entry;
        this.entering = entering;
        this.factors = factors;
        this.givenCosts = givenCosts;
    }

    @Override
    public void draw(long replication, long[] prices, int lot, Drawn drawn) {
        double[] costs = drawn.costs(lot);
        for (int bid = 0; bid < prices.length; bid++) {
            boolean absent = entry < 1 && entering[bid].uniform(replication) >= entry;
            double factor = factors.length == 0 ? 1 : factors[bid].cost(replication);
            costs[bid] = absent ? Double.NaN : givenCosts[bid] * factor;
            if (absent) {
                prices[bid] = SweepBids.ABSENT;
            } else if (prices[bid] > 0 && factors.length > 0) {
                prices[bid] = Math.max(1, (long) Math.rint(prices[bid] * factor));
            }
        }
    }
}
