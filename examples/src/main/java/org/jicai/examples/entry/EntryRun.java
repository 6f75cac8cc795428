package org.jicai.examples.entry;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepOptions;
import org.jicai.format.RegionNames;
import org.jicai.money.Quantity;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/**
 * Clears a round many times. Need is reported for the brands, lognormal with a standard deviation of 1 in logarithms and
 * independent of prices; which brand it names decides in round 11 who is asked once more.
 */
final class EntryRun {

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
    private static final Region REGION =
            RegionNames.set("national-31").orElseThrow().get(0);

    private final PublishedRound round;
    private final Sweep sweep;

    EntryRun(PublishedRound round) {
        this.round = round;
        this.sweep = Sweep.of(
                List.of(round.rules()),
                new Round(
                        round.name(),
                        IntStream.range(0, round.varieties())
                                .mapToObj(EntryRun::variety)
                                .collect(ImmutableList.toImmutableList())));
    }

    private static Lot variety(int index) {
        String id = "variety " + index;
        Lot.Builder lot = Lot.builder(id).comparison("injection", "one", "unit");
        RandomStream need = new CounterRandom(0).stream(id, "", Purpose.DEMAND);
        for (int slot = 0; slot < EntryBids.SLOTS; slot++) {
            Bid bid = Bid.of(String.format(Locale.ROOT, "bidder %02d", slot), "1")
                    .withStrength("one", "1")
                    .withCeiling("100");
            lot.bid(bid);
            double units = 1e6 * Math.exp(NORMAL.inverseCumulativeProbability(need.uniform(0, slot)));
            lot.demand(new Demand(REGION, "one", Quantity.of(Math.round(units)), Optional.of(bid.key())));
        }
        return lot.build();
    }

    EntryCounts run(EntryModel model, int replications, long seed) {
        EntryBids bids = new EntryBids(round, model, seed);
        SweepChoices choices = new SweepChoices() {
            @Override
            public boolean accepts(ClearedLot lot, int bid, long price) {
                return price >= (1 - model.tolerance()) * lot.bidPrice(bid);
            }
        };
        return sweep.run(
                replications, bids, choices, () -> new EntryCounts(round, bids), SweepOptions.DEFAULT.withThreads(2));
    }
}
