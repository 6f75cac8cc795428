package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * How many bids are shortlisted, by the number of bidders.
 *
 * @param places places by number of bidders
 */
public record Quota(StepTable<Cited<Integer>> places) implements Clause {

    @Override
    public String key() {
        return "quota";
    }

    @Override
    public Stage stage() {
        return Stage.SHORTLIST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.copyOf(places.rows().asMapOfRanges().values());
    }
}
