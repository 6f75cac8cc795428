package org.jicai.simulation.experiment;

import java.util.stream.IntStream;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Answers for people: by need, by a probability, by the seed. */
final class ExperimentChoices implements SweepChoices {

    private final PeoplePolicy policy;
    private final RandomStream[][] ties;
    private final RandomStream[][] offers;

    ExperimentChoices(PeoplePolicy policy, CounterRandom random, Sweep sweep, Round round) {
        this.policy = policy;
        this.ties = streams(random, sweep, round, Purpose.TIE);
        this.offers = streams(random, sweep, round, Purpose.OFFER);
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
        return policy.acceptance() >= 1 || offers[lot.lot()][bid].uniform(lot.replication()) < policy.acceptance();
    }
}
