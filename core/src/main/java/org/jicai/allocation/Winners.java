package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.function.IntPredicate;
import org.jicai.clearing.IndexSort;
import org.jicai.clearing.LotDraw;
import org.jicai.clearing.LotWorkspace;

/** The selected bids in the order of their places, and the ties among them. */
final class Winners {

    private Winners() {}

    /** Selected bids that supply. */
    static ImmutableList<Integer> inTurn(LotWorkspace lot) {
        return inOrder(lot, bid -> supplies(lot, bid));
    }

    /** Lists the selected bids that supply in {@link LotWorkspace#inTurn}; says how many they are. */
    static int listInTurn(LotWorkspace lot) {
        int count = 0;
        for (int place = 0; count < lot.winners; place++) {
            if (supplies(lot, lot.order[place])) {
                lot.inTurn[count++] = lot.order[place];
            }
        }
        return count;
    }

    /** Bids of a kind, in the order of places. */
    static ImmutableList<Integer> inOrder(LotWorkspace lot, IntPredicate kind) {
        ImmutableList.Builder<Integer> bids = ImmutableList.builder();
        for (int place = 0; place < lot.ranked; place++) {
            if (kind.test(lot.order[place])) {
                bids.add(lot.order[place]);
            }
        }
        return bids.build();
    }

    /** Whether a bid was selected and supplies. */
    static boolean supplies(LotWorkspace lot, int bid) {
        return lot.selected[bid] && lot.supplies[bid];
    }

    /** Winners that are still equal draw lots. Bids as cheap that supply nothing have nothing to draw for. */
    static boolean settleTies(LotWorkspace lot, String step) {
        int end = lot.ties == 0 ? 0 : afterLast(lot);
        for (int tie = 0; tie < lot.ties && lot.tieFrom[tie] < end; tie++) {
            int to;
            for (int from = lot.tieFrom[tie]; from < lot.tieTo[tie]; from = to) {
                to = endOfTie(lot, from);
                for (int place = from; place < to; place++) {
                    lot.flag[lot.order[place]] = supplies(lot, lot.order[place]);
                }
                if (to - from > 1 && !settleFlagged(lot, from, to, step)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The place after the last winner that supplies. */
    private static int afterLast(LotWorkspace lot) {
        int place = 0;
        for (int count = 0; count < lot.winners && place < lot.ranked; place++) {
            count += supplies(lot, lot.order[place]) ? 1 : 0;
        }
        return place;
    }

    /** Lets the flagged bids of a tie draw lots, before the others of it. */
    private static boolean settleFlagged(LotWorkspace lot, int from, int to, String step) {
        IndexSort.firstThose(lot.order, from, to, lot.flag);
        int tied = flagged(lot, from, to);
        return tied < 2 || LotDraw.settle(lot, from, from + tied, step);
    }

    private static int flagged(LotWorkspace lot, int from, int to) {
        int count = 0;
        for (int place = from; place < to; place++) {
            count += lot.flag[lot.order[place]] ? 1 : 0;
        }
        return count;
    }

    /**
     * Lets bids of a kind that are still equal draw lots, where the tie crosses a number of them.
     *
     * @param first ties among the first so many are left alone
     * @param last ties behind so many are left alone
     * @return false if an answer is missing; the lot is then stopped
     */
    static boolean settleTies(LotWorkspace lot, IntPredicate kind, int first, int last, String step) {
        int before = 0;
        int to;
        for (int from = 0; from < lot.ranked; from = to) {
            to = endOfTie(lot, from);
            for (int place = from; place < to; place++) {
                lot.flag[lot.order[place]] = kind.test(lot.order[place]);
            }
            int tied = flagged(lot, from, to);
            boolean matters = before < last && before + tied > first;
            if (matters && !settleFlagged(lot, from, to, step)) {
                return false;
            }
            before += tied;
        }
        return true;
    }

    private static int endOfTie(LotWorkspace lot, int from) {
        int to = from + 1;
        while (to < lot.ranked && lot.tieStart[to] == lot.tieStart[from]) {
            to++;
        }
        return to;
    }
}
