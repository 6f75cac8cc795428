package org.jicai.money;

/**
 * A part of a whole, as a fraction: a 50 % share is 0.50.
 *
 * <p>Example: {@code Share.parse("50.00%").of(Quantity.of(13), Rounding.HALF_UP)} is 7 units.
 *
 * @param fraction the fraction, at least 0 and at most 1
 */
public record Share(Decimal fraction) implements Comparable<Share> {

    /** The whole. */
    public static final Share ALL = new Share(Decimal.ONE);

    /**
     * Checks the fraction.
     *
     * @throws IllegalArgumentException if it is below 0 or above 1
     */
    public Share {
        if (fraction.signum() < 0 || fraction.compareTo(Decimal.ONE) > 0) {
            throw new IllegalArgumentException("a share is 0 % to 100 %, not " + percentOf(fraction));
        }
    }

    /**
     * Reads a percentage: {@code "50%"}, {@code "50.00%"}.
     *
     * @param text plain decimal notation followed by a percent sign
     * @return the share
     * @throws IllegalArgumentException if the text is not such a percentage, or not from 0 % to 100 %
     */
    public static Share parse(String text) {
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException("not a percentage: \"" + text + "\". Maybe \"" + text + "%\" was meant");
        }
        Decimal percent = Decimal.parse(text.substring(0, text.length() - 1).strip());
        return new Share(Decimal.of(percent.unscaled(), percent.scale() + 2));
    }

    /**
     * This share of a quantity.
     *
     * @param whole the quantity
     * @param rounding what happens to a part of a unit
     * @return the share of it in whole units
     */
    public Quantity of(Quantity whole, Rounding rounding) {
        return Quantity.of(
                rounding.multiplyDivide(whole.units(), fraction.unscaled(), Decimal.powerOfTen(fraction.scale())));
    }

    @Override
    public int compareTo(Share other) {
        return fraction.compareTo(other.fraction);
    }

    /** The share in percent: {@code 50%}, {@code 52.5%}. */
    @Override
    public String toString() {
        return percentOf(fraction);
    }

    private static String percentOf(Decimal fraction) {
        return fraction.toBigDecimal().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
