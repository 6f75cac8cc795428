package org.jicai.simulation.bidding;

import org.jicai.money.UnitPrice;

/**
 * The rule of thumb of rounds with an exemption for large cuts: bid the highest price below half the ceiling, which the
 * multiple of the lowest price cannot hurt. A bidder whose cost is above that price bids as it would otherwise.
 *
 * <p>Example: under a ceiling of 0.84 yuan at two decimals the price is 0.41 yuan.
 */
public final class JustUnderHalf implements BidFunction {

    private final double price;
    private final BidFunction otherwise;

    private JustUnderHalf(double price, BidFunction otherwise) {
        this.price = price;
        this.otherwise = otherwise;
    }

    /**
     * The rule of thumb under a ceiling.
     *
     * @param ceiling the highest valid bid, a multiple of the tick of at least three ticks
     * @param grid the prices that can be submitted
     * @param otherwise what a bidder does whose cost is above that price
     * @return the bid function
     * @throws ArithmeticException if the ceiling has more decimals than the grid
     * @throws IllegalArgumentException if no price is below half the ceiling
     */
    public static JustUnderHalf of(UnitPrice ceiling, PriceGrid grid, BidFunction otherwise) {
        return new JustUnderHalf(
                grid.justUnderHalf(ceiling).yuan().toBigDecimal().doubleValue(), otherwise);
    }

    @Override
    public double atCost(double cost) {
        return cost <= price ? price : otherwise.atCost(cost);
    }
}
