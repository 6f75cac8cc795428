package org.jicai.twin.family;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The slow and obvious second implementation of the families beyond the national rounds. It shares no code with the engine, so
 * that a mistake would have to be made twice to go unnoticed.
 */
public final class FamilyTwin {
    private FamilyTwin() {}

    public static FamilyOutcome clear(FamilyLot lot, FamilyBook book) {
        return clear(lot, book, FamilyBug.NONE);
    }

    /** The same by a twin with a mistake. */
    public static FamilyOutcome clear(FamilyLot lot, FamilyBook book, FamilyBug bug) {
        Contest contest = new Contest(lot, bug, book.perDoubling(), book.scale());
        Admission.takePart(contest);
        book.procedure().run(contest);
        return outcome(contest);
    }

    private static FamilyOutcome outcome(Contest contest) {
        boolean awarded = contest.selectedAtAward > 0;
        Map<String, FamilyOutcome.Bid> bids = new LinkedHashMap<>();
        Supply supply = contest.supply;
        for (Entrant entrant : contest.entrants) {
            boolean wasSelected = entrant.isSelected() || entrant.leftLater();
            bids.put(
                    entrant.bidder(),
                    new FamilyOutcome.Bid(
                            entrant.reason,
                            entrant.category,
                            wasSelected ? entrant.price : null,
                            entrant.isSelected() ? supply.units(entrant) : null,
                            (int) supply.supplier.values().stream()
                                    .filter(other -> other == entrant)
                                    .count()));
        }
        Map<String, String> suppliers = new LinkedHashMap<>();
        supply.supplier.forEach((region, entrant) -> suppliers.put(region, entrant.bidder()));
        return new FamilyOutcome(
                contest.lot.id(),
                contest.waits ? "PENDING" : awarded ? "AWARDED" : "FAILED",
                contest.bidders,
                contest.quota,
                contest.shortlisted,
                contest.selectedAtAward,
                awarded ? contest.share : null,
                awarded ? contest.term : "",
                supply.agreed,
                supply.openPool(),
                bids,
                suppliers,
                contest.matched,
                contest.tiesAsRanked.stream()
                        .map(group -> group.stream().map(Entrant::bidder).toList())
                        .filter(group -> group.size() > 1)
                        .toList());
    }
}
