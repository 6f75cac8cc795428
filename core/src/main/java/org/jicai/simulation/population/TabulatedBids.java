package org.jicai.simulation.population;

import org.jicai.simulation.bidding.BidFunction;

/**
 * A bid function read from a table by straight lines. A line is used only where its middle is right to the tolerance;
 * elsewhere, and outside the table, the function itself is asked. So a table never moves a bid by much, it only saves time.
 */
final class TabulatedBids implements BidFunction {

    private static final int LINES = 1 << 14;

    private final BidFunction exact;
    private final double from;
    private final double perYuan;
    private final double[] bids;
    private final boolean[] straight;

    private TabulatedBids(BidFunction exact, double from, double perYuan, double[] bids, boolean[] straight) {
        this.exact = exact;
        this.from = from;
        this.perYuan = perYuan;
        this.bids = bids;
        this.straight = straight;
    }

    /** The table over costs between two bounds, right to a tolerance in yuan. */
    static BidFunction of(BidFunction exact, double from, double to, double tolerance) {
        if (!(to > from)) {
            return exact;
        }
        double width = (to - from) / LINES;
        double[] bids = new double[LINES + 1];
        for (int i = 0; i <= LINES; i++) {
            bids[i] = exact.atCost(from + i * width);
        }
        boolean[] straight = new boolean[LINES];
        for (int i = 0; i < LINES; i++) {
            double middle = exact.atCost(from + (i + 0.5) * width);
            straight[i] = Math.abs((bids[i] + bids[i + 1]) / 2 - middle) <= tolerance;
        }
        return new TabulatedBids(exact, from, 1 / width, bids, straight);
    }

    @Override
    public double atCost(double cost) {
        double place = (cost - from) * perYuan;
        int line = (int) place;
        if (!(place >= 0) || line >= LINES || !straight[line]) {
            return exact.atCost(cost);
        }
        return bids[line] + (place - line) * (bids[line + 1] - bids[line]);
    }
}
