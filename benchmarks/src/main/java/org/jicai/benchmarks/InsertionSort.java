package org.jicai.benchmarks;

/** Insertion sort of the first keys of an array: the quickest there is for a handful of them. */
final class InsertionSort {

    private InsertionSort() {}

    static void sort(long[] keys, int count) {
        for (int i = 1; i < count; i++) {
            long key = keys[i];
            int j = i - 1;
            while (j >= 0 && keys[j] > key) {
                keys[j + 1] = keys[j];
                j--;
            }
            keys[j + 1] = key;
        }
    }
}
