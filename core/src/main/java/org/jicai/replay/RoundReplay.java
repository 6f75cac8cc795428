package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Outcome;
import org.jicai.rules.RuleBook;

/**
 * A published round, computed and compared with what was announced.
 *
 * @param round the round
 * @param book the rule book it was computed by
 * @param lots its lots, in the order of the tender
 * @param cuts the cuts of the announced winners, one summary per reference price
 * @param outcome the computed outcome
 */
public record RoundReplay(
        String round, RuleBook book, ImmutableList<LotReplay> lots, ImmutableList<CutSummary> cuts, Outcome outcome) {

    /**
     * How many lots compare in a certain way.
     *
     * @param match the way
     * @return the number of lots
     */
    public long count(Match match) {
        return lots.stream().filter(lot -> lot.match() == match).count();
    }

    /**
     * How many exact lots rest on a number that no document gives.
     *
     * @return the number of lots
     */
    public long exactOnInferred() {
        return lots.stream()
                .filter(lot -> lot.match() == Match.EXACT && !lot.restsOn().isEmpty())
                .count();
    }

    /**
     * The first lot, in the order of the tender, whose announced selection is not the computed one.
     *
     * @return the lot, or empty where all agree
     */
    public Optional<LotReplay> firstDifference() {
        return lots.stream().filter(lot -> lot.difference().concernsSelection()).findFirst();
    }
}
