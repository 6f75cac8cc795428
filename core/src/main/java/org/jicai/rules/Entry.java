package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * What a bid must meet, each for itself, before bids are compared: it is invalid if it fails any condition. A condition whose
 * fact is not known is not tested, and says so.
 *
 * <p>Example: a technical score of at least 60 opens the price envelope.
 *
 * @param allOf the conditions; none of them compares bids with each other
 */
public record Entry(ImmutableList<Cited<Limb>> allOf) implements Clause {

    @Override
    public String key() {
        return "entry";
    }

    @Override
    public Stage stage() {
        return Stage.ENTRY;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.copyOf(allOf);
    }
}
