package org.jicai.benchmarks;

/**
 * Lots of one size as flat arrays, one entry per bid: the entry of a bid is {@code lot × bids + bid}. All benchmarks clear
 * these lots, each in the form it is made for.
 *
 * <p>Money: packs in fen, ceilings in millionths of a yuan per unit of the bid's own strength. A ceiling has at most four
 * decimals, so it is a multiple of 100.
 */
final class LotPool {

    /** How many regions are supplied. */
    static final int REGIONS = 31;

    /** A reader of a preference list may look at so many entries at once, past the end of the last list too. */
    static final int LOOK_AHEAD = 6;

    private static final int FEWEST_LOTS = 2_048;
    private static final int MOST_DIFFERENT_BIDS = 131_072;

    final int lots;
    final int bids;

    /** Price of a pack, in fen. */
    final int[] packFen;

    /** Smallest units in a pack. */
    final byte[] packSize;

    /** Which {@link Strength}, by its ordinal. */
    final byte[] strength;

    /** Highest valid price of a unit of the bid's own strength, in millionths of a yuan. */
    final long[] ceiling;

    /** Units sold the year before: the first tie-break, the higher the better. */
    final int[] sales;

    /** The lot the bid has drawn: the second tie-break, the lower the better; all different within a lot of the round. */
    final short[] drawn;

    /** Which firm it counts as, from 0; affiliated bidders share one. */
    final byte[] firm;

    /** All regions in the order in which the bidder would like them, {@link #REGIONS} entries per bid. */
    final byte[] preference;

    /** The reported need of each region in units of the comparison strength, {@link #REGIONS} entries per lot. */
    final long[] base;

    LotPool(int lots, int bids) {
        int all = lots * bids;
        this.lots = lots;
        this.bids = bids;
        this.packFen = new int[all];
        this.packSize = new byte[all];
        this.strength = new byte[all];
        this.ceiling = new long[all];
        this.sales = new int[all];
        this.drawn = new short[all];
        this.firm = new byte[all];
        this.preference = new byte[all * REGIONS + LOOK_AHEAD];
        this.base = new long[lots * REGIONS];
    }

    /**
     * How many different lots the benchmarks take in turn: at least 2,048, and more of the small ones, whose branches a
     * predictor would otherwise know by heart. A power of two.
     */
    static int lotsOf(int bids) {
        return Math.max(FEWEST_LOTS, Integer.highestOneBit(MOST_DIFFERENT_BIDS / bids));
    }

    /** Where the first bid of a lot stands. */
    int first(int lot) {
        return lot * bids;
    }
}
