package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/**
 * What was published about the outcome of one lot.
 *
 * @param lot the lot
 * @param bids what was published about each of its bids
 * @param complete whether the list holds every bid of the lot
 */
public record Announcement(String lot, ImmutableList<AnnouncedBid> bids, boolean complete) {

    /**
     * Who was announced as selected.
     *
     * @return the keys, in their order
     */
    public ImmutableSortedSet<BidKey> winners() {
        return bids.stream()
                .filter(AnnouncedBid::isSelected)
                .map(AnnouncedBid::bid)
                .collect(ImmutableSortedSet.toImmutableSortedSet(BidKey::compareTo));
    }

    /**
     * What was published about one bid.
     *
     * @param key the bid
     * @return the published part, or empty where the lot has no such bid
     */
    public Optional<AnnouncedBid> of(BidKey key) {
        for (int bid = 0; bid < bids.size(); bid++) {
            if (bids.get(bid).bid().equals(key)) {
                return Optional.of(bids.get(bid));
            }
        }
        return Optional.empty();
    }

    /**
     * The regions one bid was announced to supply.
     *
     * @param key the bid
     * @return the regions, empty where they were not published
     */
    public ImmutableList<Region> regionsOf(BidKey key) {
        return of(key).map(AnnouncedBid::regions).orElse(ImmutableList.of());
    }

    /**
     * Whether the source says for every bid if it was selected.
     *
     * @return true if no bid is left open
     */
    public boolean isSettled() {
        return bids.stream().allMatch(bid -> bid.selected().isPresent());
    }
}
