package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Cost plus a fixed part of it, at most the ceiling; a bidder whose cost is above the ceiling stays out.
 *
 * <p>Example: {@code new FixedMarkup(0.25, 3).bid(2)} is 2.50 yuan, {@code bid(2.8)} is 3 yuan and {@code bid(3.1)} is
 * empty.
 *
 * @param markup the markup on cost as a fraction, at least 0; 0.25 is 25 %
 * @param ceiling the highest valid bid, in yuan per unit, above 0
 */
public record FixedMarkup(double markup, double ceiling) implements BidFunction {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the markup is negative or not finite, or the ceiling is not above 0
     */
    public FixedMarkup {
        checkArgument(markup >= 0 && Double.isFinite(markup), "a markup is at least 0, not %s", markup);
        checkArgument(ceiling > 0, "a ceiling is above 0 yuan, not %s", ceiling);
    }

    @Override
    public double atCost(double cost) {
        return cost > ceiling ? Double.NaN : Math.min(ceiling, cost * (1 + markup));
    }
}
