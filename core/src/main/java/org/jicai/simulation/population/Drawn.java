package org.jicai.simulation.population;

import java.util.Arrays;
import org.jicai.simulation.CountingSort;

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
    private final double[] numbers;
    private final CountingSort sort;

    Drawn(int[] bidsByLot) {
        this.cost = new double[bidsByLot.length][];
        this.sortedCost = new double[bidsByLot.length][];
        this.known = new int[bidsByLot.length];
        this.control = new double[bidsByLot.length];
        for (int lot = 0; lot < bidsByLot.length; lot++) {
            cost[lot] = new double[bidsByLot[lot]];
            sortedCost[lot] = new double[bidsByLot[lot]];
        }
        int most = Arrays.stream(bidsByLot).max().orElse(0);
        this.unrounded = new double[most];
        this.numbers = new double[most];
        this.sort = new CountingSort(most);
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
            known[lot] = sorted(cost[lot], sortedCost[lot]);
        }
        return known[lot];
    }

    /** Sorts the costs that are numbers, and says how many there are. */
    private int sorted(double[] from, double[] to) {
        int count = 0;
        for (double value : from) {
            numbers[count] = value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        sort.sort(numbers, count, to);
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
