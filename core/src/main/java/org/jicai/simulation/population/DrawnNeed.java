package org.jicai.simulation.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jicai.format.RegionNames;
import org.jicai.money.Quantity;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.LognormalCosts;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.population.DrawnLots.MadeUpLot;
import org.jicai.simulation.population.DrawnLots.Need;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Region;

/**
 * The need of a made-up lot by region: as given, or spread over the 31 regions, evenly or with lognormal weights. Rounded
 * cumulatively, so that regions add up to the whole.
 */
final class DrawnNeed {

    private DrawnNeed() {}

    static ImmutableList<Demand> of(CounterRandom random, MadeUpLot lot, Need need) {
        double brand = lot.originator().map(DrawnLots.Originator::brandShare).orElse(0.0);
        ImmutableList.Builder<Demand> rows = ImmutableList.builder();
        byRegion(random, lot, need).forEach((region, units) -> {
            long named = Math.round(units * brand);
            rows.add(new Demand(region, "", Quantity.of(units - named), Optional.empty()));
            if (named > 0) {
                BidKey originator = new BidKey(MadeUpPopulation.ORIGINATOR, "");
                rows.add(new Demand(region, "", Quantity.of(named), Optional.of(originator)));
            }
        });
        return rows.build();
    }

    private static ImmutableMap<Region, Long> byRegion(CounterRandom random, MadeUpLot lot, Need need) {
        if (!need.unitsByRegion().isEmpty()) {
            return need.unitsByRegion();
        }
        ImmutableList<Region> regions = RegionNames.set("national-31").orElseThrow();
        double[] weights = regions.stream()
                .mapToDouble(region -> need.spread() == 0
                        ? 1
                        : LognormalCosts.ofMeanAndCv(1, need.spread())
                                .quantile(random.stream(lot.id(), region.name(), Purpose.DEMAND)
                                        .uniform(0)))
                .toArray();
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        ImmutableMap.Builder<Region, Long> units = ImmutableMap.builder();
        double sum = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            long upTo = i == weights.length - 1 ? need.units() : Math.round(need.units() * (sum / all));
            units.put(regions.get(i), upTo - given);
            given = upTo;
        }
        return units.buildOrThrow();
    }
}
