package org.jicai.allocation;

import java.util.Arrays;
import org.jicai.clearing.Deciders;
import org.jicai.clearing.LotWorkspace;

/**
 * Picking free regions, one at a time. A set of regions is a {@code long}, one bit for each; the winners that take part stand in
 * {@link LotWorkspace#inTurn}. Who has a list of wishes takes the first region on it that is legal, and is not asked.
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

    /**
     * Lets the listed winners pick in turn, round and round, until nothing is free; the first round is one of the privileged only.
     *
     * @param free the regions to give away, one bit for each
     * @param into by region: who supplies it
     * @return false if an answer is missing; the lot is then stopped
     */
    static boolean draft(LotWorkspace lot, int winners, int privileged, long free, String step, int[] into) {
        lot.wishDraft.read(lot.deciders.wishes(lot));
        if (lot.wishDraft.asks()) {
            Arrays.fill(lot.served, 0, winners, 0);
            return asked(lot, winners, privileged, free, step, into);
        }
        lot.wishDraft.supply(winners, privileged, free, into);
        lot.deciders.picked(lot, step, winners, privileged, free, into);
        return true;
    }

    /**
     * The same once more for backups of all regions. A region is legal for who neither supplies nor backs it up, and who has no
     * legal region is passed over. Each time all have had their turn at least one region is gone, since there are more winners
     * than a region has suppliers and backups.
     *
     * @param all the regions, one bit for each
     * @param into by region: who backs it up
     * @return false if an answer is missing; the lot is then stopped
     */
    static boolean backUp(LotWorkspace lot, int winners, int privileged, long all, String step, int[] into) {
        if (lot.wishDraft.asks()) {
            return asked(lot, winners, privileged, all, step, into);
        }
        lot.wishDraft.backUp(winners, privileged, all, into);
        lot.deciders.picked(lot, step, winners, privileged, all, into);
        return true;
    }

    private static boolean asked(LotWorkspace lot, int winners, int privileged, long free, String step, int[] into) {
        long left = free;
        int turn = 0;
        int end = privileged == 0 ? winners : Math.min(privileged, winners);
        while (left != 0) {
            long legal = left & ~lot.served[turn];
            if (legal != 0) {
                int bid = lot.inTurn[turn];
                int region = lot.deciders.pick(lot, bid, step, legal);
                if (region == Deciders.OPEN) {
                    lot.stop("choice-open");
                    return false;
                }
                into[region] = bid;
                lot.served[turn] |= 1L << region;
                left &= ~(1L << region);
            }
            turn = turn + 1 == end ? 0 : turn + 1;
            end = turn == 0 ? winners : end;
        }
        return true;
    }

    /** One winner takes what nobody supplies. */
    static void takeAll(LotWorkspace lot, int bid) {
        for (int region = 0; region < lot.supplier.length; region++) {
            if (lot.supplier[region] == LotWorkspace.UNKNOWN) {
                lot.supplier[region] = bid;
            }
        }
    }
}
