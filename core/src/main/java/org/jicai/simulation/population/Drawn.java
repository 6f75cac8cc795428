package org.jicai.simulation.population;

import java.util.Arrays;

/**
 * What was drawn last on one thread, beside the prices: costs, and the value of the control variate. Belongs to its thread and
 * is overwritten by the next replication.
 */
public final class Drawn {

    private final double[][] cost;
    private final double[][] sortedCost;
    private final int[] known;
    private final double[] control;
    final double[] unrounded;

    Drawn(int[] bidsByLot) {
        this.cost = new double[bidsByLot.length][];
        this.sortedCost = new double[bidsByLot.length][];
        this.known = new int[bidsByLot.length];
        this.control = new double[bidsByLot.length];
        for (int lot = 0; lot < bidsByLot.length; lot++) {
            cost[lot] = new double[bidsByLot[lot]];
            sortedCost[lot] = new double[bidsByLot[lot]];
        }
        this.unrounded = new double[Arrays.stream(bidsByLot).max().orElse(0)];
    }

    /** The costs of a lot, to be filled in. */
    double[] costs(int lot) {
        known[lot] = -1;
        return cost[lot];
    }

    void control(int lot, double value) {
        control[lot] = value;
    }

    /**
     * The cost of a bid.
     *
     * @param lot the lot
     * @param bid the bid
     * @return its cost, in yuan per comparison unit; not a number where it does not bid or its cost is not known
     */
    public double cost(int lot, int bid) {
        return cost[lot][bid];
    }

    /**
     * The costs of those that bid, the lowest first.
     *
     * @param lot the lot
     * @return the costs, followed by whatever was there; {@link #knownCosts} says how many count
     */
    public double[] sortedCosts(int lot) {
        knownCosts(lot);
        return sortedCost[lot];
    }

    /**
     * How many bids have a known cost.
     *
     * @param lot the lot
     * @return the number
     */
    public int knownCosts(int lot) {
        if (known[lot] < 0) {
            known[lot] = sorted(cost[lot], cost[lot].length, sortedCost[lot]);
        }
        return known[lot];
    }

    /** Sorts the numbers among some into others, and says how many there are. */
    static int sorted(double[] from, int size, double[] to) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            double value = from[i];
            if (!Double.isNaN(value)) {
                int at = count++;
                while (at > 0 && to[at - 1] > value) {
                    to[at] = to[at - 1];
                    at--;
                }
                to[at] = value;
            }
        }
        return count;
    }

    /**
     * The value of the control variate in this replication.
     *
     * @return its sum over all lots, in yuan
     */
    public double control() {
        double sum = 0;
        for (double value : control) {
            sum += value;
        }
        return sum;
    }
}
