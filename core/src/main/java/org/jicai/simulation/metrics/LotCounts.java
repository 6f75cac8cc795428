package org.jicai.simulation.metrics;

import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;

/**
 * How the lots of a round ended.
 *
 * @param lots how many there are
 * @param awarded how many have a winner
 * @param failed how many have none
 * @param pending how many stopped at an open question
 * @param singleWinner how many have exactly one winner
 */
public record LotCounts(int lots, int awarded, int failed, int pending, int singleWinner) {

    /**
     * The counts of a round.
     *
     * @param outcome what came of it
     * @return the counts
     */
    public static LotCounts of(Outcome outcome) {
        return new LotCounts(
                outcome.lots().size(),
                count(outcome, LotState.AWARDED),
                count(outcome, LotState.FAILED),
                count(outcome, LotState.PENDING),
                (int) outcome.lots().stream()
                        .filter(lot -> lot.winnersInRankOrder().size() == 1)
                        .count());
    }

    private static int count(Outcome outcome, LotState state) {
        return (int) outcome.lots().stream().filter(lot -> lot.state() == state).count();
    }
}
