package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the regions and the volume of winners that drop out after the award. */
final class Exits {
    /** Who takes over. */
    enum Heir {
        NOBODY,
        RESERVES,
        IN_TURN,
        SPLIT,
        POOL
    }

    private Exits() {}

    /** Holds the next bids after the places in reserve. */
    static void reserves(Contest contest, int count) {
        if (contest.winners().isEmpty()) {
            return;
        }
        contest.ranked.stream()
                .filter(entrant -> entrant.reason.equals("OUTSIDE_QUOTA") || entrant.reason.startsWith("TIE_LOST"))
                .limit(contest.has(FamilyBug.RESERVES_ONE_FEWER) ? count - 1 : count)
                .forEach(entrant -> entrant.out("HELD_IN_RESERVE"));
    }

    /** First those before supply began, then those in the term, each as recorded. */
    static void after(Contest contest, Heir heir) {
        List<FamilyExit> exits = new ArrayList<>();
        for (String moment : List.of(FamilyExit.AFTER_AWARD, FamilyExit.IN_TERM)) {
            contest.lot.answers().exits().stream()
                    .filter(exit -> exit.moment().equals(moment))
                    .forEach(exits::add);
        }
        for (FamilyExit exit : exits) {
            contest.ranked.stream()
                    .filter(entrant -> entrant.bidder().equals(exit.bidder()) && entrant.isSelected())
                    .forEach(entrant -> leave(contest, entrant, exit, heir));
        }
    }

    private static void leave(Contest contest, Entrant leaver, FamilyExit exit, Heir heir) {
        Supply supply = contest.supply;
        boolean wasFirst = contest.winners().get(0) == leaver;
        leaver.out(exit.reason());
        BigDecimal units = supply.own.getOrDefault(leaver, BigDecimal.ZERO);
        if (contest.has(FamilyBug.EXIT_KEEPS_VOLUME)) {
            return;
        }
        supply.own.remove(leaver);
        switch (heir) {
            case RESERVES -> takeOver(contest, leaver, units);
            case IN_TURN -> {
                supply.supplier.values().removeIf(entrant -> entrant == leaver);
                if (!contest.has(FamilyBug.EXIT_NOBODY_PICKS)) {
                    supply.takeTurns();
                }
            }
            case SPLIT -> handOut(contest, units);
            case POOL -> {
                if (!contest.has(FamilyBug.EXIT_NOT_TO_POOL)) {
                    supply.pool = supply.pool.add(units);
                }
                if (wasFirst && contest.has(FamilyBug.POOL_LEAVES_WITH_FIRST)) {
                    supply.pool = BigDecimal.ZERO;
                }
            }
            default -> supply.supplier.values().removeIf(entrant -> entrant == leaver);
        }
    }

    private static void takeOver(Contest contest, Entrant leaver, BigDecimal units) {
        List<Entrant> reserves = contest.ranked.stream()
                .filter(entrant -> entrant.reason.equals("HELD_IN_RESERVE"))
                .toList();
        Supply supply = contest.supply;
        if (reserves.isEmpty() || contest.has(FamilyBug.RESERVES_STAY_OUT)) {
            supply.supplier.values().removeIf(entrant -> entrant == leaver);
            return;
        }
        Entrant heir = reserves.get(contest.has(FamilyBug.RESERVES_LAST_FIRST) ? reserves.size() - 1 : 0);
        heir.select("SELECTED_FROM_RESERVE");
        supply.add(heir, units);
        supply.supplier.replaceAll((region, entrant) -> entrant == leaver ? heir : entrant);
    }

    private static void handOut(Contest contest, BigDecimal units) {
        if (contest.supply.agreed != null && !contest.has(FamilyBug.EXIT_NOT_SPLIT)) {
            contest.supply.split.hand(contest, units);
        }
    }
}
