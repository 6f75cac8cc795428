package org.jicai.money;

import java.math.BigDecimal;

/**
 * An exact decimal number of at most 18 digits: the value {@code unscaled / 10^scale}, kept in lowest terms, so that equal
 * numbers are equal objects ({@code 0.50} is {@code 0.5}).
 *
 * <p>Example: {@code Decimal.parse("0.180667").atScale(4, Rounding.HALF_UP)} is {@code 1807}.
 */
public final class Decimal implements Comparable<Decimal> {

    /** The largest number of decimal places a value may carry. */
    public static final int MAX_SCALE = 12;

    /** Zero. */
    public static final Decimal ZERO = new Decimal(0, 0);

    /** One. */
    public static final Decimal ONE = new Decimal(1, 0);

    private static final long[] POWERS = powersOfTen();

    private final long unscaled;
    private final int scale;

    private Decimal(long unscaled, int scale) {
        this.unscaled = unscaled;
        this.scale = scale;
    }

    /**
     * The number {@code unscaled / 10^scale}.
     *
     * @param unscaled the digits, as a whole number
     * @param scale the number of decimal places, 0 to {@value #MAX_SCALE}
     * @return the number
     * @throws IllegalArgumentException if the scale is out of range
     */
    public static Decimal of(long unscaled, int scale) {
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale must be 0 to " + MAX_SCALE + ", not " + scale);
        }
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        return new Decimal(digits, places);
    }

    /**
     * Reads plain decimal notation: ASCII digits, an optional leading minus, an optional point. No exponent, no grouping, no
     * surrounding space, whatever the locale.
     *
     * @param text the text, not null
     * @return the number
     * @throws IllegalArgumentException if the text is not such a number, or has more than 18 digits or
     *     {@value #MAX_SCALE} decimal places
     */
    public static Decimal parse(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = text.length();
        int endOfWhole = point < 0 ? end : point;
        int places = point < 0 ? 0 : end - point - 1;
        boolean shaped = isDigits(text, start, endOfWhole) && (point < 0 || isDigits(text, point + 1, end));
        if (!shaped) {
            throw new IllegalArgumentException("not a plain decimal number: \"" + text + "\"");
        }
        if (endOfWhole - start + places > 18 || places > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "more than 18 digits or " + MAX_SCALE + " decimal places: \"" + text + "\"");
        }
        long digits = 0;
        for (int at = start; at < end; at++) {
            digits = at == point ? digits : digits * 10 + text.charAt(at) - '0';
        }
        return of(start == 1 ? -digits : digits, places);
    }

    /**
     * The value as a whole number of units of {@code 10^-scale}.
     *
     * @param wantedScale the scale, 0 to {@value #MAX_SCALE}
     * @return the number of units
     * @throws ArithmeticException if the value has more decimal places than that, or does not fit into a {@code long}
     */
    public long atScale(int wantedScale) {
        return atScale(wantedScale, Rounding.EXACT);
    }

    /**
     * The value as a whole number of units of {@code 10^-scale}, rounded.
     *
     * @param wantedScale the scale, 0 to {@value #MAX_SCALE}
     * @param rounding what to do with further digits
     * @return the number of units
     * @throws ArithmeticException if the result does not fit into a {@code long}, or digits are lost under
     *     {@link Rounding#EXACT}
     */
    public long atScale(int wantedScale, Rounding rounding) {
        return wantedScale >= scale
                ? Math.multiplyExact(unscaled, powerOfTen(wantedScale - scale))
                : rounding.divide(unscaled, powerOfTen(scale - wantedScale));
    }

    /**
     * The digits without the point: 1807 for 0.1807.
     *
     * @return the digits in lowest terms
     */
    public long unscaled() {
        return unscaled;
    }

    /**
     * The number of decimal places in lowest terms: 4 for 0.1807, 0 for 120.
     *
     * @return the scale
     */
    public int scale() {
        return scale;
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return Long.signum(unscaled);
    }

    /**
     * The same number for the JDK's arithmetic.
     *
     * @return the number, with this scale
     */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    /**
     * {@code 10^exponent}.
     *
     * @param exponent 0 to 18
     * @return the power
     */
    public static long powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    private static boolean isDigits(String text, int from, int to) {
        boolean all = from < to;
        for (int at = from; at < to; at++) {
            all &= text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return all;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    @Override
    public int compareTo(Decimal other) {
        return scale >= other.scale
                ? compare(unscaled, 1, other.unscaled, POWERS[scale - other.scale])
                : compare(unscaled, POWERS[other.scale - scale], other.unscaled, 1);
    }

    /** a × m against b × n, whose products may pass 63 bits. */
    private static int compare(long a, long m, long b, long n) {
        int byHigh = Long.compare(Math.multiplyHigh(a, m), Math.multiplyHigh(b, n));
        return byHigh == 0 ? Long.compareUnsigned(a * m, b * n) : byHigh;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && unscaled == that.unscaled && scale == that.scale;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(unscaled) + scale;
    }

    /** Plain notation without superfluous zeros: {@code 0.5}, {@code 120}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
