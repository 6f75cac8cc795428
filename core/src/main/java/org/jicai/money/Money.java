package org.jicai.money;

import java.math.BigDecimal;

/**
 * An amount of money in yuan, exact, of any size: what a price times a quantity gives.
 *
 * <p>Example: {@code Money.of(UnitPrice.ofYuan("0.180667"), Quantity.of(1_000_000))} is 180667 yuan.
 *
 * @param yuan the amount in yuan, without trailing zeros
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Brings the amount to lowest terms, so that equal amounts are equal objects. */
    public Money {
        yuan = yuan.signum() == 0 ? BigDecimal.ZERO : yuan.stripTrailingZeros();
    }

    /**
     * Price times quantity, exactly.
     *
     * @param price yuan per smallest unit
     * @param quantity smallest units
     * @return the amount
     */
    public static Money of(UnitPrice price, Quantity quantity) {
        return new Money(price.yuan().toBigDecimal().multiply(BigDecimal.valueOf(quantity.units())));
    }

    /**
     * The sum.
     *
     * @param other the amount to add
     * @return the sum, exact
     */
    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    /**
     * The difference.
     *
     * @param other the amount to take away
     * @return the difference, exact, possibly negative
     */
    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** The amount in yuan in plain notation. */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
