package org.jicai.benchmarks;

import java.util.SplittableRandom;

/**
 * Draws lots from a seed: the same seed and size give the same lots everywhere. Whole numbers only.
 *
 * <p>Every lot has a price level of its own, from a few fen to some hundred yuan, and a depth of cut of its own, so that each
 * limb of the price test and the ceiling decide somewhere. In every fourth lot prices are crowded and sales few, so that ties
 * reach both tie-breaks.
 */
final class LotGenerator {

    private static final int[] PACKS = {6, 7, 10, 12, 14, 20, 24, 28, 30, 48, 60};
    private static final Strength[] STRENGTHS = Strength.values();

    private final SplittableRandom random;
    private final LotPool pool;

    private LotGenerator(LotPool pool, long seed) {
        this.pool = pool;
        this.random = new SplittableRandom(seed);
    }

    static LotPool draw(int lots, int bids, long seed) {
        LotPool pool = new LotPool(lots, bids);
        LotGenerator generator = new LotGenerator(pool, seed);
        for (int lot = 0; lot < lots; lot++) {
            generator.lot(lot);
        }
        return pool;
    }

    /** The pool the benchmarks use for a size. */
    static LotPool pool(int bids) {
        return draw(LotPool.lotsOf(bids), bids, bids);
    }

    private void lot(int lot) {
        boolean crowded = lot % 4 == 3;
        long[] ceilings = ceilings();
        int depth = 150 + random.nextInt(750);
        int pack = PACKS[random.nextInt(PACKS.length)];
        for (int bid = 0; bid < pool.bids; bid++) {
            int at = pool.first(lot) + bid;
            Strength strength = crowded || random.nextInt(3) > 0 ? Strength.TEN : any();
            pool.packSize[at] = (byte) (crowded || random.nextBoolean() ? pack : PACKS[random.nextInt(PACKS.length)]);
            pool.strength[at] = (byte) strength.ordinal();
            pool.ceiling[at] = ceilings[strength.ordinal()];
            pool.packFen[at] = packFen(ceilings[strength.ordinal()], permille(depth, crowded), pool.packSize[at]);
            pool.sales[at] = crowded ? 1_000 * (1 + random.nextInt(3)) : random.nextInt(1, 50_000_000);
            pool.firm[at] = (byte) (bid > 0 && random.nextInt(16) == 0 ? pool.firm[at - 1] : bid);
        }
        draws(lot);
        preferences(lot);
        for (int region = 0; region < LotPool.REGIONS; region++) {
            pool.base[lot * LotPool.REGIONS + region] = random.nextLong(1_000, 5_000_000);
        }
    }

    private Strength any() {
        return STRENGTHS[random.nextInt(STRENGTHS.length)];
    }

    /** A ceiling for each strength, in millionths of a yuan, with four decimals. */
    private long[] ceilings() {
        long level = 100_000;
        for (int i = random.nextInt(4); i > 0; i--) {
            level *= 10;
        }
        long comparable = random.nextLong(level, 10 * level);
        long[] ceilings = new long[STRENGTHS.length];
        for (Strength strength : STRENGTHS) {
            long own = comparable * strength.denominator() / strength.numerator();
            ceilings[strength.ordinal()] = own / 100 * 100;
        }
        return ceilings;
    }

    /** A bid in permille of its ceiling: around the depth of the lot, seldom above the ceiling itself. */
    private int permille(int depth, boolean crowded) {
        int spread = crowded ? 900 + 100 * random.nextInt(4) : random.nextInt(500, 2_200);
        return Math.min(1_020, depth * spread / 1_000);
    }

    private static int packFen(long ceiling, int permille, int packSize) {
        return (int) Math.max(1, ceiling * permille / 1_000 * packSize / 10_000);
    }

    /** A random order of the bids. */
    private void draws(int lot) {
        int from = pool.first(lot);
        for (int bid = 0; bid < pool.bids; bid++) {
            int other = random.nextInt(bid + 1);
            pool.drawn[from + bid] = pool.drawn[from + other];
            pool.drawn[from + other] = (short) bid;
        }
    }

    /** A random order of the regions for every bid. */
    private void preferences(int lot) {
        int end = (pool.first(lot) + pool.bids) * LotPool.REGIONS;
        for (int from = pool.first(lot) * LotPool.REGIONS; from < end; from += LotPool.REGIONS) {
            for (int region = 0; region < LotPool.REGIONS; region++) {
                int other = random.nextInt(region + 1);
                pool.preference[from + region] = pool.preference[from + other];
                pool.preference[from + other] = (byte) region;
            }
        }
    }
}
