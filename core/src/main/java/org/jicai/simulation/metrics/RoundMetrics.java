package org.jicai.simulation.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.jicai.decision.Outcome;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;

/**
 * The numbers of a round that need no costs, side by side.
 *
 * @param lots how the lots ended
 * @param bids how the bids ended
 * @param originators how the originators' bids ended
 * @param cuts the cuts, by what they are measured from
 * @param spend what the agreed volume costs
 * @param fill how much of the need is agreed
 */
public record RoundMetrics(
        LotCounts lots,
        BidCounts bids,
        BidCounts originators,
        ImmutableMap<CutReference, CutStatistics> cuts,
        Spend spend,
        FillRate fill) {

    /**
     * The metrics of a round.
     *
     * @param book the rules it was cleared by
     * @param round the tender with its bids
     * @param outcome what came of it
     * @return the metrics
     */
    public static RoundMetrics of(RuleBook book, Round round, Outcome outcome) {
        ImmutableList<Award> awards = new AwardReader(book).read(round, outcome);
        return new RoundMetrics(
                LotCounts.of(outcome),
                BidCounts.of(outcome),
                BidCounts.ofOriginators(round, outcome),
                Maps.toMap(
                        ImmutableList.copyOf(CutReference.values()), reference -> CutStatistics.of(awards, reference)),
                Spend.of(awards),
                FillRate.of(round, outcome));
    }
}
