package org.jicai.money;

import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How an exact quotient becomes a whole number of units. Rounding is never implicit: every operation that can lose digits
 * takes one of these.
 *
 * <p>Example: half of 13 units is {@code HALF_UP.divide(13, 2) == 7} and {@code HALF_EVEN.divide(13, 2) == 6}.
 */
public enum Rounding {
    /** Half away from zero: 6.5 becomes 7. The rule of the national tenders (四舍五入). */
    HALF_UP(RoundingMode.HALF_UP),
    /** Half to the even neighbour: 6.5 becomes 6. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** Towards minus infinity. */
    FLOOR(RoundingMode.FLOOR),
    /** Towards plus infinity. */
    CEILING(RoundingMode.CEILING),
    /** No rounding: an inexact quotient is an error. */
    EXACT(RoundingMode.UNNECESSARY);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * The corresponding mode of {@link java.math.BigDecimal}.
     *
     * @return the mode
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * Divides two whole numbers.
     *
     * @param dividend the dividend
     * @param divisor the divisor, positive
     * @return the quotient, rounded by this rule
     * @throws ArithmeticException if the divisor is not positive, or if this is {@link #EXACT} and the quotient is not whole
     */
    public long divide(long dividend, long divisor) {
        if (divisor <= 0) {
            throw new ArithmeticException("divisor must be positive, not " + divisor);
        }
        long quotient = Math.floorDiv(dividend, divisor);
        long remainder = dividend - quotient * divisor;
        return remainder == 0 ? quotient : quotient + step(quotient < 0, (quotient & 1) != 0, remainder, divisor);
    }

    /**
     * {@code factor × numerator / denominator} in one rounding, exact even where the product passes 63 bits.
     *
     * @param factor the first factor
     * @param numerator the second factor
     * @param denominator the divisor, positive
     * @return the rounded quotient
     * @throws ArithmeticException if the result does not fit into a {@code long}, the denominator is not positive, or this
     *     is {@link #EXACT} and the quotient is not whole
     */
    public long multiplyDivide(long factor, long numerator, long denominator) {
        long high = Math.multiplyHigh(factor, numerator);
        long low = factor * numerator;
        boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
        return fits ? divide(low, denominator) : divideWide(factor, numerator, denominator);
    }

    private long divideWide(long factor, long numerator, long denominator) {
        if (denominator <= 0) {
            throw new ArithmeticException("divisor must be positive, not " + denominator);
        }
        BigInteger[] parts = BigInteger.valueOf(factor)
                .multiply(BigInteger.valueOf(numerator))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        boolean borrow = parts[1].signum() < 0;
        BigInteger quotient = borrow ? parts[0].subtract(BigInteger.ONE) : parts[0];
        long remainder = parts[1].longValueExact() + (borrow ? denominator : 0);
        int step = remainder == 0 ? 0 : step(quotient.signum() < 0, quotient.testBit(0), remainder, denominator);
        return quotient.add(BigInteger.valueOf(step)).longValueExact();
    }

    /** 0 or 1: what to add to the floor of a quotient when {@code 0 < remainder < divisor} is left over. */
    private int step(boolean negative, boolean odd, long remainder, long divisor) {
        int half = Long.compare(remainder, divisor - remainder);
        return switch (this) {
            case FLOOR -> 0;
            case CEILING -> 1;
            case HALF_UP -> half > 0 || (half == 0 && !negative) ? 1 : 0;
            case HALF_EVEN -> half > 0 || (half == 0 && odd) ? 1 : 0;
            case EXACT ->
                throw new ArithmeticException("not a whole number of units: remainder " + remainder + " of " + divisor
                        + ". Maybe a rounding was meant, such as HALF_UP");
        };
    }
}
