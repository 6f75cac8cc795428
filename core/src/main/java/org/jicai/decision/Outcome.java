package org.jicai.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How a round ended: every lot, every decision of a person that was used, and every question nobody answered.
 *
 * @param round the round
 * @param book the rule book it was cleared by
 * @param lots the lots, in the order of the tender
 * @param transcript the decisions of people that were used, in the order of use
 * @param pending the questions at which lots stopped; empty when the outcome is complete
 */
public record Outcome(
        String round,
        String book,
        ImmutableList<LotOutcome> lots,
        ImmutableList<TranscriptEntry> transcript,
        ImmutableList<ChoiceRequest> pending) {

    /**
     * The outcome of one lot.
     *
     * @param id the lot
     * @return its outcome, or empty where the round has no such lot
     */
    public Optional<LotOutcome> lot(String id) {
        return lots.stream().filter(lot -> lot.lot().equals(id)).findFirst();
    }
}
