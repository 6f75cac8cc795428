package org.jicai.simulation.metrics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jicai.money.UnitPrice;

/**
 * How far the winners of a lot lie apart: the dearest over the cheapest comparable price. A multiple of 1.8 keeps it at
 * 1.8 unless an exemption let a dearer bid in.
 *
 * <p>Example: winners at 1, 1.4 and 1.7 yuan spread by 1.7.
 *
 * @param lowest the lowest comparable price among the winners, in yuan per unit
 * @param highest the highest comparable price among them, in yuan per unit
 */
public record WinnersSpread(UnitPrice lowest, UnitPrice highest) {

    /**
     * The spread of the winners of a lot.
     *
     * @param awards the awards of one lot
     * @return the spread; empty where nobody was selected
     */
    public static Optional<WinnersSpread> of(Collection<Award> awards) {
        Comparator<UnitPrice> order = Comparator.naturalOrder();
        return awards.stream()
                .map(Award::comparablePrice)
                .min(order)
                .map(lowest -> new WinnersSpread(
                        lowest,
                        awards.stream().map(Award::comparablePrice).max(order).orElse(lowest)));
    }

    /**
     * Highest over lowest.
     *
     * @return the quotient to 20 decimals, half to even, at least 1; empty where the lowest price is 0
     */
    public Optional<BigDecimal> ratio() {
        BigDecimal divisor = lowest.yuan().toBigDecimal();
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(Fractions.divide(highest.yuan().toBigDecimal(), divisor));
    }
}
