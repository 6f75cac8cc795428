package org.jicai.money;

/**
 * A positive factor: how much stronger one specification is than another (0.5, 2), or the multiple of a price test (1.8).
 *
 * @param factor the factor, above 0
 */
public record Ratio(Decimal factor) implements Comparable<Ratio> {

    /** One to one. */
    public static final Ratio ONE = new Ratio(Decimal.ONE);

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Ratio {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("a ratio is above 0, not " + factor);
        }
    }

    /**
     * Reads a ratio: {@code Ratio.parse("1.8")}.
     *
     * @param text plain decimal notation
     * @return the ratio
     * @throws IllegalArgumentException if the text is not a plain decimal number above 0
     */
    public static Ratio parse(String text) {
        return new Ratio(Decimal.parse(text));
    }

    /** Whether it is the same number; spelt out, because linking what a record brings takes a short run longer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && factor.equals(that.factor);
    }

    @Override
    public int hashCode() {
        return factor.hashCode();
    }

    @Override
    public int compareTo(Ratio other) {
        return factor.compareTo(other.factor);
    }

    /** The factor in plain notation: {@code 1.8}. */
    @Override
    public String toString() {
        return factor.toString();
    }
}
