package org.jicai.clearing;

import java.util.Arrays;

/**
 * Sorts keys that are all different and not negative: few by counting, more by the library, very many by their digits.
 *
 * <p>Complexity: O(n²) up to {@link #FEW} keys, without a branch that could be guessed wrong; O(n log n) up to {@link #MANY};
 * O(n) beyond, for each eleven bits in which keys differ.
 */
final class KeySort {

    /** Up to here a way that grows with the square is the fastest. */
    static final int FEW = 64;

    /** From here sorting by digits is faster than comparing. */
    static final int MANY = 1_024;

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private KeySort() {}

    /**
     * Sorts.
     *
     * @param keys the keys, the first {@code count} entries; used as room meanwhile
     * @param count how many there are
     * @param lowBits bits at the low end by which the keys are in order already, where they are equal above those
     * @param sorted where the sorted keys go
     */
    static void sort(long[] keys, int count, int lowBits, long[] sorted) {
        if (count <= FEW) {
            count(keys, count, sorted);
        } else if (count < MANY) {
            System.arraycopy(keys, 0, sorted, 0, count);
            Arrays.sort(sorted, 0, count);
        } else {
            byDigits(keys, count, lowBits, sorted);
        }
    }

    /** The place of a key is the number of smaller ones. */
    private static void count(long[] keys, int count, long[] sorted) {
        for (int i = 0; i < count; i++) {
            long key = keys[i];
            long smaller = 0;
            for (int j = 0; j < count; j++) {
                smaller += (keys[j] - key) >>> (Long.SIZE - 1);
            }
            sorted[(int) smaller] = key;
        }
    }

    /** From the lowest digit to the highest, each time keeping the order of those whose digit is the same. */
    private static void byDigits(long[] keys, int count, int lowBits, long[] sorted) {
        long all = -1;
        long any = 0;
        for (int i = 0; i < count; i++) {
            all &= keys[i];
            any |= keys[i];
        }
        long differing = any & ~all;
        long[] from = keys;
        long[] to = sorted;
        int[] next = new int[DIGITS];
        for (int shift = lowBits; shift < Long.SIZE && differing >>> shift != 0; shift += DIGIT_BITS) {
            if ((differing >>> shift & (DIGITS - 1)) == 0) {
                continue;
            }
            distribute(from, count, shift, next, to);
            long[] swap = from;
            from = to;
            to = swap;
        }
        if (from == keys) {
            System.arraycopy(keys, 0, sorted, 0, count);
        }
    }

    private static void distribute(long[] from, int count, int shift, int[] next, long[] to) {
        Arrays.fill(next, 0);
        for (int i = 0; i < count; i++) {
            next[digit(from[i], shift)]++;
        }
        int before = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int own = next[digit];
            next[digit] = before;
            before += own;
        }
        for (int i = 0; i < count; i++) {
            to[next[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }
}
