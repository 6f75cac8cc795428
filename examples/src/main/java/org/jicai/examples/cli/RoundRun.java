package org.jicai.examples.cli;

import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.format.BadInputException;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Round;

/**
 * One round of a directory, cleared.
 *
 * @param engine the engine
 * @param round the round
 * @param choices who decided what people decide
 * @param outcome what came out
 */
record RoundRun(Engine engine, Round round, ChoiceSource choices, Outcome outcome) {

    /** Clears a round; what the engine refuses is reported at its line of the files. */
    static RoundRun of(RoundDirectory directory, Round round, RulesOption rules, ChoicesOptions options) {
        Engine engine = Engine.of(rules.forRound(round.id()));
        ChoiceSource choices = options.source(directory, round);
        try {
            Outcome outcome = engine.clear(round, choices);
            options.refuseOpen(outcome);
            return new RoundRun(engine, round, choices, outcome);
        } catch (InvalidInputException refused) {
            throw placed(directory, round.id(), refused);
        }
    }

    /** What the engine refused, at its line of the files. */
    static BadInputException placed(RoundDirectory directory, String round, InvalidInputException refused) {
        return new BadInputException(refused.problems().stream()
                .map(problem -> directory.place(round, problem))
                .toList());
    }
}
