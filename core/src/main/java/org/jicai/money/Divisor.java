package org.jicai.money;

/**
 * A positive number that is divided by again and again: exact quotients without the processor's division, which is by far its
 * slowest operation on whole numbers.
 *
 * <p>Half up, x / d is ⌊y / D⌋ with y = 2x + d, below 2^62, and D = 2d. With the smallest l for which D ≤ 2^l, the multiplier m =
 * ⌊2^(62+l) / D⌋ + 1 is too large by e / D with e ≤ D ≤ 2^l, so y × e is below 2^(62+l) and ⌊y × m / 2^(62+l)⌋ is the quotient
 * exactly (T. Granlund and P. Montgomery, "Division by invariant integers using multiplication", 1994).
 *
 * <p>Example: {@code Divisor.of(100).halfUp(250)} is 3.
 */
public final class Divisor {

    /** The largest number that is divided, and the largest divisor: 2^60. */
    public static final long LARGEST = 1L << 60;

    private static final int BITS = 62;

    private final long value;

    /** y is the dividend times 2^up, plus {@code half}; by 1 there is no such multiplier, x / 1 is taken as (4x + 2) / 4. */
    private final int up;

    private final long half;
    private final long multiplier;

    /** How far the high half of the product is shifted. */
    private final int down;

    private Divisor(long value) {
        this.value = value;
        this.up = value == 1 ? 2 : 1;
        this.half = value == 1 ? 2 : value;
        long divisor = value << up;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
        this.down = BITS + bits - Long.SIZE;
        this.multiplier = multiplier(divisor, bits);
    }

    /** ⌊2^(62+l) / D⌋ + 1, or 2^(62+l) / D itself where that is whole; one bit of the dividend at a time. */
    private static long multiplier(long divisor, int bits) {
        long quotient = (1L << BITS) / divisor;
        long rest = (1L << BITS) % divisor;
        for (int bit = 0; bit < bits; bit++) {
            rest <<= 1;
            quotient <<= 1;
            if (rest >= divisor) {
                rest -= divisor;
                quotient++;
            }
        }
        return quotient + (rest == 0 ? 0 : 1);
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
        return Math.multiplyHigh((dividend << up) + half, multiplier) >> down;
    }
}
