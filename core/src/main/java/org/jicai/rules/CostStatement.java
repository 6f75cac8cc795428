package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * A selected bid below an anchor must publish a statement of its costs. It decides nothing; the path of the bid says so.
 *
 * @param below the price below which the statement is due
 */
public record CostStatement(Cited<Anchor> below) implements Clause {

    @Override
    public String key() {
        return "costStatement";
    }

    @Override
    public Stage stage() {
        return Stage.PRICE_TEST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(below);
    }
}
