package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jicai.clearing.RecordedOrigin;
import org.jicai.decision.Outcome;
import org.jicai.decision.TranscriptEntry;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Choice;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Problem;
import org.jicai.tender.Round;

/**
 * Who decides where a book other than that of the round asks other questions. Recorded choices are used where they are asked for
 * and legal, and ignored otherwise; the {@link DefaultStrategy} answers the rest. Every book gets the same policy and the same
 * seed, so that a difference between two runs comes from the rules.
 *
 * <p>Something that happened unasked, such as a withdrawal after the award, is ignored where it has no place: the bid is not
 * selected under this book.
 */
public final class ChoicePolicy {

    private static final Pattern UNUSED = Pattern.compile("choices\\[seq ([0-9]{1,18})]");

    private final Round round;
    private final ImmutableList<Choice> recorded;
    private final DefaultStrategy strategy;

    /**
     * The policy for a round.
     *
     * @param round the round
     * @param recorded what was recorded of it, possibly nothing
     * @param seed what lots are drawn from
     */
    public ChoicePolicy(Round round, List<Choice> recorded, long seed) {
        this.round = round;
        this.recorded = ImmutableList.copyOf(recorded);
        this.strategy = DefaultStrategy.of(round, seed);
    }

    /**
     * The round.
     *
     * @return the round that is cleared
     */
    public Round round() {
        return round;
    }

    /**
     * Clears the round.
     *
     * @param book the rules
     * @return the outcome, with what was forced and what was ignored
     * @throws InvalidInputException if the book cannot hold a number of the round
     */
    public PolicyRun run(RuleBook book) {
        Outcome outcome = clear(Engine.of(book), recorded);
        return new PolicyRun(
                book, outcome, new AwardBook(book).read(round, outcome), ForcedChoice.of(outcome), ignored(outcome));
    }

    /** Clears with what was recorded, and again without the events that turned out to have no place. */
    private Outcome clear(Engine engine, ImmutableList<Choice> choices) {
        try {
            return engine.clear(round, new PolicyChoices(choices, strategy));
        } catch (InvalidInputException refused) {
            ImmutableSet<Long> unused =
                    refused.problems().stream().flatMap(ChoicePolicy::sequence).collect(ImmutableSet.toImmutableSet());
            ImmutableList<Choice> left = choices.stream()
                    .filter(choice -> !unused.contains(choice.seq()))
                    .collect(ImmutableList.toImmutableList());
            if (unused.size() < refused.problems().size() || left.size() == choices.size()) {
                throw refused;
            }
            return clear(engine, left);
        }
    }

    private static Stream<Long> sequence(Problem problem) {
        Matcher path = UNUSED.matcher(problem.path());
        return path.matches() ? Stream.of(Long.valueOf(path.group(1))) : Stream.empty();
    }

    private ImmutableList<Choice> ignored(Outcome outcome) {
        ImmutableSet<Long> used = outcome.transcript().stream()
                .map(TranscriptEntry::origin)
                .map(RecordedOrigin::sequenceOf)
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
        return recorded.stream()
                .filter(choice -> !used.contains(choice.seq()))
                .collect(ImmutableList.toImmutableList());
    }
}
