package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jicai.clearing.RecordedOrigin;
import org.jicai.decision.Outcome;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;

/**
 * A decision that nobody recorded and a run had to make: what a bid was asked, and who answered.
 *
 * @param question what was asked
 * @param origin who answered, such as {@code strategy accept} or {@code lot with seed 1}
 * @param answers how often: a winner picks several regions
 */
public record ForcedChoice(Question question, String origin, int answers) {

    /**
     * A question, whatever its legal answers were.
     *
     * @param lot the lot
     * @param bid who was asked
     * @param step the step that asked
     * @param kind what kind of answer was wanted
     */
    public record Question(String lot, BidKey bid, String step, ChoiceKind kind) {}

    /** The forced choices of a run, in the order in which they were first asked for. */
    static ImmutableList<ForcedChoice> of(Outcome outcome) {
        Map<Question, ForcedChoice> forced = new LinkedHashMap<>();
        outcome.transcript().stream()
                .filter(entry -> RecordedOrigin.sequenceOf(entry.origin()).isEmpty())
                .forEach(entry -> {
                    Question question = new Question(entry.lot(), entry.bid(), entry.step(), entry.kind());
                    forced.merge(question, new ForcedChoice(question, entry.origin(), 1), ForcedChoice::again);
                });
        return ImmutableList.copyOf(forced.values());
    }

    private ForcedChoice again(ForcedChoice other) {
        return new ForcedChoice(question, origin, answers + other.answers);
    }
}
