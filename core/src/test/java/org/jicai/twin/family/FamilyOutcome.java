package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the twin says a lot ended.
 *
 * @param lot its name
 * @param state {@code AWARDED}, {@code FAILED} or {@code PENDING}
 * @param bidders how many bidders count
 * @param quota how many places there were
 * @param shortlisted how many bids hold one
 * @param selected how many were selected at the award
 * @param share the share of the need that is contracted where the book has one share for all; null otherwise
 * @param term empty where the book has none or nobody was selected
 * @param agreedUnits what is contracted in all, at the award; null if unknown
 * @param pool what the pool holds at the end, where institutions choose; null if there is none or it is unknown
 * @param bids by bidder, in file order
 * @param suppliers who supplies each region at the end
 * @param matched who took the first place by matching the lowest price; empty if nobody did
 * @param ties bids that only a lot separates, in the order drawn
 */
public record FamilyOutcome(
        String lot,
        String state,
        int bidders,
        int quota,
        int shortlisted,
        int selected,
        @Nullable BigDecimal share,
        String term,
        @Nullable BigDecimal agreedUnits,
        @Nullable BigDecimal pool,
        Map<String, Bid> bids,
        Map<String, String> suppliers,
        String matched,
        List<List<String>> ties) {

    /**
     * How a bid ended.
     *
     * @param reason a word of the engine's list
     * @param category its class; empty where there is none
     * @param awarded the price it was awarded at, whatever became of it; null if it never was
     * @param units what it supplies at the end; null if nothing or unknown
     * @param regions how many regions it supplies at the end
     */
    public record Bid(
            String reason,
            String category,
            @Nullable BigDecimal awarded,
            @Nullable BigDecimal units,
            int regions) {
        public boolean isSelected() {
            return FamilyReasons.isSelected(reason);
        }
    }

    public boolean isPending() {
        return state.equals("PENDING");
    }
}
