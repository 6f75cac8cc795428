package org.jicai.audit;

import java.util.Arrays;
import org.jicai.engine.ClearedLot;

/** The bids of a lot of a sweep in the order of their ranks, equal ones and those without a rank in the order of their keys. */
final class RankOrder {

    private int[] order = {};
    private int[] next = {};

    /** The bids in order; an array that is used again. */
    int[] of(ClearedLot lot) {
        int size = lot.size();
        if (order.length < size) {
            order = new int[size];
            next = new int[size + 2];
        }
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
        return order;
    }

    private static int place(ClearedLot lot, int bid) {
        int rank = lot.rank(bid);
        return rank == 0 ? lot.size() + 1 : rank;
    }
}
