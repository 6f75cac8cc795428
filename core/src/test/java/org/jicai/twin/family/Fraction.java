package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient.
 *
 * @param numerator any number
 * @param denominator above 0
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    int compareTo(BigDecimal other) {
        return compareTo(of(other));
    }

    BigDecimal rounded(int scale, RoundingMode mode) {
        return numerator.divide(denominator, scale, mode);
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    Fraction plus(BigDecimal number) {
        return new Fraction(numerator.add(number.multiply(denominator)), denominator);
    }
}
