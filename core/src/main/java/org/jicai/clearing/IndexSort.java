package org.jicai.clearing;

/** A stable merge sort of indices by a comparison of what they stand for, without boxing. */
public final class IndexSort {

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
        if (to - from > 1) {
            int middle = (from + to) >>> 1;
            sort(indices, from, middle, order);
            sort(indices, middle, to, order);
            merge(indices, from, middle, to, order);
        }
    }

    private static void merge(int[] indices, int from, int middle, int to, Order order) {
        int[] left = java.util.Arrays.copyOfRange(indices, from, middle);
        int l = 0;
        int r = middle;
        for (int at = from; l < left.length; at++) {
            boolean takeRight = r < to && order.compare(indices[r], left[l]) < 0;
            indices[at] = takeRight ? indices[r++] : left[l++];
        }
    }
}
