package org.jicai.clearing;

import java.util.Arrays;

/**
 * Stable sorts of indices, in place and without boxing; few, as in most lots, are sorted otherwise than many.
 */
public final class IndexSort {

    /** Up to here a way that grows with the square is the faster one. */
    public static final int FEW = 64;

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
                if (filled < place) {
                    System.arraycopy(indices, filled, indices, filled + 1, place - filled);
                }
                indices[filled++] = index;
            }
        }
    }
}
