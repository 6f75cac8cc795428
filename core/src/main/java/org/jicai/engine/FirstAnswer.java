package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.tender.Choice;

/** Asks several sources one after the other; the first answer counts. */
public final class FirstAnswer implements ChoiceSource {

    private final ImmutableList<ChoiceSource> sources;

    private FirstAnswer(ImmutableList<ChoiceSource> sources) {
        this.sources = sources;
    }

    /**
     * A source that asks others.
     *
     * @param sources who is asked, in this order
     * @return the source
     */
    public static FirstAnswer of(ChoiceSource... sources) {
        return new FirstAnswer(ImmutableList.copyOf(sources));
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        for (ChoiceSource source : sources) {
            Optional<Answer> answer = source.answer(request);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    @Override
    public ImmutableList<Choice> recorded() {
        return sources.stream().flatMap(source -> source.recorded().stream()).collect(ImmutableList.toImmutableList());
    }
}
