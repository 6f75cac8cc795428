package org.jicai.audit.compare;

/**
 * How a blame is estimated where there are too many units of change for an exact one.
 *
 * @param orders how many random orders of the units are looked at, at least 1
 * @param seed what the orders are drawn from
 */
public record Sampling(int orders, long seed) {

    /**
     * Checks the number of orders.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Sampling {
        if (orders < 1) {
            throw new IllegalArgumentException("at least 1 order, not " + orders);
        }
    }
}
