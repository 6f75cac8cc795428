package org.jicai.clearing;

import java.util.Arrays;

/**
 * Sorts keys that are all different and not negative: few by counting, more by the library, very many by their digits.
 *
 * <p>Complexity: O(n²) up to {@link #FEW} keys, without a branch that could be guessed wrong; O(n log n) up to {@link #MANY};
 * O(n) beyond, for each eleven bits in which keys differ. Digits are no wider than that takes: the fewer
 * places keys are written to in turn, the fewer of them are missing from the cache.
 */
final class KeySort {

    /** Up to here one key after the other counts the smaller ones; beyond, all count side by side. */
    static final int VERY_FEW = 20;

    /** Up to here a way that grows with the square is the fastest. */
    static final int FEW = 64;

    /** From here sorting by digits is faster than comparing. */
    static final int MANY = 1_024;

    private static final int MOST_DIGIT_BITS = 11;

    private KeySort() {}

    /**
     * Sorts.
     *
     * @param keys the keys, the first {@code count} entries; used as room meanwhile
     * @param count how many there are
     * @param lowBits bits at the low end by which the keys are in order already, where they are equal above those
     * @param sorted where the sorted keys go
     * @param room for {@link #FEW} numbers, or as many as there are keys
     */
    static void sort(long[] keys, int count, int lowBits, long[] sorted, long[] room) {
        if (count <= VERY_FEW) {
            count(keys, count, sorted);
        } else if (count <= FEW) {
            countSideBySide(keys, count, sorted, room);
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

    /** The same, but for each key all others note whether it is smaller: no sum has to be taken within a vector of the processor. */
    private static void countSideBySide(long[] keys, int count, long[] sorted, long[] smaller) {
        Arrays.fill(smaller, 0, count, 0);
        for (int i = 0; i < count; i++) {
            long key = keys[i];
            for (int j = 0; j < count; j++) {
                smaller[j] += (key - keys[j]) >>> (Long.SIZE - 1);
            }
        }
        for (int i = 0; i < count; i++) {
            sorted[(int) smaller[i]] = keys[i];
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
        int lowest = Math.max(lowBits, Long.numberOfTrailingZeros(any & ~all));
        int bits = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(any & ~all) - lowest);
        int passes = (bits + MOST_DIGIT_BITS - 1) / MOST_DIGIT_BITS;
        int digitBits = passes == 0 ? 0 : (bits + passes - 1) / passes;
        int[] next = new int[1 << digitBits];
        long[] from = keys;
        long[] to = sorted;
        for (int pass = 0; pass < passes; pass++) {
            distribute(from, count, lowest + pass * digitBits, next, to);
            long[] swap = from;
            from = to;
            to = swap;
        }
        if (from == keys) {
            System.arraycopy(keys, 0, sorted, 0, count);
        }
    }

    private static void distribute(long[] from, int count, int shift, int[] next, long[] to) {
        int mask = next.length - 1;
        Arrays.fill(next, 0);
        for (int i = 0; i < count; i++) {
            next[(int) (from[i] >>> shift) & mask]++;
        }
        int before = 0;
        for (int digit = 0; digit < next.length; digit++) {
            int own = next[digit];
            next[digit] = before;
            before += own;
        }
        for (int i = 0; i < count; i++) {
            long key = from[i];
            to[next[(int) (key >>> shift) & mask]++] = key;
        }
    }
}
