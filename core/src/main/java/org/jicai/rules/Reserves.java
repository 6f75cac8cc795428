package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * The next bids after the places are held in reserve, in the order of ranks: they take over where a winner drops out, if the
 * book says so ({@link Replacement.By#RESERVES_FIRST}).
 *
 * @param count how many
 */
public record Reserves(Cited<Integer> count) implements Clause {

    @Override
    public String key() {
        return "reserves";
    }

    @Override
    public Stage stage() {
        return Stage.RESERVES;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(count);
    }
}
