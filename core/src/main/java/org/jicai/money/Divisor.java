package org.jicai.money;

/**
 * A positive number that is divided by again and again: exact quotients without the processor's division, which is by far its
 * slowest operation on whole numbers.
 *
 * <p>With m = ⌊(2^64 − 1) / d⌋, the high half of x × m is ⌊x / d⌋ or one less for every x that is not negative, since m &gt;
 * 2^64 / d − 1 and so x × m / 2^64 &gt; x / d − 1/2; what is left over tells which (the method of Granlund and Montgomery, 1994).
 *
 * <p>Example: {@code Divisor.of(100).halfUp(250)} is 3.
 */
public final class Divisor {

    /** The largest number that is divided, and the largest divisor: 2^60. */
    public static final long LARGEST = 1L << 60;

    private final long value;

    /** By 1 there is no such multiplier: x / 1 is taken as 2x / 2. */
    private final int shift;

    private final long divisor;
    private final long multiplier;

    private Divisor(long value) {
        this.value = value;
        this.shift = value == 1 ? 1 : 0;
        this.divisor = value << shift;
        this.multiplier = Long.divideUnsigned(-1L, divisor);
    }

    /**
     * Prepares a divisor.
     *
     * @param divisor the number, from 1 to {@link #LARGEST}
     * @return the divisor
     * @throws ArithmeticException if the number is out of range
     */
    public static Divisor of(long divisor) {
        if (divisor < 1 || divisor > LARGEST) {
            throw new ArithmeticException("a divisor from 1 to " + LARGEST + ", not " + divisor);
        }
        return new Divisor(divisor);
    }

    /**
     * The number itself.
     *
     * @return the divisor
     */
    public long value() {
        return value;
    }

    /**
     * Divides, rounding half up.
     *
     * @param dividend the dividend, from 0 to {@link #LARGEST}
     * @return the quotient; a half is rounded up
     */
    public long halfUp(long dividend) {
        long shifted = dividend << shift;
        long quotient = Math.multiplyHigh(shifted, multiplier);
        long rest = shifted - quotient * divisor;
        // the rest is below 2 × divisor: one more for each of divisor / 2 and 3 × divisor / 2 that it reaches
        return quotient + notBelow(2 * rest, divisor) + notBelow(2 * rest, 3 * divisor);
    }

    /**
     * Divides, rounding down.
     *
     * @param dividend the dividend, from 0 to {@link #LARGEST}
     * @return the quotient
     */
    public long floor(long dividend) {
        long shifted = dividend << shift;
        long quotient = Math.multiplyHigh(shifted, multiplier);
        return quotient + notBelow(shifted - quotient * divisor, divisor);
    }

    /** 1 if a ≥ b, else 0, without a branch that could be guessed wrong; both are far from the ends of the range. */
    private static long notBelow(long a, long b) {
        return 1 + ((a - b) >> (Long.SIZE - 1));
    }
}
