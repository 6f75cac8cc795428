package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jicai.decision.Stage;

/**
 * How long agreements run, by the class of the lot and the number of winners.
 *
 * @param lengthsByClass the lengths by number of winners, by term class
 */
public record Term(ImmutableMap<String, StepTable<Cited<TermLength>>> lengthsByClass) implements Clause {

    @Override
    public String key() {
        return "term";
    }

    @Override
    public Stage stage() {
        return Stage.TERM;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        lengthsByClass
                .values()
                .forEach(table -> leaves.addAll(table.rows().asMapOfRanges().values()));
        return leaves.build();
    }
}
