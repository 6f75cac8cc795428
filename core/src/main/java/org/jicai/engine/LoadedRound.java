package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.LotInput;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.tender.Round;

/**
 * A round whose numbers an engine has checked and taken over, to be cleared as often as one likes with other choices: one question
 * answered at a time, or what-ifs about who decides what. Immutable, and can be used by many threads.
 *
 * <p>Example: {@code engine.load(round).clear(choices)} is {@code engine.clear(round, choices)}.
 */
public final class LoadedRound {

    private final Engine engine;
    private final Round round;
    private final ImmutableList<LotInput> lots;

    LoadedRound(Engine engine, Round round, ImmutableList<LotInput> lots) {
        this.engine = engine;
        this.round = round;
        this.lots = lots;
    }

    /**
     * The round.
     *
     * @return the round as it was given
     */
    public Round round() {
        return round;
    }

    /**
     * Clears it: selects, allocates, and records why.
     *
     * @param choices what people decided, and who decides the rest
     * @return the outcome of every lot
     * @throws org.jicai.tender.InvalidInputException if an answer is not legal, or if a recorded choice was never asked for
     */
    public Outcome clear(ChoiceSource choices) {
        return engine.clear(round.id(), lots, choices);
    }
}
