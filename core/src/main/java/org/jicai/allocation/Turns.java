package org.jicai.allocation;

import org.jicai.clearing.Deciders;
import org.jicai.clearing.LotWorkspace;

/**
 * Picking free regions, one at a time. A set of regions is a {@code long}, one bit for each; the winners that take part stand in
 * {@link LotWorkspace#inTurn}.
 */
final class Turns {

    /** A book has at most so many regions. */
    static final int MOST_REGIONS = Long.SIZE;

    private Turns() {}

    /** All regions. */
    static long all(int regions) {
        return regions == 0 ? 0 : -1L >>> (MOST_REGIONS - regions);
    }

    /** The regions nobody supplies. */
    static long free(LotWorkspace lot) {
        long free = 0;
        for (int region = 0; region < lot.supplier.length; region++) {
            free |= lot.supplier[region] == LotWorkspace.UNKNOWN ? 1L << region : 0;
        }
        return free;
    }

    /** Lets the listed winners pick in turn, round and round; a single one takes all. False if an answer is missing. */
    static boolean inTurn(LotWorkspace lot, int winners, long free, String step) {
        if (winners == 1) {
            takeAll(lot, lot.inTurn[0]);
            return true;
        }
        long left = free;
        int turn = 0;
        while (winners > 0 && left != 0) {
            int region = pick(lot, lot.inTurn[turn], left, step);
            if (region == Deciders.OPEN) {
                return false;
            }
            left &= ~(1L << region);
            turn = turn + 1 == winners ? 0 : turn + 1;
        }
        return true;
    }

    /** Lets one bid pick one region; {@link Deciders#OPEN} if nobody answers, and the lot is then stopped. */
    static int pick(LotWorkspace lot, int bid, long legal, String step) {
        int region = lot.deciders.pick(lot, bid, step, legal);
        if (region == Deciders.OPEN) {
            lot.stop("choice-open");
        } else {
            lot.supplier[region] = bid;
        }
        return region;
    }

    private static void takeAll(LotWorkspace lot, int bid) {
        for (int region = 0; region < lot.supplier.length; region++) {
            if (lot.supplier[region] == LotWorkspace.UNKNOWN) {
                lot.supplier[region] = bid;
            }
        }
    }
}
