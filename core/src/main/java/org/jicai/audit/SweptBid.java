package org.jicai.audit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jicai.engine.ClearedLot;

/**
 * The path of one bid of a lot of a sweep, read into a flat array: the form of its decision at each point, and how it ended.
 * Filled again for each bid.
 */
final class SweptBid {

    /**
     * By point the form of the decision, 0 where there is none; then the reason it stands with, the point that decided, and
     * which sentences there are about what it supplies.
     */
    final int[] path;

    private final ClearedLot lot;
    private final int points;

    SweptBid(ClearedLot lot) {
        this.lot = lot;
        this.points = lot.points();
        this.path = new int[points + 3];
    }

    /** Reads a bid; says whether it took another path than the bid before. */
    boolean read(int bid, int supply) {
        int decidingPoint = lot.decidingPoint(bid);
        int reason = lot.reason(bid).ordinal();
        boolean other = lot.forms(bid, path)
                || path[points] != reason
                || path[points + 1] != decidingPoint
                || path[points + 2] != supply;
        path[points] = reason;
        path[points + 1] = decidingPoint;
        path[points + 2] = supply;
        return other;
    }

    /** All points of decision. */
    int[] points() {
        return IntStream.range(0, points).toArray();
    }

    /** A number that is the same for the same path, and most probably another for another one. */
    int hash() {
        int hash = Arrays.hashCode(path);
        return hash ^ (hash >>> 15);
    }

    /** The decisions one after the other, for whoever puts the text about such a path together. */
    SweptSteps steps() {
        return new SweptSteps(lot, Arrays.copyOf(path, path.length));
    }
}
