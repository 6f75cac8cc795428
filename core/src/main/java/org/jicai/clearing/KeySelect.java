package org.jicai.clearing;

/**
 * Finds the smallest of many keys that are all different and not negative, in order, without sorting the rest: what a lot needs
 * of its ranking where only its winners are asked for.
 *
 * <p>The smallest so far are kept in a heap with the largest of them on top; a key that is not below it is looked at once.
 *
 * <p>Complexity: O(n) comparisons that nearly always end the same way, and O(k log k · log(n / k)) more on keys in any order, for
 * k of n keys. Where keys fall from first to last it is O(n log k).
 */
final class KeySelect {

    private KeySelect() {}

    /**
     * Selects.
     *
     * @param keys the keys, the first {@code count} entries; not changed
     * @param count how many there are
     * @param wanted how many of the smallest are wanted
     * @param smallest where they go, the smallest first; as long as {@code wanted} at least
     * @return how many there are: {@code wanted}, or {@code count} if that is less
     */
    static int select(long[] keys, int count, int wanted, long[] smallest) {
        int held = Math.min(count, wanted);
        if (held == 0) {
            return 0;
        }
        System.arraycopy(keys, 0, smallest, 0, held);
        for (int node = held / 2 - 1; node >= 0; node--) {
            sink(smallest, node, held, smallest[node]);
        }
        long largest = smallest[0];
        for (int at = held; at < count; at++) {
            if (keys[at] < largest) {
                sink(smallest, 0, held, keys[at]);
                largest = smallest[0];
            }
        }
        for (int last = held - 1; last > 0; last--) {
            long key = smallest[last];
            smallest[last] = smallest[0];
            sink(smallest, 0, last, key);
        }
        return held;
    }

    /** Puts a key at a node or below it, where it is above all keys under it. */
    private static void sink(long[] heap, int from, int size, long key) {
        int node = from;
        int child = 2 * node + 1;
        while (child < size) {
            child += child + 1 < size && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[child] <= key) {
                break;
            }
            heap[node] = heap[child];
            node = child;
            child = 2 * node + 1;
        }
        heap[node] = key;
    }
}
