package org.jicai.examples.cli;

import java.util.List;
import java.util.Optional;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.FirstAnswer;
import org.jicai.engine.RecordedChoices;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.Round;
import picocli.CommandLine.Option;

/** Who decides what people decide. */
final class ChoicesOptions {

    /** What happens where nothing is recorded. */
    enum Mode {
        /** It is an error. */
        RECORDED,
        /** The default strategy decides. */
        DEFAULT
    }

    @Option(
            names = "--choices",
            paramLabel = "recorded|default",
            description = "Recorded choices only, or the default strategy for the rest (default: default).")
    private Mode mode = Mode.DEFAULT;

    @Option(names = "--seed", paramLabel = "N", description = "What lots are drawn from (default: 1).")
    private long seed = 1;

    ChoiceSource source(RoundDirectory directory, Round round) {
        ChoiceSource recorded = RecordedChoices.of(directory.choices(round.id()));
        return mode == Mode.RECORDED ? recorded : FirstAnswer.of(recorded, DefaultStrategy.of(round, seed));
    }

    /** Refuses an outcome with open questions where only recorded choices were allowed. */
    void refuseOpen(Outcome outcome) {
        List<Finding> open = outcome.pending().stream()
                .map(request -> new Finding(
                        "choices.csv",
                        0,
                        "",
                        "",
                        "a recorded answer: " + request,
                        Optional.of("Maybe --choices default was meant")))
                .toList();
        if (mode == Mode.RECORDED && !open.isEmpty()) {
            throw new BadInputException(open);
        }
    }
}
