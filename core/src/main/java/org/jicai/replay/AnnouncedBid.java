package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/**
 * What was published about one bid.
 *
 * @param bid which bid
 * @param selected whether it was announced as selected; empty where the source does not say
 * @param regions the regions it was announced to supply, order unknown; empty where they were not published
 * @param official whether an official notice says so; otherwise a secondary source does
 * @param rank the rank announced for it, where one was
 */
public record AnnouncedBid(
        BidKey bid,
        Optional<Boolean> selected,
        ImmutableList<Region> regions,
        boolean official,
        Optional<Integer> rank) {

    /**
     * Whether it was announced as selected.
     *
     * @return true if a source says so
     */
    public boolean isSelected() {
        return selected.orElse(false);
    }
}
