package org.jicai.simulation.bidding;

import java.util.function.DoubleUnaryOperator;

/** What a bidder expects to earn from a price, given its cost and what it believes of its rivals and the rules. */
@FunctionalInterface
public interface ExpectedPayoff {

    /**
     * The expected payoff.
     *
     * @param price the price it bids, in yuan per unit
     * @param cost its cost, in yuan per unit
     * @return the payoff, in yuan per unit of the tendered volume
     */
    double of(double price, double cost);

    /**
     * The payoff of who is paid its bid for the share it wins: {@code (price − cost) × share(price)}.
     *
     * @param share the expected share of the volume, 0 to 1, by the price bid in yuan per unit
     * @return the payoff
     */
    static ExpectedPayoff payAsBid(DoubleUnaryOperator share) {
        return (price, cost) -> (price - cost) * share.applyAsDouble(price);
    }
}
