package org.jicai.simulation.population;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.jicai.engine.SweepBids;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.StreamKey;
import org.jicai.simulation.UniformStreams;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.tender.Round;

/**
 * A round whose bids are drawn anew in every replication. Everything drawn depends on the seed, the replication, the lot, the
 * bidder and the purpose, never on rules or threads, so that all variants of an experiment meet the same bids.
 *
 * <p>Memory: the round, a table of 2^14 numbers for each different equilibrium, and for each thread three numbers a bid.
 */
public final class Population implements SweepBids {

    private final Round round;
    private final LotBids[] lots;
    private final Facts facts;
    private final ThreadLocal<Drawn> drawn;

    Population(Round round, ImmutableList<LotBids> lots, Facts facts) {
        this.round = round;
        this.lots = lots.toArray(new LotBids[0]);
        this.facts = facts;
        int[] bidsByLot =
                round.lots().stream().mapToInt(lot -> lot.bids().size()).toArray();
        this.drawn = ThreadLocal.withInitial(() -> new Drawn(bidsByLot));
    }

    /**
     * What is known of a population as a whole.
     *
     * @param costsKnown whether bids have costs
     * @param control the exact expectation of the control variate, in yuan; empty where there is none
     * @param capacities by lot, then by bid in the order of the keys: what it can supply in comparison units; no lots where
     *     nothing limits it
     * @param notes what a reader must know
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Facts(boolean costsKnown, OptionalDouble control, double[][] capacities, ImmutableList<String> notes) {}

    /**
     * A population from its specification.
     *
     * @param spec where lots and bids come from
     * @param random the random numbers of the experiment
     * @param grid the prices that can be submitted
     * @return the population
     * @throws IllegalArgumentException if a way to bid does not fit a lot; the message names the lot
     */
    public static Population of(PopulationSpec spec, CounterRandom random, PriceGrid grid) {
        return of(spec, random, random, grid);
    }

    /**
     * A population from its specification whose replications are drawn from other numbers.
     *
     * @param spec where lots and bids come from
     * @param random the random numbers of the experiment, for what is drawn once
     * @param streams the numbers of what is drawn in each replication
     * @param grid the prices that can be submitted
     * @return the population
     * @throws IllegalArgumentException if a way to bid does not fit a lot; the message names the lot
     */
    public static Population of(PopulationSpec spec, CounterRandom random, UniformStreams streams, PriceGrid grid) {
        if (spec instanceof GivenBids given) {
            return new GivenPopulation(given, streams).build();
        }
        return new MadeUpPopulation((DrawnLots) spec, random, streams, grid).build();
    }

    /**
     * The streams from which a population draws one number in each replication: what firms have in common, costs, entry,
     * behaviour, each by lot and bidder. What is drawn once and how people decide is not among them.
     *
     * @param spec where lots and bids come from
     * @return the streams, those that move most first
     */
    public static ImmutableList<StreamKey> streams(PopulationSpec spec) {
        return ReplicationStreams.of(spec);
    }

    /**
     * The lots with all listed bidders.
     *
     * @return the round
     */
    public Round round() {
        return round;
    }

    @Override
    public void draw(long replication, int lot, long[] prices) {
        lots[lot].draw(replication, prices, lot, drawn.get());
    }

    /**
     * What was drawn last on the calling thread.
     *
     * @return costs and control variate
     */
    public Drawn drawn() {
        return drawn.get();
    }

    /**
     * Whether bids have costs.
     *
     * @return true if profits can be computed
     */
    public boolean hasCosts() {
        return facts.costsKnown();
    }

    /**
     * The exact expectation of the control variate.
     *
     * @return yuan, or empty where there is none
     */
    public OptionalDouble controlExpectation() {
        return facts.control();
    }

    /**
     * What the bidders of a lot can supply.
     *
     * @param lot the lot
     * @return by bid in the order of the keys, in comparison units; empty where nothing limits it
     */
    public double[] capacities(int lot) {
        return facts.capacities().length == 0 ? new double[0] : facts.capacities()[lot].clone();
    }

    /**
     * What a reader of results must know.
     *
     * @return sentences
     */
    public ImmutableList<String> notes() {
        return facts.notes();
    }
}
