package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.tender.Word;

/**
 * A bid that was not selected outright must reach a target cut, as bid or at a lower price it names when asked. The target is
 * the mean cut of the pre-selected bids of a group of lots, rounded like the cuts themselves. A round-level clause.
 *
 * @param over the lots whose cuts are averaged
 * @param minBidders with how many bidders a lot belongs to them, at least 1
 */
public record Negotiation(Cited<Over> over, Cited<Integer> minBidders) implements Clause {

    /** Which lots the mean is taken over. */
    public enum Over implements Word {
        /** Every lot with enough bidders. */
        ALL_LOTS,
        /** The lots with enough bidders that were selected outright. */
        OUTRIGHT_LOTS
    }

    @Override
    public String key() {
        return "negotiation";
    }

    @Override
    public Stage stage() {
        return Stage.NEGOTIATION;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(over, minBidders);
    }

    @Override
    public boolean isRoundLevel() {
        return true;
    }
}
