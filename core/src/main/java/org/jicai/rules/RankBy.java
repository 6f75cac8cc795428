package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * What valid bids are ranked by, where that is not the comparable price. Equal bids go through the chain of {@link Ranking}. By
 * cut, bids whose ceiling is not known are last.
 *
 * @param by what they are ranked by
 */
public record RankBy(Cited<Criterion> by) implements Clause {

    @Override
    public String key() {
        return "rankBy";
    }

    @Override
    public Stage stage() {
        return Stage.RANKING;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(by);
    }
}
