package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The class of each selected bid: the first all of whose conditions it meets. */
final class Classes {
    private Classes() {}

    /**
     * One class.
     *
     * @param name its name
     * @param conditions what a bid must meet, all of it
     */
    record Category(String name, List<Condition> conditions) {
        static Category of(String name, Condition... conditions) {
            return new Category(name, List.of(conditions));
        }
    }

    /** What a bid must meet. */
    interface Condition {
        boolean holds(Contest contest, Entrant entrant, List<Entrant> winners);
    }

    /** Among the first so many of the selected. */
    static Condition first(int bids) {
        return (contest, entrant, winners) -> winners.indexOf(entrant) < bids;
    }

    /** Among the first share of the selected. */
    static Condition firstShare(String share, RoundingMode rounding) {
        return (contest, entrant, winners) -> {
            RoundingMode mode = contest.has(FamilyBug.CLASS_ROUNDED_UP) ? RoundingMode.UP : rounding;
            BigDecimal part = new BigDecimal(share).multiply(BigDecimal.valueOf(winners.size()));
            return winners.indexOf(entrant) < Rounded.whole(part, mode);
        };
    }

    static Condition meets(Limb limb) {
        return (contest, entrant, winners) -> limb.passes(contest, entrant);
    }

    static Condition rescued() {
        return (contest, entrant, winners) -> entrant.rescued && !contest.has(FamilyBug.CLASS_RESCUED_IGNORED);
    }

    static void tell(Contest contest, Category... categories) {
        List<Entrant> winners = contest.winners();
        for (Entrant winner : winners) {
            for (Category category : List.of(categories)) {
                if (category.conditions().stream().allMatch(one -> one.holds(contest, winner, winners))) {
                    winner.category = category.name();
                    break;
                }
            }
        }
    }
}
