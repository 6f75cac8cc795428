package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Choice;

/**
 * A round cleared by one rule book under a {@link ChoicePolicy}.
 *
 * @param book the rules
 * @param outcome what came out
 * @param awards what each bid got, lot by lot, the bids of a lot by name
 * @param forced the decisions that had to be made though nobody recorded them
 * @param ignored the recorded choices that this book had no use for
 */
public record PolicyRun(
        RuleBook book,
        Outcome outcome,
        ImmutableMap<BidPlace, BidAward> awards,
        ImmutableList<ForcedChoice> forced,
        ImmutableList<Choice> ignored) {

    /**
     * What the book comes to.
     *
     * @return the sums over all lots
     */
    public Sums sums() {
        return Sums.of(awards);
    }

    /**
     * The lots that could not be decided, because a fact was never published or a question has no answer. None of their bids
     * is selected.
     *
     * @return the lots, in the order of the tender
     */
    public ImmutableList<String> pendingLots() {
        return outcome.lots().stream()
                .filter(lot -> lot.state() == LotState.PENDING)
                .map(lot -> lot.lot())
                .collect(ImmutableList.toImmutableList());
    }
}
