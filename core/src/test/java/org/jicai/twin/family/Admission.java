package org.jicai.twin.family;

import java.math.RoundingMode;
import java.util.List;

/** Who bids, and whether its bid can be compared at all. */
final class Admission {
    private Admission() {}

    /** Everybody listed counts unless it did not bid; prices are made comparable. */
    static void takePart(Contest contest) {
        for (Entrant entrant : contest.entrants) {
            if (contest.lot.answers().absent().contains(entrant.bidder())) {
                entrant.out("DID_NOT_TAKE_PART");
                continue;
            }
            contest.bidders++;
            contest.lot.answers().exits().stream()
                    .filter(exit -> exit.bidder().equals(entrant.bidder()))
                    .filter(exit -> exit.moment().equals(FamilyExit.BEFORE_AWARD))
                    .forEach(exit -> entrant.out(exit.reason()));
            if (entrant.isIn() && entrant.bid.price() == null) {
                entrant.out("PRICE_UNDISCLOSED");
            }
            if (entrant.isIn()) {
                contest.reprice(entrant, entrant.bid.price());
            }
        }
    }

    /** A bid above the ceiling of its own strength is invalid; an unknown ceiling admits. */
    static void ceiling(Contest contest, int scale) {
        for (Entrant entrant : contest.entrants) {
            if (entrant.isIn() && entrant.bid.ceiling() != null) {
                int order = entrant.price.setScale(scale, RoundingMode.HALF_UP).compareTo(entrant.bid.ceiling());
                if (contest.has(FamilyBug.CEILING_STRICT) ? order >= 0 : order > 0) {
                    entrant.out("ABOVE_CEILING");
                }
            }
        }
    }

    /** A bid must meet all conditions it can be tested by. */
    static void entry(Contest contest, Limb... allOf) {
        for (Entrant entrant : contest.entrants) {
            for (Limb limb : List.of(allOf)) {
                if (entrant.isIn() && fails(limb.test(contest, entrant), contest)) {
                    entrant.out("FAILED_ENTRY");
                }
            }
        }
    }

    private static boolean fails(Limb.Answer answer, Contest contest) {
        if (contest.has(FamilyBug.ENTRY_IGNORED)) {
            return false;
        }
        boolean unknown = answer == Limb.Answer.UNKNOWN && contest.has(FamilyBug.ENTRY_UNKNOWN_FAILS);
        return answer == Limb.Answer.NO || unknown;
    }
}
