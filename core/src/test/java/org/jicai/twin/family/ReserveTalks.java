package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A negotiation against a sealed reserve price. */
final class ReserveTalks {
    private ReserveTalks() {}

    /** Up to so many offers, the bid included, must reach the entry limit; then the last price must be at most the reserve. */
    static void hold(Contest contest, String fact, @Nullable String entry, int offers) {
        BigDecimal reserve = contest.lot.facts().get(fact);
        List<Entrant> in = contest.entrants.stream().filter(Entrant::isIn).toList();
        if (reserve == null) {
            contest.waits = !in.isEmpty();
            return;
        }
        for (Entrant entrant : in) {
            talk(contest, entrant, reserve, entry, contest.has(FamilyBug.TALKS_ONE_OFFER_LESS) ? offers - 1 : offers);
        }
    }

    private static void talk(Contest contest, Entrant entrant, BigDecimal reserve, @Nullable String entry, int offers) {
        if (entry != null) {
            BigDecimal limit = contest.has(FamilyBug.TALKS_WITHOUT_ENTRY)
                    ? entrant.comparable.max(reserve)
                    : reserve.multiply(new BigDecimal(entry));
            for (int made = 1; made < offers && entrant.comparable.compareTo(limit) > 0; made++) {
                name(contest, entrant);
            }
            if (entrant.comparable.compareTo(limit) > 0) {
                entrant.out("ABOVE_ENTRY_LIMIT");
                return;
            }
        }
        if (entrant.comparable.compareTo(reserve) > 0) {
            name(contest, entrant);
        }
        int order = entrant.comparable.compareTo(reserve);
        if (contest.has(FamilyBug.RESERVE_STRICT) ? order >= 0 : order > 0) {
            entrant.out("ABOVE_RESERVE");
        }
    }

    /** The first price it names below the one before, or that one. */
    private static void name(Contest contest, Entrant entrant) {
        contest.reprice(entrant, contest.lot.answers().named(entrant.bidder(), entrant.price));
    }
}
