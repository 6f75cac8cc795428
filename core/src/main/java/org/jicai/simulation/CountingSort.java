package org.jicai.simulation;

/**
 * Sorts a handful of numbers by counting for each how many come before it. Sorting by insertion makes fewer comparisons, but half of
 * them are guessed wrong by the processor when numbers come in no order; here there is nothing to guess. The time grows with the
 * square of how many there are. Works in memory of its own, so not for use by two threads.
 *
 * <p>Example: {@code new CountingSort(3).sort(new double[] {2, 0.5, 1}, 3, to)} leaves 0.5, 1 and 2 in {@code to}.
 */
public final class CountingSort {

    private final int[] place;

    /**
     * For up to so many numbers.
     *
     * @param most how many, at least 0
     */
    public CountingSort(int most) {
        this.place = new int[most];
    }

    /**
     * Sorts the first numbers of an array into another.
     *
     * @param from the numbers, each at least 0, none of them not a number
     * @param size how many of them
     * @param to where they go, the smallest first; another array
     */
    public void sort(double[] from, int size, double[] to) {
        for (int i = 0; i < size; i++) {
            long own = Double.doubleToRawLongBits(from[i]);
            int before = i;
            for (int j = 0; j < i; j++) {
                int after = (int) ((own - Double.doubleToRawLongBits(from[j])) >>> (Long.SIZE - 1));
                place[j] += after;
                before -= after;
            }
            place[i] = before;
        }
        for (int i = 0; i < size; i++) {
            to[place[i]] = from[i];
        }
    }
}
