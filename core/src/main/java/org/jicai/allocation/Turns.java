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
        Arrays.fill(lot.served, 0, winners, 0);
        lot.wishes = lot.deciders.wishes(lot);
        if (lot.wishes.isNone()) {
            return asked(lot, winners, privileged, free, step, into);
        }
        beginLists(lot, winners);
        long left = free;
        for (int turn = 0; left != 0 && turn < Math.min(privileged, winners); turn++) {
            left = take(lot, turn, left, left, into);
        }
        for (int turn = 0; left != 0; turn = turn + 1 == winners ? 0 : turn + 1) {
            left = take(lot, turn, left, left, into);
        }
        tell(lot, step, free, into);
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
        if (lot.wishes.isNone()) {
            return asked(lot, winners, privileged, all, step, into);
        }
        beginLists(lot, winners);
        long left = all;
        for (int turn = 0; left != 0 && turn < Math.min(privileged, winners); turn++) {
            left = takeLegal(lot, turn, left, into);
        }
        for (int turn = 0; left != 0; turn = turn + 1 == winners ? 0 : turn + 1) {
            left = takeLegal(lot, turn, left, into);
        }
        tell(lot, step, all, into);
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

    /** Every winner begins at the top of its list. */
    private static void beginLists(LotWorkspace lot, int winners) {
        for (int turn = 0; turn < winners; turn++) {
            lot.nextWish[turn] = lot.wishes.list(lot.inTurn[turn]);
        }
    }

    private static long takeLegal(LotWorkspace lot, int turn, long left, int[] into) {
        long legal = left & ~lot.served[turn];
        return legal == 0 ? left : take(lot, turn, left, legal, into);
    }

    /** A winner takes the first legal region on its list: what was not legal at its last turn never is again. */
    private static long take(LotWorkspace lot, int turn, long left, long legal, int[] into) {
        int place = lot.wishes.firstOf(legal, lot.nextWish[turn]);
        int region = lot.wishes.region(place);
        lot.nextWish[turn] = place + 1;
        lot.served[turn] |= 1L << region;
        into[region] = lot.inTurn[turn];
        lot.picks[Long.bitCount(left) - 1] = region;
        return left & ~(1L << region);
    }

    private static void tell(LotWorkspace lot, String step, long given, int[] into) {
        if (lot.recordsPicks) {
            lot.picked = Long.bitCount(given);
            lot.deciders.picked(lot, step, into);
        }
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
