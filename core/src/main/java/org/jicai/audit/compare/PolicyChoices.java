package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.engine.RecordedChoices;
import org.jicai.money.Decimal;
import org.jicai.tender.Choice;

/**
 * The choices of a real round, put to another rule book: a recorded answer is given where its question is asked and it is
 * legal, a strategy gives every other answer, and a recorded answer nobody asks for is no error. What happened unasked happens
 * again.
 */
final class PolicyChoices implements ChoiceSource {

    private final RecordedChoices answers;
    private final ImmutableList<Choice> events;
    private final ChoiceSource strategy;

    PolicyChoices(List<Choice> recorded, ChoiceSource strategy) {
        this.answers = RecordedChoices.of(recorded);
        this.events = answers.recorded().stream()
                .filter(choice -> !choice.kind().isRequested())
                .collect(ImmutableList.toImmutableList());
        this.strategy = strategy;
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        return answers.answer(request)
                .filter(answer -> isLegal(answer.value(), request))
                .or(() -> strategy.answer(request));
    }

    private static boolean isLegal(String value, ChoiceRequest request) {
        return request.legal().isEmpty()
                ? request.offered()
                        .filter(price -> Decimal.parse(value).compareTo(price.yuan()) <= 0)
                        .isPresent()
                : request.legal().contains(value);
    }

    /** Only what happened unasked must be used. */
    @Override
    public ImmutableList<Choice> recorded() {
        return events;
    }
}
