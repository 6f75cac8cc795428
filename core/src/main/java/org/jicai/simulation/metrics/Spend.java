package org.jicai.simulation.metrics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.jicai.money.Money;
import org.jicai.money.Quantity;

/**
 * What the agreed volume costs at awarded prices, exactly: the sum of comparable price × agreed comparison units over
 * the winners whose volume is known. A winner who supplies another strength is counted as if it supplied the comparison
 * strength at its comparable price.
 *
 * <p>Example: 300 units at 1 yuan and 100 units at 2 yuan are 500 yuan for 400 units, 1.25 yuan each.
 *
 * @param winners how many bids are selected
 * @param counted how many of them have a known volume and are in the total
 * @param units the agreed volume of those, in comparison units
 * @param total what it costs
 */
public record Spend(int winners, int counted, Quantity units, Money total) {

    /**
     * The spend of some awards.
     *
     * @param awards the awards
     * @return the spend
     * @throws ArithmeticException if the volume passes 2^63 − 1 units
     */
    public static Spend of(Collection<Award> awards) {
        Quantity units = Quantity.ZERO;
        Money total = Money.ZERO;
        int counted = 0;
        for (Award award : awards) {
            units = units.plus(award.agreedUnits().orElse(Quantity.ZERO));
            total = total.plus(award.spend().orElse(Money.ZERO));
            counted += award.agreedUnits().isPresent() ? 1 : 0;
        }
        return new Spend(awards.size(), counted, units, total);
    }

    /**
     * What one unit costs on average; to be read beside the fill rate, since dear bids that are thrown out lower it.
     *
     * @return yuan per comparison unit to 20 decimals, half to even; empty where no volume is known
     */
    public Optional<BigDecimal> unitPrice() {
        return units.units() == 0
                ? Optional.empty()
                : Optional.of(Fractions.divide(total.yuan(), BigDecimal.valueOf(units.units())));
    }

    /**
     * What the same volume would cost at the reference prices.
     *
     * @param awards the awards; those without a known volume or reference price are left out
     * @param reference which prices
     * @return the amount
     */
    public static Money atReference(Collection<Award> awards, CutReference reference) {
        return awards.stream()
                .flatMap(award -> award.comparableReference(reference).stream()
                        .flatMap(price -> award.agreedUnits().stream().map(units -> Money.of(price, units))))
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * The saving against the reference prices: {@code SUM units × (reference − price)}.
     *
     * @param awards the awards; those without a known volume or reference price are left out
     * @param reference which prices
     * @return the amount, possibly negative
     */
    public static Money saving(Collection<Award> awards, CutReference reference) {
        var known = awards.stream()
                .filter(award -> award.comparableReference(reference).isPresent())
                .toList();
        return atReference(known, reference).minus(of(known).total());
    }
}
