package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jicai.decision.Stage;
import org.jicai.money.Rounding;
import org.jicai.money.Share;

/**
 * Which share of the base demand is contracted, by the class of the lot and the number of winners. The share is taken region
 * by region in comparison units, rounded to whole units there, and then summed.
 *
 * <p>Example: 50 % of 13 units in one region and of 12 in another is 7 + 6 = 13 units half-up, not 12.5.
 *
 * @param sharesByClass the shares by number of winners, by volume class
 * @param perRegion how a region's part of a unit is rounded
 */
public record VolumeShare(ImmutableMap<String, StepTable<Cited<Share>>> sharesByClass, Cited<Rounding> perRegion)
        implements Clause {

    @Override
    public String key() {
        return "volume";
    }

    @Override
    public Stage stage() {
        return Stage.VOLUME;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        sharesByClass
                .values()
                .forEach(table -> leaves.addAll(table.rows().asMapOfRanges().values()));
        return leaves.add(perRegion).build();
    }
}
