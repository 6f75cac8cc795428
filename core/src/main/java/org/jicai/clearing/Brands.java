package org.jicai.clearing;

import org.jicai.decision.Reason;

/** The need reported for the brands of a lot. */
final class Brands {

    private Brands() {}

    /**
     * Whether the need reported for a bid's brand is below the mean over the bids of the lot that took part: n × own &lt; total.
     * False where the need is not known in comparison units.
     */
    static boolean isBelowMean(LotWorkspace lot, int bid) {
        long total = 0;
        long brands = 0;
        for (int other = 0; lot.volumeKnown && other < lot.size(); other++) {
            if (lot.reason(other) != Reason.DID_NOT_TAKE_PART) {
                total = Math.addExact(total, need(lot, other));
                brands++;
            }
        }
        return Products.compare(need(lot, bid), brands, total, 1) < 0;
    }

    /** The sum of the needs of a lot fits, since that of each region was checked when they were added up. */
    private static long need(LotWorkspace lot, int bid) {
        long need = 0;
        for (int region = 0; bid < lot.brandBase.length && region < lot.brandBase[bid].length; region++) {
            need = Math.addExact(need, lot.brandBase[bid][region]);
        }
        return need;
    }
}
