package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;

/**
 * Searches the smallest sets of bidders known from secondary sources only whose absence gives the announced selection. A
 * listing may name firms that never bid; this asks which ones would have to be absent.
 *
 * <p>Complexity: tries all sets of one, then of two, up to {@value #LARGEST} of the n secondary losers, so at most n³/6
 * clearings, and stops at the first size that works.
 */
public final class ParticipationSearch {

    /** The largest set tried. */
    static final int LARGEST = 3;

    private ParticipationSearch() {}

    /**
     * What the search found.
     *
     * @param sets every smallest set that gives the announced selection, in the order of the names; empty if there is none
     * @param computedWinners the bids the computation selects when everybody listed takes part
     */
    public record Found(ImmutableList<ImmutableSortedSet<BidKey>> sets, ImmutableSortedSet<BidKey> computedWinners) {

        /**
         * Whether the answer explains the announcement: it is the only smallest one, and nobody in it would have won.
         *
         * @return true if the difference is a matter of participation
         */
        public boolean explains() {
            return sets.size() == 1
                    && Sets.intersection(sets.get(0), computedWinners).isEmpty();
        }
    }

    static Found search(Recleared cleared, Lot lot, Announcement announcement, ImmutableSortedSet<BidKey> computed) {
        ImmutableSortedSet<BidKey> candidates = announcement.bids().stream()
                .filter(bid -> !bid.official() && !bid.isSelected())
                .map(AnnouncedBid::bid)
                .collect(ImmutableSortedSet.toImmutableSortedSet(BidKey::compareTo));
        for (int size = 1; size <= Math.min(LARGEST, candidates.size()); size++) {
            ImmutableList.Builder<ImmutableSortedSet<BidKey>> found = ImmutableList.builder();
            for (Set<BidKey> absent : Sets.combinations(candidates, size)) {
                if (Recleared.winners(cleared.with(without(lot, absent))).equals(announcement.winners())) {
                    found.add(ImmutableSortedSet.copyOf(absent));
                }
            }
            if (!found.build().isEmpty()) {
                return new Found(found.build(), computed);
            }
        }
        return new Found(ImmutableList.of(), computed);
    }

    private static Lot without(Lot lot, Set<BidKey> absent) {
        ImmutableSet<BidKey> gone = ImmutableSet.copyOf(absent);
        return lot.withBids(lot.bids().stream()
                .filter((Bid bid) -> !gone.contains(bid.key()))
                .collect(ImmutableList.toImmutableList()));
    }
}
