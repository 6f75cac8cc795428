package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A preferred kind of bid may take the first place at the lowest price, unless all bids of the first rank are of it. */
final class MatchOffer {
    private MatchOffer() {}

    static void ask(Contest contest, Limb who, Limb within) {
        if (contest.ranked.isEmpty() || contest.has(FamilyBug.MATCH_NEVER)) {
            return;
        }
        boolean ownKindFirst = contest.ties.get(0).stream().allMatch(entrant -> who.passes(contest, entrant));
        if (ownKindFirst && !contest.has(FamilyBug.MATCH_ASKS_AGAINST_OWN_KIND)) {
            return;
        }
        for (Entrant entrant : contest.ranked) {
            if (who.passes(contest, entrant)
                    && within.passes(contest, entrant)
                    && contest.lot.answers().accepting().contains(entrant.bidder())) {
                accept(contest, entrant);
                return;
            }
        }
    }

    private static void accept(Contest contest, Entrant first) {
        BigDecimal price = contest.ownPrice(first.bid, contest.lowest());
        if (!contest.has(FamilyBug.MATCH_AT_OWN_PRICE)) {
            contest.reprice(first, price.min(first.price));
        }
        contest.matched = first.bidder();
        List<Entrant> order = new ArrayList<>(contest.ranked);
        order.remove(first);
        order.add(0, first);
        contest.ranked = List.copyOf(order);
        List<List<Entrant>> ties = new ArrayList<>();
        ties.add(List.of(first));
        for (List<Entrant> group : contest.ties) {
            ties.add(group.stream().filter(entrant -> entrant != first).toList());
        }
        contest.ties = ties.stream().filter(group -> !group.isEmpty()).toList();
    }
}
