package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jicai.clearing.RecordedOrigin;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;

/**
 * Answers with what was recorded. A bidder's picks are given in the order of their numbers; every other request has at most
 * one recorded answer.
 */
public final class RecordedChoices implements ChoiceSource {

    private final ImmutableList<Choice> choices;

    private RecordedChoices(ImmutableList<Choice> choices) {
        this.choices = choices;
    }

    /**
     * A source of recorded answers.
     *
     * @param choices the choices of one round
     * @return the source
     */
    public static RecordedChoices of(List<Choice> choices) {
        return new RecordedChoices(ImmutableList.sortedCopyOf(Comparator.comparingLong(Choice::seq), choices));
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        return choices.stream()
                .filter(choice -> choice.kind() == request.kind()
                        && choice.lot().equals(request.lot())
                        && choice.bid().equals(request.bid())
                        && choice.step().equals(request.step()))
                .filter(choice -> isNext(choice, request))
                .map(choice -> new Answer(value(choice), RecordedOrigin.of(choice.seq())))
                .findFirst();
    }

    /** A pick is the next one of its bidder if its region is still free; picks of taken regions come to light as unused. */
    private static boolean isNext(Choice choice, ChoiceRequest request) {
        return request.kind() != ChoiceKind.PICK || request.legal().contains(value(choice));
    }

    @Override
    public boolean mayPick(Lot lot) {
        return choices.stream()
                .anyMatch(choice ->
                        choice.kind() == ChoiceKind.PICK && choice.lot().equals(lot.id()));
    }

    private static String value(Choice choice) {
        return choice.region().map(region -> region.name()).orElse(choice.value());
    }

    @Override
    public ImmutableList<Choice> recorded() {
        return choices;
    }
}
