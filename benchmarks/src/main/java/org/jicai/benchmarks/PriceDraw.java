package org.jicai.benchmarks;

/**
 * A simulated lot by hand: every replication draws new pack prices for the bids of a lot and clears it. A price depends on the
 * seed, the replication and the bid alone (the finaliser of SplitMix64 applied to a counter), so any lot of any replication
 * can be drawn again by itself.
 */
final class PriceDraw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final LotPool pool;
    private final HandWrittenClear handWritten;
    private final long seed;

    /** Draws into a pool of its own: the prices the pool came with are overwritten. */
    PriceDraw(LotPool pool, long seed) {
        this.pool = pool;
        this.handWritten = new HandWrittenClear(pool);
        this.seed = seed;
    }

    /** Draws the prices of a lot, spread like those of {@link LotGenerator}: around a depth of cut all its bids share. */
    void prices(int lot, long replication) {
        int first = pool.first(lot);
        long depth = 150 + below(750, mixed(seed + GOLDEN * (replication * HandWrittenClear.MOST_BIDS - 1)));
        for (int bid = 0; bid < pool.bids; bid++) {
            int at = first + bid;
            long bits = mixed(seed + GOLDEN * (replication * HandWrittenClear.MOST_BIDS + bid));
            long permille = Math.min(1_020, depth * (500 + below(1_700, bits)) / 1_000);
            pool.packFen[at] = (int) Math.max(1, pool.ceiling[at] * permille * pool.packSize[at] / 10_000_000);
        }
    }

    int clear(int lot) {
        return handWritten.clear(lot);
    }

    /** A whole number from 0 on, below a bound, from the upper half of some random bits. */
    private static long below(int bound, long bits) {
        return ((bits >>> 32) * bound) >>> 32;
    }

    private static long mixed(long counter) {
        long z = (counter ^ counter >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
