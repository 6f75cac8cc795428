package org.jicai.simulation.experiment;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jicai.decision.RegionWishes;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.jicai.simulation.population.Population;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jspecify.annotations.Nullable;

/** Answers for people: by need, by a probability, by the seed. */
final class ExperimentChoices implements SweepChoices {

    private final PeoplePolicy policy;
    private final Population population;
    private final double tick;
    private final RandomStream[][] ties;
    private final RandomStream[][] offers;

    /** By book and lot, once somebody picked there: all bids of a lot want the regions in the same order, always. */
    private final @Nullable RegionWishes[][] wishes;

    ExperimentChoices(PeoplePolicy policy, CounterRandom random, Sweep sweep, int books, Population population) {
        this.policy = policy;
        this.population = population;
        this.tick = BigDecimal.TEN.pow(sweep.priceScale()).doubleValue();
        Round round = population.round();
        this.ties = streams(random, sweep, round, Purpose.TIE);
        this.offers = streams(random, sweep, round, Purpose.OFFER);
        this.wishes = new RegionWishes[books][round.lots().size()];
    }

    private static RandomStream[][] streams(CounterRandom random, Sweep sweep, Round round, Purpose purpose) {
        return IntStream.range(0, round.lots().size())
                .mapToObj(index -> {
                    Lot lot = round.lots().get(index);
                    return sweep.bids(index).stream()
                            .map(bid -> random.stream(lot.id(), bid.key().toString(), purpose))
                            .toArray(RandomStream[]::new);
                })
                .toArray(RandomStream[][]::new);
    }

    /** Two threads may both make the lists of a lot; they make the same, and need does not change. */
    @Override
    public RegionWishes wishes(ClearedLot lot) {
        RegionWishes known = wishes[lot.book()][lot.lot()];
        if (known == null) {
            known = inOrder(lot);
            wishes[lot.book()][lot.lot()] = known;
        }
        return known;
    }

    private RegionWishes inOrder(ClearedLot lot) {
        int regions = lot.regions();
        byte[] lists = new byte[lot.size() * regions];
        long left = -1L >>> (Long.SIZE - regions);
        for (int place = 0; place < regions; place++) {
            int region = pick(lot, 0, left);
            left &= ~(1L << region);
            for (int bid = 0; bid < lot.size(); bid++) {
                lists[bid * regions + place] = (byte) region;
            }
        }
        return RegionWishes.of(regions, lists);
    }

    @Override
    public int pick(ClearedLot lot, int bid, long legal) {
        int first = Long.numberOfTrailingZeros(legal);
        if (!policy.largestNeedFirst()) {
            return first;
        }
        int best = first;
        long most = lot.need(first);
        for (long left = legal & (legal - 1); left != 0; left &= left - 1) {
            int region = Long.numberOfTrailingZeros(left);
            if (lot.need(region) > most) {
                best = region;
                most = lot.need(region);
            }
        }
        return best;
    }

    @Override
    public long drawn(ClearedLot lot, int bid) {
        return (long) (ties[lot.lot()][bid].uniform(lot.replication()) * 0x1p62);
    }

    @Override
    public boolean accepts(ClearedLot lot, int bid, long price) {
        if (policy.notBelowCost() && price / tick < population.drawn().cost(lot.lot(), bid)) {
            return false;
        }
        return policy.acceptance() >= 1 || offers[lot.lot()][bid].uniform(lot.replication()) < policy.acceptance();
    }
}
