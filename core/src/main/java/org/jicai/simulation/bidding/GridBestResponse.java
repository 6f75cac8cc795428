package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.stream.IntStream;

/**
 * The price of a list with the highest expected payoff, the lowest of several; a bidder stays out where every price
 * would lose it money. Each bid looks at every price.
 *
 * <p>Example: against a rival who bids anything from 0 to 1 yuan alike, {@code new GridBestResponse(payAsBid(p -> 1 -
 * p), grid(0, 1, 101)).bid(0.2)} is 0.6 yuan, the middle between cost and 1.
 *
 * @param payoff the expected payoff by price and cost
 * @param prices the prices to choose from, in yuan per unit, ascending, at least one
 */
public record GridBestResponse(ExpectedPayoff payoff, ImmutableDoubleArray prices) implements BidFunction {

    /**
     * Checks the prices.
     *
     * @throws IllegalArgumentException if there is none, or if they do not ascend
     */
    public GridBestResponse {
        ImmutableDoubleArray list = prices;
        checkArgument(!list.isEmpty(), "a best response needs a price to choose");
        checkArgument(
                IntStream.range(1, list.length()).allMatch(i -> list.get(i - 1) < list.get(i)),
                "the prices of a best response ascend");
    }

    /**
     * Prices at equal distances.
     *
     * @param lowest the lowest, in yuan per unit
     * @param highest the highest, in yuan per unit, above the lowest
     * @param points how many, at least 2
     * @return the prices, both ends among them
     * @throws IllegalArgumentException if the bounds do not ascend or there are fewer than 2 points
     */
    public static ImmutableDoubleArray grid(double lowest, double highest, int points) {
        checkArgument(lowest < highest, "the highest price is above the lowest, not %s and %s", highest, lowest);
        checkArgument(points >= 2, "a grid has at least 2 points, not %s", points);
        return ImmutableDoubleArray.copyOf(
                IntStream.range(0, points).mapToDouble(i -> (lowest * (points - 1 - i) + highest * i) / (points - 1)));
    }

    @Override
    public double atCost(double cost) {
        double best = prices.get(0);
        double most = payoff.of(best, cost);
        for (int i = 1; i < prices.length(); i++) {
            double earned = payoff.of(prices.get(i), cost);
            if (earned > most) {
                most = earned;
                best = prices.get(i);
            }
        }
        return most < 0 ? Double.NaN : best;
    }
}
