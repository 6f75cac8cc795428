package org.jicai.clearing;

/**
 * Finds the smallest of many keys that are all different, without sorting any: C. A. R. Hoare's FIND (Algorithm 65, Communications
 * of the ACM 4, 1961), with the median of three as the pivot.
 *
 * <p>Complexity: O(n) on average, whether keys rise, fall or are shuffled.
 */
final class KeySelect {

    private KeySelect() {}

    /**
     * Puts the smallest keys first, the largest of them last, the others in no particular order.
     *
     * @param keys the keys, the first {@code count} entries
     * @param count how many there are
     * @param wanted how many of the smallest go first, from 1 to {@code count}
     */
    static void select(long[] keys, int count, int wanted) {
        int last = wanted - 1;
        int from = 0;
        int to = count - 1;
        while (from < to) {
            long pivot = median(keys[from], keys[(from + to) >>> 1], keys[to]);
            int up = from;
            int down = to;
            while (up <= down) {
                while (keys[up] < pivot) {
                    up++;
                }
                while (keys[down] > pivot) {
                    down--;
                }
                if (up <= down) {
                    long key = keys[up];
                    keys[up++] = keys[down];
                    keys[down--] = key;
                }
            }
            if (last > down && last < up) {
                return;
            }
            from = last >= up ? up : from;
            to = last <= down ? down : to;
        }
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
