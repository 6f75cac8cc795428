package org.jicai.examples.oracle;

import org.jicai.engine.ClearedLot;
import org.jicai.engine.SweepChoices;

/**
 * Winners who pick regions so that all have the same need: of the regions in a line, the winner of rank i takes those that lie in
 * the i-th of as many equal parts as there are winners, and then regions without need.
 */
final class EqualRegions implements SweepChoices {

    @Override
    public int pick(ClearedLot lot, int bid, long legal) {
        int whole = 0;
        for (int region = 0; region < lot.regions(); region++) {
            whole += lot.need(region) > 0 ? need(region) : 0;
        }
        int own = whole / lot.winners();
        int place = placeAmongEquals(lot, bid);
        int before = 0;
        int idle = -1;
        for (int region = 0; region < lot.regions(); region++) {
            boolean free = (legal >>> region & 1) == 1;
            if (lot.need(region) == 0) {
                idle = free && idle < 0 ? region : idle;
                continue;
            }
            if (free && before / own == place) {
                return region;
            }
            before += need(region);
        }
        return idle;
    }

    private static int need(int region) {
        return ShareBook.REGIONAL.get(region);
    }

    /** The rank from 0; equal prices have one rank, and any order among them gives the same. */
    private static int placeAmongEquals(ClearedLot lot, int bid) {
        int place = lot.rank(bid) - 1;
        for (int other = 0; other < bid; other++) {
            place += lot.isSelected(other) && lot.rank(other) == lot.rank(bid) ? 1 : 0;
        }
        return place;
    }
}
