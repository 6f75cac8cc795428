package org.jicai.benchmarks;

import java.math.BigDecimal;

/**
 * The strengths bids of the benchmarks come in. A price converts by 1.7^log2 of the strength ratio, which is a fraction of
 * whole numbers for these.
 */
enum Strength {
    /** The comparison strength. */
    TEN("10mg", "1", 1, 1),
    /** Half of it. */
    FIVE("5mg", "0.5", 17, 10),
    /** Twice as much. */
    TWENTY("20mg", "2", 10, 17);

    private final String label;
    private final String ratio;
    private final int numerator;
    private final int denominator;

    Strength(String label, String ratio, int numerator, int denominator) {
        this.label = label;
        this.ratio = ratio;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The strength as published. */
    String label() {
        return label;
    }

    /** The strength over the comparison strength. */
    String ratio() {
        return ratio;
    }

    /** What the price of one unit of it is multiplied by to be comparable. */
    int numerator() {
        return numerator;
    }

    /** What the price of one unit of it is divided by to be comparable. */
    int denominator() {
        return denominator;
    }

    /** The strength over the comparison strength, as a number. */
    BigDecimal ratioNumber() {
        return new BigDecimal(ratio);
    }
}
