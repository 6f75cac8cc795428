package org.jicai.simulation.screens;

import java.math.BigDecimal;
import java.util.Collection;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;

/**
 * How many bids are parked where the rules draw a line: within one tick below (or at) the ceiling, half the ceiling,
 * and the allowed multiple of the lowest bid. Compared exactly.
 *
 * <p>Example: under a ceiling of 2.00 yuan, with a tick of 0.01 and a multiple of 1.8, of the bids 0.50, 0.90, 0.99,
 * 1.00 and 1.99 one is parked under the ceiling, two under its half and one at the multiple.
 *
 * @param underCeiling bids from one tick below the ceiling up to the ceiling
 * @param underHalf bids from one tick below half the ceiling up to the half
 * @param underMultiple bids from one tick below the multiple of the lowest bid up to it
 */
public record ParkedBids(int underCeiling, int underHalf, int underMultiple) {

    /**
     * Counts the parked bids of a lot.
     *
     * @param bids all comparable prices, at least one
     * @param ceiling the highest valid bid for the comparison strength
     * @param multiple the allowed multiple of the lowest bid, such as 1.8
     * @param tick the distance of neighbouring prices, such as 0.01 yuan
     * @return the counts
     * @throws java.util.NoSuchElementException if there is no bid
     */
    public static ParkedBids of(Collection<UnitPrice> bids, UnitPrice ceiling, Ratio multiple, UnitPrice tick) {
        BigDecimal highest = ceiling.yuan().toBigDecimal();
        BigDecimal lowest =
                bids.stream().min(UnitPrice::compareTo).orElseThrow().yuan().toBigDecimal();
        return new ParkedBids(
                parked(bids, highest, tick),
                parked(bids, highest.multiply(new BigDecimal("0.5")), tick),
                parked(bids, lowest.multiply(multiple.factor().toBigDecimal()), tick));
    }

    private static int parked(Collection<UnitPrice> bids, BigDecimal line, UnitPrice tick) {
        BigDecimal from = line.subtract(tick.yuan().toBigDecimal());
        return (int) bids.stream()
                .map(bid -> bid.yuan().toBigDecimal())
                .filter(bid -> bid.compareTo(from) >= 0 && bid.compareTo(line) <= 0)
                .count();
    }
}
