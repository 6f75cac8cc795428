package org.jicai.audit.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms: an attributed part of a change.
 *
 * <p>Example: {@code Rational.of(6, 4)} is {@code 3/2}, rounded to one decimal 1.5.
 *
 * @param numerator the numerator, with the sign
 * @param denominator the denominator, above 0
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** Nothing. */
    public static final Rational ZERO = of(0, 1);

    /**
     * Reduces the fraction.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public Rational {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a denominator of 0");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /**
     * A fraction of whole numbers.
     *
     * @param numerator the numerator
     * @param denominator the denominator, not 0
     * @return the fraction
     */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A decimal number over a whole one.
     *
     * @param dividend the decimal number
     * @param divisor the whole number, not 0
     * @return the fraction, exact
     */
    public static Rational of(BigDecimal dividend, long divisor) {
        BigDecimal plain = dividend.setScale(Math.max(0, dividend.scale()), RoundingMode.UNNECESSARY);
        BigInteger denominator = BigInteger.TEN.pow(plain.scale()).multiply(BigInteger.valueOf(divisor));
        return new Rational(plain.unscaledValue(), denominator);
    }

    /**
     * The sum.
     *
     * @param other what to add
     * @return the sum, exact
     */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The difference.
     *
     * @param other what to take away
     * @return the difference, exact
     */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * The number with so many decimals.
     *
     * @param scale how many
     * @param rounding what happens to the rest
     * @return the rounded number
     */
    public BigDecimal rounded(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The fraction, such as {@code 7/12}; a whole number stands alone. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
