package org.jicai.rules;

import org.jicai.money.Rounding;

/**
 * How many decimal places are kept, and what happens to the rest.
 *
 * @param scale the decimal places kept, 0 to 8
 * @param rounding what happens to further digits
 */
public record Precision(int scale, Rounding rounding) {

    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException if it is not 0 to 8
     */
    public Precision {
        if (scale < 0 || scale > 8) {
            throw new IllegalArgumentException("a scale is 0 to 8, not " + scale);
        }
    }
}
