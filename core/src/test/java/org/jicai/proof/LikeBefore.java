package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;

/** Draws lots as in an earlier run; everything else is answered by another source. */
record LikeBefore(ChoiceSource others, Outcome before) implements ChoiceSource {

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        return request.kind() == ChoiceKind.LOT ? drawn(request) : others.answer(request);
    }

    private Optional<Answer> drawn(ChoiceRequest request) {
        return before.transcript().stream()
                .filter(entry -> entry.kind() == ChoiceKind.LOT
                        && entry.lot().equals(request.lot())
                        && entry.step().equals(request.step())
                        && entry.bid().equals(request.bid()))
                .map(entry -> new Answer(entry.value(), "before"))
                .findFirst();
    }

    @Override
    public ImmutableList<Choice> recorded() {
        return others.recorded();
    }
}
