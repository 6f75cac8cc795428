package org.jicai.simulation.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as tables show them: twelve significant digits, plain, without trailing zeros, empty where not a number. The text of
 * {@code Double.toString} differs between JDKs; this one does not.
 */
public final class Figures {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Figures() {}

    /**
     * A number as text.
     *
     * @param value the number
     * @return the text, such as {@code 0.535}
     */
    public static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
