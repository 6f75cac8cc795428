package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The order of places ends where savings drop. */
final class GapRule {
    private GapRule() {}

    /** The largest drop, as a share of the cut before; cuts at so many decimals. */
    static void most(Contest contest, String most, int scale, RoundingMode rounding) {
        List<Entrant> holders =
                contest.in().stream().filter(entrant -> entrant.hasPlace).toList();
        if (holders.stream().anyMatch(entrant -> entrant.cut() == null)) {
            contest.waits = true;
            return;
        }
        boolean over = false;
        for (int i = 1; i < holders.size(); i++) {
            BigDecimal before = cut(holders.get(contest.has(FamilyBug.GAP_TO_FIRST) ? 0 : i - 1), scale, rounding);
            BigDecimal drop = before.subtract(cut(holders.get(i), scale, rounding));
            BigDecimal allowed =
                    contest.has(FamilyBug.GAP_IN_POINTS) ? new BigDecimal(most) : before.multiply(new BigDecimal(most));
            boolean now = drop.compareTo(allowed) > 0;
            over = contest.has(FamilyBug.GAP_ONLY_ONE) ? now : over || now;
            if (over && !contest.has(FamilyBug.GAP_IGNORED)) {
                holders.get(i).hasPlace = false;
                holders.get(i).out("BEYOND_GAP");
                contest.shortlisted--;
            }
        }
    }

    private static BigDecimal cut(Entrant entrant, int scale, RoundingMode rounding) {
        return entrant.cut().rounded(scale, rounding);
    }
}
