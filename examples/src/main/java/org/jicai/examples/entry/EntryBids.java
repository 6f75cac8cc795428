package org.jicai.examples.entry;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jicai.engine.SweepBids;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.LognormalCosts;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.RandomStream;

/**
 * Bids of a round. How many bid for a variety is one more than a negative binomial number; who they are is drawn from all firms
 * alike. A bid is a part of the ceiling: a level of the variety, lognormal, times a lognormal deviation of the firm. Both have the
 * standard deviation of logarithms that the bids of round 3 had, 0.70 between varieties and 0.52 within.
 */
final class EntryBids implements SweepBids {

    /** The most that bid for one variety; more than the 36 and 45 of rounds 10 and 11. */
    static final int SLOTS = 60;

    /** The ceiling, in ticks of the price scale. */
    static final long CEILING = 100_000_000;

    private static final LognormalCosts DEVIATION = new LognormalCosts(0, 0.52);
    private static final double SPREAD_OF_LEVELS = 0.70;

    private final int firms;
    private final LognormalCosts usual;
    private final CommonFactor firmEffect;
    private final double[] upTo;
    private final RandomStream[] entry;
    private final RandomStream[] level;
    private final RandomStream[] own;
    private final RandomStream[] firm;

    EntryBids(PublishedRound round, EntryModel model, long seed) {
        this.firms = round.poolOfFirms();
        this.usual = new LognormalCosts(Math.log(model.level()), SPREAD_OF_LEVELS);
        this.firmEffect = new CommonFactor(model.firmEffect());
        this.upTo = upTo((double) round.products() / round.varieties() - 1, model.evenness());
        CounterRandom random = new CounterRandom(seed);
        this.entry = byVariety(round, random, Purpose.ENTRY);
        this.level = byVariety(round, random, Purpose.BEHAVIOUR);
        this.own = byVariety(round, random, Purpose.COST);
        this.firm = IntStream.range(0, firms)
                .mapToObj(i -> random.stream("", "firm " + i, Purpose.FIRM_FACTOR))
                .toArray(RandomStream[]::new);
    }

    private static RandomStream[] byVariety(PublishedRound round, CounterRandom random, Purpose purpose) {
        return IntStream.range(0, round.varieties())
                .mapToObj(variety -> random.stream("variety " + variety, "", purpose))
                .toArray(RandomStream[]::new);
    }

    /** The probability of at most so many bids beyond the first: negative binomial. */
    private static double[] upTo(double mean, double shape) {
        double[] upTo = new double[SLOTS];
        double probability = Math.pow(shape / (shape + mean), shape);
        double sum = 0;
        for (int i = 0; i < SLOTS; i++) {
            sum += probability;
            upTo[i] = sum;
            probability *= (shape + i) / (i + 1) * mean / (mean + shape);
        }
        return upTo;
    }

    /** Who bids for a variety: firms by slot, no firm twice. */
    int[] entrants(long replication, int variety) {
        double u = entry[variety].uniform(replication, 0);
        int bids = 1;
        while (bids < SLOTS && upTo[bids - 1] < u) {
            bids++;
        }
        int[] entrants = new int[bids];
        for (int slot = 0; slot < bids; slot++) {
            int drawn = entry[variety].index(replication, slot + 1, firms);
            while (contains(entrants, slot, drawn)) {
                drawn = (drawn + 1) % firms;
            }
            entrants[slot] = drawn;
        }
        return entrants;
    }

    private static boolean contains(int[] entrants, int upTo, int wanted) {
        for (int i = 0; i < upTo; i++) {
            if (entrants[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void draw(long replication, int variety, long[] prices) {
        Arrays.fill(prices, ABSENT);
        double atVariety = usual.quantile(level[variety].uniform(replication)) * CEILING;
        int[] entrants = entrants(replication, variety);
        for (int slot = 0; slot < entrants.length; slot++) {
            double place = firmEffect.uniform(
                    firm[entrants[slot]].uniform(replication), own[variety].uniform(replication, slot));
            prices[slot] = Math.max(1, Math.min(CEILING, Math.round(atVariety * DEVIATION.quantile(place))));
        }
    }
}
