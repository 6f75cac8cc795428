package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Who holds a place. */
final class PlaceRule {
    private PlaceRule() {}

    /** As many places as bids, at least one. */
    static void all(Contest contest) {
        give(contest, Math.max(1, contest.in().size()));
    }

    static void most(Contest contest, int places) {
        give(contest, contest.has(FamilyBug.PLACES_ONE_FEWER) ? Math.max(1, places - 1) : places);
    }

    /** A share of the ranked bids, at least one. */
    static void ofBids(Contest contest, String share, RoundingMode rounding) {
        RoundingMode mode = contest.has(FamilyBug.PLACES_ROUNDED_DOWN) ? RoundingMode.DOWN : rounding;
        int over = contest.has(FamilyBug.PLACES_OF_LISTED)
                ? contest.bidders
                : contest.in().size();
        give(contest, Math.max(1, Rounded.whole(new BigDecimal(share).multiply(BigDecimal.valueOf(over)), mode)));
    }

    /** A number published for the lot. */
    static void ofLot(Contest contest, String fact) {
        BigDecimal places = contest.lot.facts().get(fact);
        if (places != null) {
            give(contest, places.intValueExact());
        } else if (!contest.in().isEmpty()) {
            contest.waits = true;
        }
    }

    private static void give(Contest contest, int places) {
        List<Entrant> in = contest.in();
        contest.quota = contest.bidders == 0 ? 0 : places;
        contest.placesGiven = true;
        for (int i = 0; i < in.size(); i++) {
            Entrant entrant = in.get(i);
            entrant.passedBy = "";
            if (i < places) {
                entrant.hasPlace = true;
                contest.shortlisted++;
            } else {
                entrant.out(whyOutside(contest, entrant, in.get(places - 1)));
            }
        }
    }

    private static String whyOutside(Contest contest, Entrant entrant, Entrant last) {
        if (!together(contest.equals, entrant, last)) {
            return "OUTSIDE_QUOTA";
        }
        return together(contest.ties, entrant, last) ? "TIE_LOST_BY_LOT" : "TIE_LOST_BY_FACT";
    }

    private static boolean together(List<List<Entrant>> groups, Entrant one, Entrant other) {
        return groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }
}
