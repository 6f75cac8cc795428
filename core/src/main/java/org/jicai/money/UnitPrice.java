package org.jicai.money;

/**
 * A price in yuan per smallest unit (tablet, vial, sachet), exact, never negative.
 *
 * <p>Example: 5.42 yuan for 30 tablets is {@code UnitPrice.ofPack(Decimal.parse("5.42"), 30, 6, Rounding.HALF_UP)}, that is
 * {@code UnitPrice.ofYuan("0.180667")}.
 *
 * @param yuan the amount in yuan, at least 0
 */
public record UnitPrice(Decimal yuan) implements Comparable<UnitPrice> {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public UnitPrice {
        if (yuan.signum() < 0) {
            throw new IllegalArgumentException("a price is at least 0 yuan, not " + yuan);
        }
    }

    /**
     * A price in yuan: {@code ofYuan("0.1807")}.
     *
     * @param text plain decimal notation
     * @return the price
     * @throws IllegalArgumentException if the text is not a plain decimal number of at least 0
     */
    public static UnitPrice ofYuan(String text) {
        return new UnitPrice(Decimal.parse(text));
    }

    /**
     * A price in fen, hundredths of a yuan: {@code ofFen(18)} is 0.18 yuan.
     *
     * @param fen the number of fen, at least 0
     * @return the price
     */
    public static UnitPrice ofFen(long fen) {
        return ofUnits(fen, 2);
    }

    /**
     * A price in units of {@code 10^-scale} yuan: {@code ofUnits(180667, 6)} is 0.180667 yuan.
     *
     * @param units the number of units, at least 0
     * @param scale the scale of a unit, 0 to {@value Decimal#MAX_SCALE}
     * @return the price
     */
    public static UnitPrice ofUnits(long units, int scale) {
        return new UnitPrice(Decimal.of(units, scale));
    }

    /**
     * The price of one unit of a pack.
     *
     * @param packYuan the price of the pack in yuan
     * @param packSize the number of smallest units in it, positive
     * @param scale the decimal places of the result
     * @param rounding what happens to further digits
     * @return the price per smallest unit
     */
    public static UnitPrice ofPack(Decimal packYuan, long packSize, int scale, Rounding rounding) {
        long units = rounding.divide(
                Math.multiplyExact(packYuan.unscaled(), Decimal.powerOfTen(scale)),
                Math.multiplyExact(packSize, Decimal.powerOfTen(packYuan.scale())));
        return ofUnits(units, scale);
    }

    /**
     * The price as a whole number of units of {@code 10^-scale} yuan.
     *
     * @param scale the scale
     * @return the number of units
     * @throws ArithmeticException if the price has more decimal places
     */
    public long units(int scale) {
        return yuan.atScale(scale);
    }

    /**
     * The price as a whole number of units of {@code 10^-scale} yuan, rounded.
     *
     * @param scale the scale
     * @param rounding what happens to further digits
     * @return the number of units
     */
    public long units(int scale, Rounding rounding) {
        return yuan.atScale(scale, rounding);
    }

    /** Whether it is the same number; spelt out, because linking what a record brings takes a short run longer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitPrice that && yuan.equals(that.yuan);
    }

    @Override
    public int hashCode() {
        return yuan.hashCode();
    }

    @Override
    public int compareTo(UnitPrice other) {
        return yuan.compareTo(other.yuan);
    }

    /** The amount in yuan in plain notation: {@code 0.1807}. */
    @Override
    public String toString() {
        return yuan.toString();
    }
}
