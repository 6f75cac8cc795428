package org.jicai.clearing;

import java.math.BigDecimal;
import org.jicai.money.Decimal;
import org.jicai.money.Divisor;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * The factor between the price of one strength and that of the comparison strength, ready to divide by. For a strength that is
 * a power of two of the comparison strength it is a fraction of whole numbers; otherwise forty digits of an irrational number.
 */
public final class StrengthFactor {

    /** The comparison strength itself. */
    static final StrengthFactor ONE = new StrengthFactor(1, 1, null, false);

    private final long numerator;
    private final long denominator;
    private final @Nullable BigDecimal wide;
    private final boolean multiplied;
    private final boolean one;
    private final Divisor divisor;

    /** Up to this price no product passes {@link Divisor#LARGEST}. */
    private final long mostInOneStep;

    private StrengthFactor(long numerator, long denominator, @Nullable BigDecimal wide, boolean multiplied) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = wide;
        this.multiplied = multiplied;
        this.one = wide == null && numerator == denominator;
        this.divisor = Divisor.of(Math.min(denominator, Divisor.LARGEST));
        this.mostInOneStep = wide == null && denominator <= Divisor.LARGEST ? Divisor.LARGEST / numerator : -1;
    }

    /** The factor of so many doublings of the strength, negative for halvings. */
    static StrengthFactor ofDoublings(Ratio content, int doublings) {
        BigDecimal power = content.factor().toBigDecimal().pow(Math.abs(doublings));
        if (power.unscaledValue().bitLength() >= Long.SIZE || power.scale() > Decimal.MAX_SCALE) {
            return doublings > 0 ? new StrengthFactor(1, 1, power, false) : new StrengthFactor(1, 1, power, true);
        }
        long unscaled = power.unscaledValue().longValueExact();
        long ten = Decimal.powerOfTen(power.scale());
        return doublings > 0
                ? new StrengthFactor(ten, unscaled, null, false)
                : new StrengthFactor(unscaled, ten, null, false);
    }

    /** A factor to divide by. */
    static StrengthFactor of(BigDecimal factor) {
        return new StrengthFactor(1, 1, factor, false);
    }

    /** Whether it is the comparison strength. */
    boolean isOne() {
        return one;
    }

    /** A price of the strength near the one that makes a comparable price. */
    long near(long comparable) {
        if (wide != null) {
            BigDecimal price = BigDecimal.valueOf(comparable);
            BigDecimal near = multiplied
                    ? price.divide(wide, 0, Rounding.HALF_UP.mode())
                    : price.multiply(wide).setScale(0, Rounding.HALF_UP.mode());
            return near.longValueExact();
        }
        return Rounding.HALF_UP.multiplyDivide(comparable, denominator, numerator);
    }

    /** A price of the strength as one of the comparison strength, in the same units. */
    long comparable(long units, Rounding rounding) {
        return rounding == Rounding.HALF_UP && units <= mostInOneStep
                ? divisor.halfUp(units * numerator)
                : exactly(units, rounding);
    }

    private long exactly(long units, Rounding rounding) {
        if (wide != null) {
            BigDecimal price = BigDecimal.valueOf(units);
            BigDecimal comparable = multiplied
                    ? price.multiply(wide).setScale(0, rounding.mode())
                    : price.divide(wide, 0, rounding.mode());
            return comparable.unscaledValue().longValueExact();
        }
        return numerator == denominator ? units : rounding.multiplyDivide(units, numerator, denominator);
    }
}
