package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.tender.Region;

/**
 * How winners come by the regions they supply: first the privileged ranks pick one each, then all winners take turns in the
 * order of their ranks, starting again from rank 1, until no region is free. A single winner supplies them all.
 *
 * <p>Example: 31 regions and 3 winners with one privileged rank give 11, 10 and 10 regions.
 *
 * @param regions the regions of the round, by the name of the set
 * @param privilege how many ranks pick one region before the turns begin
 */
public record RegionDraft(Cited<RegionSet> regions, Cited<Integer> privilege) implements Clause {

    /**
     * A named set of regions.
     *
     * @param name the name of the set, such as {@code national-31}
     * @param regions its regions, in the order reports use
     */
    public record RegionSet(String name, ImmutableList<Region> regions) {}

    @Override
    public String key() {
        return "regions";
    }

    @Override
    public Stage stage() {
        return Stage.REGIONS;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(regions, privilege);
    }
}
