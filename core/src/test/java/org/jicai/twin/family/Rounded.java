package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole numbers. */
final class Rounded {
    private Rounded() {}

    static int whole(BigDecimal number, RoundingMode mode) {
        return number.setScale(0, mode).intValueExact();
    }

    static BigDecimal halfUp(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }
}
