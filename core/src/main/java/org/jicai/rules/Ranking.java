package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * Valid bids are ranked by comparable price, the lowest first; ties go through a chain.
 *
 * @param ties what decides between equal prices, in this order; a chain without a lot leaves ties it cannot decide open
 */
public record Ranking(ImmutableList<Cited<TieBreak>> ties) implements Clause {

    @Override
    public String key() {
        return "ties";
    }

    @Override
    public Stage stage() {
        return Stage.RANKING;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.copyOf(ties);
    }
}
