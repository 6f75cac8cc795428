package org.jicai.audit;

/**
 * Numbers that were written a short while ago, with their characters: a price of a bid comes in several of its sentences, a
 * limit in those of all bids. A number has one place to be kept at, so a newer one takes the place of an older one.
 */
final class WrittenNumbers {

    /** How many characters of a number can be kept. */
    static final int MOST = 16;

    private static final int PLACES_BITS = 7;
    private static final int SCALE_BITS = 4;
    private static final int LONGS = 4; // what is written, its length, and its characters in two
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio: neighbours get places far apart

    private final long[] kept = new long[LONGS << PLACES_BITS];

    WrittenNumbers() {
        for (int at = 0; at < kept.length; at += LONGS) {
            kept[at] = -1; // no number: they are not negative
        }
    }

    /** One number for a number below 10^17 and its decimals, of which there are at most 8. */
    static long key(long unscaled, int scale) {
        return unscaled << SCALE_BITS | scale;
    }

    /** Where a number is kept or can be kept. */
    static int place(long key) {
        return (int) (key * SPREAD >>> Long.SIZE - PLACES_BITS) * LONGS;
    }

    /** Whether a number is kept at its place. */
    boolean has(long key, int place) {
        return kept[place] == key;
    }

    int length(int place) {
        return (int) kept[place + 1];
    }

    /** The first eight characters. */
    long first(int place) {
        return kept[place + 2];
    }

    /** The next eight. */
    long second(int place) {
        return kept[place + 3];
    }

    void keep(long key, int place, int length, long first, long second) {
        if (length <= MOST) {
            kept[place] = key;
            kept[place + 1] = length;
            kept[place + 2] = first;
            kept[place + 3] = second;
        }
    }
}
