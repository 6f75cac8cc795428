package org.jicai.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.tender.Choice;

/**
 * Where the decisions of people come from. Clearing is a pure function of the round and the answers: a source must give the
 * same answer to the same request in the same place.
 */
public interface ChoiceSource {

    /**
     * Answers a request.
     *
     * @param request the question
     * @return the answer, or empty where this source has none
     */
    Optional<Answer> answer(ChoiceRequest request);

    /**
     * The recorded choices this source stands for: what happened unasked is taken from here, and every one of them must be
     * used.
     *
     * @return the choices in order, empty for a strategy
     */
    default ImmutableList<Choice> recorded() {
        return ImmutableList.of();
    }
}
