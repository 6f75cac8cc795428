package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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
 * @param backups how many backup suppliers each region gets, chosen in the same way; nobody backs up a region it supplies or
 *     backs up already, and a single winner has no backup
 */
public record RegionDraft(Cited<RegionSet> regions, Cited<Integer> privilege, Optional<Cited<Integer>> backups)
        implements Clause {

    /**
     * A draft without backups.
     *
     * @param regions the regions of the round
     * @param privilege how many ranks pick one region before the turns begin
     */
    public RegionDraft(Cited<RegionSet> regions, Cited<Integer> privilege) {
        this(regions, privilege, Optional.empty());
    }

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
        return backups.<ImmutableList<Cited<?>>>map(b -> ImmutableList.of(regions, privilege, b))
                .orElseGet(() -> ImmutableList.of(regions, privilege));
    }
}
