package org.jicai.clearing;

import java.util.Arrays;

/**
 * Stable sorts of indices, in place and without boxing; few, as in most lots, are sorted otherwise than many.
 */
public final class IndexSort {

    /** Up to here a way that grows with the square is the faster one. */
    private static final int FEW = 64;

    private IndexSort() {}

    /** Compares what two indices stand for. */
    @FunctionalInterface
    public interface Order {
        /**
         * Compares.
         *
         * @param a an index
         * @param b another
         * @return negative if the first comes first, 0 if neither does, positive otherwise
         */
        int compare(int a, int b);
    }

    /**
     * Sorts a part of an array by a key; equal ones keep their order. Few are sorted by counting, for each, how many go before
     * it: more comparisons than by insertion, but none the processor could guess wrong.
     *
     * @param indices the array
     * @param from the first place
     * @param to the place after the last
     * @param key the key by index, the lowest first; no two are further apart than a {@code long} holds
     * @param scratch room for as many indices as are sorted
     * @param keys room for as many keys
     */
    static void byKey(int[] indices, int from, int to, long[] key, int[] scratch, long[] keys) {
        if (to - from > FEW) {
            int middle = (from + to) >>> 1;
            byKey(indices, from, middle, key, scratch, keys);
            byKey(indices, middle, to, key, scratch, keys);
            mergeByKey(indices, from, middle, to, key, scratch);
            return;
        }
        int count = to - from;
        for (int i = 0; i < count; i++) {
            scratch[i] = indices[from + i];
            keys[i] = key[scratch[i]];
        }
        for (int i = 0; i < count; i++) {
            long own = keys[i];
            long before = i;
            for (int j = 0; j < i; j++) {
                before -= (own - keys[j]) >>> (Long.SIZE - 1);
            }
            for (int j = i + 1; j < count; j++) {
                before += (keys[j] - own) >>> (Long.SIZE - 1);
            }
            indices[from + (int) before] = scratch[i];
        }
    }

    private static void mergeByKey(int[] indices, int from, int middle, int to, long[] key, int[] scratch) {
        int count = middle - from;
        System.arraycopy(indices, from, scratch, 0, count);
        int l = 0;
        int r = middle;
        for (int at = from; l < count; at++) {
            boolean takeRight = r < to && key[indices[r]] < key[scratch[l]];
            indices[at] = takeRight ? indices[r++] : scratch[l++];
        }
    }

    /**
     * Sorts a part of an array in place; equal ones keep their order.
     *
     * @param indices the array
     * @param from the first place
     * @param to the place after the last
     * @param order the order wanted
     */
    public static void sort(int[] indices, int from, int to, Order order) {
        if (to - from > FEW) {
            int middle = (from + to) >>> 1;
            sort(indices, from, middle, order);
            sort(indices, middle, to, order);
            merge(indices, from, middle, to, order);
            return;
        }
        for (int place = from + 1; place < to; place++) {
            int index = indices[place];
            int at = place;
            while (at > from && order.compare(indices[at - 1], index) > 0) {
                indices[at] = indices[at - 1];
                at--;
            }
            indices[at] = index;
        }
    }

    private static void merge(int[] indices, int from, int middle, int to, Order order) {
        int[] left = Arrays.copyOfRange(indices, from, middle);
        int l = 0;
        int r = middle;
        for (int at = from; l < left.length; at++) {
            boolean takeRight = r < to && order.compare(indices[r], left[l]) < 0;
            indices[at] = takeRight ? indices[r++] : left[l++];
        }
    }

    /**
     * Puts the indices of a kind before the others; those of a kind keep their order.
     *
     * @param indices the array
     * @param from the first place
     * @param to the place after the last
     * @param first by index: whether it goes first
     */
    public static void firstThose(int[] indices, int from, int to, boolean[] first) {
        int filled = from;
        for (int place = from; place < to; place++) {
            int index = indices[place];
            if (first[index]) {
                System.arraycopy(indices, filled, indices, filled + 1, place - filled);
                indices[filled++] = index;
            }
        }
    }
}
