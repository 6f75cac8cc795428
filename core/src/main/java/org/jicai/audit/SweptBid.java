package org.jicai.audit;

import java.util.Arrays;
import org.jicai.engine.ClearedLot;

/**
 * The path of one bid of a lot of a sweep, read into flat arrays: the form of its decision at each point, and the sides of all
 * comparisons. Filled again for each bid.
 */
final class SweptBid {

    /** By point the form of the decision, 0 where there is none; then the reason it stands with and the point that decided. */
    final int[] path;

    private final ClearedLot lot;
    private final int points;
    private int hash;

    SweptBid(ClearedLot lot) {
        this.lot = lot;
        this.points = lot.points();
        this.path = new int[points + 2];
    }

    /** Reads a bid, and hands the sides of its comparisons to the sentences. */
    void read(int bid, Told told) {
        long[] numbers = told.numbers;
        int decidingPoint = lot.decidingPoint(bid);
        int reason = lot.reason(bid).ordinal();
        int mixed = 31 * reason + decidingPoint;
        int at = Told.POINTS;
        for (int point = 0; point < points; point++) {
            int form = lot.form(point, bid);
            path[point] = form;
            mixed = 31 * mixed + form;
            numbers[at] = lot.left(point, bid);
            numbers[at + 1] = lot.right(point, bid);
            at += 2;
        }
        path[points] = reason;
        path[points + 1] = decidingPoint;
        hash = mixed;
    }

    /** A number that is the same for the same path, and most probably another for another one. */
    int hash() {
        return hash ^ (hash >>> 15);
    }

    /** The decisions one after the other, for whoever puts the text about such a path together. */
    SweptSteps steps() {
        return new SweptSteps(lot, Arrays.copyOf(path, path.length));
    }
}
