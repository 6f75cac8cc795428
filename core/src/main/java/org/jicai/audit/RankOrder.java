package org.jicai.audit;

import java.util.Arrays;
import org.jicai.engine.ClearedLot;

/** The bids of a lot of a sweep in the order of their ranks, equal ones and those without a rank in the order of their keys. */
final class RankOrder {

    private int[] order = {};
    private int[] byRank = {};
    private int[] next = {};

    /** The bids in order; an array that is used again. */
    int[] of(ClearedLot lot) {
        int size = lot.size();
        if (order.length < size) {
            order = new int[size];
            byRank = new int[size + 1];
            next = new int[size + 2];
        }
        if (!noneShares(lot)) {
            count(lot);
        }
        return order;
    }

    /** Puts each bid at its rank, and says whether all ranks up to the last were there. */
    private boolean noneShares(ClearedLot lot) {
        int size = lot.size();
        int unranked = 0;
        for (int bid = 0; bid < size; bid++) {
            int rank = lot.rank(bid);
            byRank[rank] = bid;
            next[unranked] = bid;
            unranked += rank == 0 ? 1 : 0;
        }
        int ranked = size - unranked;
        for (int place = 0; place < ranked; place++) {
            int bid = byRank[place + 1];
            if (bid >= size || lot.rank(bid) != place + 1) {
                return false;
            }
            order[place] = bid;
        }
        System.arraycopy(next, 0, order, ranked, unranked);
        return true;
    }

    private void count(ClearedLot lot) {
        int size = lot.size();
        Arrays.fill(next, 0, size + 2, 0);
        for (int bid = 0; bid < size; bid++) {
            next[place(lot, bid)]++;
        }
        int start = 0;
        for (int rank = 1; rank <= size + 1; rank++) {
            int count = next[rank];
            next[rank] = start;
            start += count;
        }
        for (int bid = 0; bid < size; bid++) {
            order[next[place(lot, bid)]++] = bid;
        }
    }

    private static int place(ClearedLot lot, int bid) {
        int rank = lot.rank(bid);
        return rank == 0 ? lot.size() + 1 : rank;
    }
}
