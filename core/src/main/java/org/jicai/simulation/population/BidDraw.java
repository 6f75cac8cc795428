package org.jicai.simulation.population;

import java.util.List;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.UniformStream;
import org.jicai.simulation.bidding.BidFunction;

/** Draws one bidder's bid in one lot: whether it bids, what supply costs it, how it bids. */
final class BidDraw {

    private final double entry;
    private final UniformStream entering;
    private final FirmCosts costs;
    private final UniformStream behaving;
    private final double[] upTo;
    private final BidFunction[] functions;

    BidDraw(
            double entry,
            UniformStream entering,
            FirmCosts costs,
            UniformStream behaving,
            List<Behaviour> behaviours,
            List<BidFunction> functions) {
        this.entry = entry;
        this.entering = entering;
        this.costs = costs;
        this.behaving = behaving;
        this.functions = functions.toArray(new BidFunction[0]);
        this.upTo = new double[functions.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += behaviours.get(i).share();
            upTo[i] = sum;
        }
    }

    boolean enters(long replication) {
        return entry >= 1 || entering.uniform(replication) < entry;
    }

    double cost(long replication) {
        return costs.cost(replication);
    }

    /** The bid at a cost, in yuan before rounding; not a number where the bidder stays out. */
    double bid(long replication, double cost) {
        return functions[which(replication)].atCost(cost);
    }

    private int which(long replication) {
        if (functions.length == 1) {
            return 0;
        }
        double u = behaving.uniform(replication);
        int which = 0;
        while (which < functions.length - 1 && u >= upTo[which]) {
            which++;
        }
        return which;
    }
}
