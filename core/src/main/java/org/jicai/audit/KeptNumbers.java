package org.jicai.audit;

import org.jicai.money.Decimal;

/**
 * The numbers that a text about a path showed last, with their characters. Bids that take one path share limits and ceilings,
 * and a price of a bid comes in several of its sentences, so that most numbers need not be written digit by digit. Each number of
 * the text has one place to look at, which makes the outcome of the look predictable.
 */
final class KeptNumbers {

    /** Whole parts with at most six digits: with the point and eight decimals they fit 16 characters. */
    private static final int WHOLE_LIMIT = 1_000_000;

    private static final int LONGS = 4; // the number, its length, and its characters in two

    private final long[] kept;

    KeptNumbers(int numbers) {
        this.kept = new long[LONGS * numbers];
        for (int at = 0; at < kept.length; at += LONGS) {
            kept[at] = Told.UNKNOWN;
        }
    }

    /** Writes a number that is not negative where room for it was reserved. */
    void put(int number, long unscaled, int scale, Text into) {
        int at = LONGS * number;
        if (kept[at] == unscaled || isKept(at, unscaled, scale)) {
            into.putCharacters(kept[at + 2], kept[at + 3], (int) kept[at + 1]);
        } else {
            into.putDecimal(unscaled, scale);
        }
    }

    /** Keeps the characters of a number if they are few enough. */
    private boolean isKept(int at, long unscaled, int scale) {
        if (scale > Long.BYTES) {
            return false;
        }
        long unit = Decimal.powerOfTen(scale);
        long whole = unscaled / unit;
        if (whole >= WHOLE_LIMIT) {
            return false;
        }
        long before = Digits.of((int) whole);
        long behind = Digits.of((int) ((unscaled - whole * unit) * Decimal.powerOfTen(Long.BYTES - scale)));
        int unused = Math.min(Digits.leadingZeros(before), Long.BYTES - 1);
        int decimals = Long.BYTES - Digits.trailingZeros(behind);
        int point = Long.BYTES - unused;
        int shift = Byte.SIZE * (point + 1);
        kept[at] = unscaled;
        kept[at + 1] = decimals == 0 ? point : point + 1 + decimals;
        kept[at + 2] = ((before | Digits.ZEROS) >>> (Byte.SIZE * unused))
                | ((long) '.' << (Byte.SIZE * point))
                | ((behind | Digits.ZEROS) << shift);
        kept[at + 3] = (behind | Digits.ZEROS) >>> (Long.SIZE - shift);
        return true;
    }
}
