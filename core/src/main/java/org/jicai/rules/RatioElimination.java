package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * Compares price spreads across the lots of a round: each bid still in has a ratio, its comparable price over the lowest of
 * its lot. The dearest bid of a lot is eliminated if its ratio is among the highest of the whole round. A round-level clause.
 * Equal ratios at the edge keep the order of the tender; the dearest bids of a lot that are equal are eliminated together.
 *
 * @param highest how many of the highest ratios of the round are looked at
 */
public record RatioElimination(Cited<Integer> highest) implements Clause {

    @Override
    public String key() {
        return "ratioElimination";
    }

    @Override
    public Stage stage() {
        return Stage.RATIO_ELIMINATION;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(highest);
    }

    @Override
    public boolean isRoundLevel() {
        return true;
    }
}
