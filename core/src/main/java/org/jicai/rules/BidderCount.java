package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.tender.Word;

/**
 * Who counts as a bidder when places are handed out.
 *
 * @param count which bids count
 * @param affiliatesOnce whether affiliated bidders count as one
 */
public record BidderCount(Cited<Counted> count, Cited<Boolean> affiliatesOnce) implements Clause {

    /** Which bids count. */
    public enum Counted implements Word {
        /** Every listed bidder that bid, whether its bid is valid or not. The published results fit this best. */
        LISTED,
        /** Only bidders with a bid that was admitted: not withdrawn, not above the ceiling. */
        VALID
    }

    @Override
    public String key() {
        return "bidders";
    }

    @Override
    public Stage stage() {
        return Stage.PARTICIPATION;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(count, affiliatesOnce);
    }
}
