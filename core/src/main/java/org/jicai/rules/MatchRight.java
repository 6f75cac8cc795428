package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * A preferred kind of bid may take the first place by matching the lowest price. Unless all bids at the first rank are of that
 * kind, bids of it within a limit are offered the lowest price in the order of ranks; the first that accepts goes ahead of all
 * others. Equal ones draw lots for who is asked first. Anchors stay as they were before.
 *
 * <p>Example: a small firm within 5 % of the lowest bid may take the award at the lowest price.
 *
 * @param who what makes a bid preferred: a fact of at least a number
 * @param within how near to the lowest it must be
 */
public record MatchRight(Cited<Limb.FactAtLeast> who, Cited<Limb> within) implements Clause {

    @Override
    public String key() {
        return "matchRight";
    }

    @Override
    public Stage stage() {
        return Stage.RANKING;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(who, within);
    }
}
