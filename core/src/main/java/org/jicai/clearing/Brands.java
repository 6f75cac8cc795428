package org.jicai.clearing;

import java.math.BigInteger;
import org.jicai.decision.Reason;

/** The need reported for the brands of a lot. */
final class Brands {

    private Brands() {}

    /**
     * Whether the need reported for a bid's brand is below the mean over the bids of the lot that took part: n × own &lt; total.
     * False where the need is not known in comparison units.
     */
    static boolean isBelowMean(LotWorkspace lot, int bid) {
        BigInteger total = BigInteger.ZERO;
        long brands = 0;
        for (int other = 0; lot.volumeKnown && other < lot.size(); other++) {
            if (lot.reason[other] != Reason.DID_NOT_TAKE_PART) {
                total = total.add(need(lot, other));
                brands++;
            }
        }
        return need(lot, bid).multiply(BigInteger.valueOf(brands)).compareTo(total) < 0;
    }

    private static BigInteger need(LotWorkspace lot, int bid) {
        BigInteger need = BigInteger.ZERO;
        for (int region = 0; bid < lot.brandBase.length && region < lot.brandBase[bid].length; region++) {
            need = need.add(BigInteger.valueOf(lot.brandBase[bid][region]));
        }
        return need;
    }
}
