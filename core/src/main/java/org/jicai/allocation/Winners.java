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
        for (int place = 0; place < lot.ranked; place++) {
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
        int to;
        for (int from = 0; from < lot.ranked; from = to) {
            to = endOfTie(lot, from);
            if (to - from > 1 && !settleTie(lot, from, to, step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean settleTie(LotWorkspace lot, int from, int to, String step) {
        int tied = 0;
        for (int place = from; place < to; place++) {
            int bid = lot.order[place];
            lot.flag[bid] = supplies(lot, bid);
            tied += lot.flag[bid] ? 1 : 0;
        }
        IndexSort.firstThose(lot.order, from, to, lot.flag);
        return tied < 2 || LotDraw.settle(lot, from, from + tied, step);
    }

    private static boolean settleTie(LotWorkspace lot, IntPredicate kind, int from, int to, String step) {
        IndexSort.sort(lot.order, from, to, (a, b) -> Boolean.compare(kind.test(b), kind.test(a)));
        int tied = count(lot, kind, from, to);
        return tied < 2 || LotDraw.settle(lot, from, from + tied, step);
    }

    private static int count(LotWorkspace lot, IntPredicate kind, int from, int to) {
        int count = 0;
        for (int place = from; place < to; place++) {
            count += kind.test(lot.order[place]) ? 1 : 0;
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
            int tied = count(lot, kind, from, to);
            boolean matters = before < last && before + tied > first;
            if (tied > 1 && matters && !settleTie(lot, kind, from, to, step)) {
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
