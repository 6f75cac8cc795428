package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft.RegionSet;

/**
 * The regions whose need is reported, where nobody picks regions ({@link RegionDraft} names its own).
 *
 * @param regions the regions of the round, by the name of the set
 */
public record Areas(Cited<RegionSet> regions) implements Clause {

    @Override
    public String key() {
        return "areas";
    }

    @Override
    public Stage stage() {
        return Stage.REGIONS;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(regions);
    }
}
