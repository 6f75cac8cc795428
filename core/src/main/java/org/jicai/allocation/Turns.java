package org.jicai.allocation;

import java.util.Arrays;
import org.jicai.clearing.Deciders;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.RegionWishes;

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

    /** Nobody supplies or backs up anything yet, as far as the next draft is concerned. */
    static void begin(LotWorkspace lot, int winners) {
        Arrays.fill(lot.served, 0, winners, 0);
    }

    /**
     * Lets the listed winners pick in turn, round and round, until nothing is free; the first round is one of the privileged only.
     * A region is legal for who neither supplies nor backs it up, and who has no legal region is passed over. Each time all have
     * had their turn at least one region is gone, since there are more winners than a region has suppliers and backups.
     *
     * @param into by region: who supplies it, or backs it up
     * @return false if an answer is missing; the lot is then stopped
     */
    static boolean draft(LotWorkspace lot, int winners, int privileged, long free, String step, int[] into) {
        lot.wishes = lot.deciders.wishes(lot);
        if (lot.wishes.isNone()) {
            return asked(lot, winners, privileged, free, step, into);
        }
        byWishes(lot, winners, privileged, free, into);
        if (lot.recordsPicks) {
            lot.deciders.picked(lot, step, into);
        }
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

    /**
     * The same where every bid has a list. Sets are kept in the order of each list, so that the next region of a winner is its
     * lowest bit: to strike a region off the lists of all winners takes a step for each, but none whose end the processor would
     * have to guess, as in a search along the list.
     */
    private static void byWishes(LotWorkspace lot, int winners, int privileged, long free, int[] into) {
        RegionWishes wishes = lot.wishes;
        int[] inTurn = lot.inTurn;
        int[] list = lot.wishList;
        long[] open = lot.open;
        long[] served = lot.served;
        for (int turn = 0; turn < winners; turn++) {
            list[turn] = wishes.list(inTurn[turn]);
            open[turn] = wishes.inOrder(list[turn], free) & ~served[turn];
        }
        int left = Long.bitCount(free);
        int turn = 0;
        int end = privileged == 0 ? winners : Math.min(privileged, winners);
        int picked = 0;
        while (picked < left) {
            long own = open[turn];
            if (own != 0) {
                int region = wishes.region(list[turn], Long.numberOfTrailingZeros(own));
                into[region] = inTurn[turn];
                lot.picks[picked++] = region;
                served[turn] |= own & -own;
                for (int other = 0; other < winners; other++) {
                    open[other] &= ~(1L << wishes.place(list[other], region));
                }
            }
            turn = turn + 1 == end ? 0 : turn + 1;
            end = turn == 0 ? winners : end;
        }
        lot.picked = picked;
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
