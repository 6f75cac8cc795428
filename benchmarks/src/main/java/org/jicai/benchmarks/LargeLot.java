package org.jicai.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One lot of very many bids, ranked by price, then sales, then the lot drawn: as large as a stress test makes them, not as a
 * tender does. A key is the comparable price above the index of the bid, as in {@link HandWrittenClear}.
 *
 * <p>Three ways: {@link #rankByRadix()} is H's ranking, {@link #rankByLibrarySort()} leaves the sorting to {@link Arrays}, and
 * {@link #select()} finds the first places only.
 */
final class LargeLot {

    /** How many winners are looked for: the most places a lot has. */
    static final int PLACES = 10;

    private static final int INDEX_BITS = 24;
    private static final long INDEX = (1 << INDEX_BITS) - 1;

    private static final int DIGIT_BITS = 9;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /** Below 10,000 yuan in millionths: 34 bits, four digits of nine. */
    private static final long PRICES = 10_000_000_000L;

    private static final int PRICE_DIGITS = 4;

    private final long[] keys;
    private final int[] sales;
    private final int[] drawn;
    private long[] sorted;
    private long[] spare;
    private final int[] starts = new int[DIGITS];
    private final long[] best = new long[PLACES];

    /** A lot of so many bids, at most 2^24, whose prices are spread evenly up to 10,000 yuan. */
    LargeLot(int bids, long seed) {
        this(bids, seed, PRICES);
    }

    /** The same with so many different prices at most; few make ties. */
    LargeLot(int bids, long seed, long prices) {
        SplittableRandom random = new SplittableRandom(seed);
        keys = new long[bids];
        sales = new int[bids];
        drawn = new int[bids];
        sorted = new long[bids];
        spare = new long[bids];
        for (int bid = 0; bid < bids; bid++) {
            keys[bid] = (1 + random.nextLong(prices)) << INDEX_BITS | bid;
            sales[bid] = random.nextInt(1_000);
            int other = random.nextInt(bid + 1);
            drawn[bid] = drawn[other];
            drawn[other] = bid;
        }
    }

    /** All keys in the order of ranks, by a radix sort of the prices. O(n); the array is overwritten by the next call. */
    long[] rankByRadix() {
        System.arraycopy(keys, 0, sorted, 0, keys.length);
        for (int digit = 0; digit < PRICE_DIGITS; digit++) {
            distribute(INDEX_BITS + digit * DIGIT_BITS);
        }
        breakTies(sorted);
        return sorted;
    }

    /** Sorts by one digit, keeping the order of equals. */
    private void distribute(int shift) {
        Arrays.fill(starts, 0);
        for (long key : sorted) {
            starts[(int) (key >>> shift) & (DIGITS - 1)]++;
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            starts[digit] = start;
            start += count;
        }
        for (long key : sorted) {
            spare[starts[(int) (key >>> shift) & (DIGITS - 1)]++] = key;
        }
        long[] swap = sorted;
        sorted = spare;
        spare = swap;
    }

    /** All keys in the order of ranks, by the library's sort. O(n log n). */
    long[] rankByLibrarySort() {
        System.arraycopy(keys, 0, sorted, 0, keys.length);
        Arrays.sort(sorted);
        breakTies(sorted);
        return sorted;
    }

    private void breakTies(long[] ranking) {
        for (int place = 1; place < ranking.length; place++) {
            if (ranking[place] >>> INDEX_BITS == ranking[place - 1] >>> INDEX_BITS) {
                insert(ranking, place, ranking[place]);
            }
        }
    }

    /** The first places only, in the order of ranks. O(n), since a bid seldom gets past the last place. */
    long[] select() {
        int places = Math.min(PLACES, keys.length);
        long last = Long.MAX_VALUE;
        int held = 0;
        for (long key : keys) {
            if (held < places || isBefore(key, last)) {
                held = Math.min(places, held + 1);
                insert(best, held - 1, key);
                last = best[held - 1];
            }
        }
        return best;
    }

    /** Puts a key before all it comes before, of those up to a place. */
    private void insert(long[] ranking, int place, long key) {
        int to = place;
        while (to > 0 && isBefore(key, ranking[to - 1])) {
            ranking[to] = ranking[to - 1];
            to--;
        }
        ranking[to] = key;
    }

    private boolean isBefore(long key, long other) {
        long price = key >>> INDEX_BITS;
        long otherPrice = other >>> INDEX_BITS;
        return price != otherPrice
                ? price < otherPrice
                : isBeforeAtSamePrice((int) (key & INDEX), (int) (other & INDEX));
    }

    private boolean isBeforeAtSamePrice(int bid, int other) {
        return sales[bid] != sales[other] ? sales[bid] > sales[other] : drawn[bid] < drawn[other];
    }

    /** The bid of a key. */
    static int bid(long key) {
        return (int) (key & INDEX);
    }

    /** The comparable price of a bid, in millionths of a yuan. */
    long price(int bid) {
        return keys[bid] >>> INDEX_BITS;
    }

    /** What a bid sold the year before. */
    int sales(int bid) {
        return sales[bid];
    }

    /** The lot a bid has drawn. */
    int drawn(int bid) {
        return drawn[bid];
    }
}
