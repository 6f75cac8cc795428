package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jicai.clearing.ChoiceDesk;
import org.jicai.clearing.LotInput;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;

/**
 * Clears rounds by one rule book. The book is compiled once; an engine is immutable and can be used by many threads.
 *
 * <p>Clearing is a pure function of the round and the choices: the same inputs give the same outcome on every machine. Where
 * a choice is missing the lot is pending and the outcome lists the question.
 *
 * <p>Example: {@code Engine.of(book).clear(round, DefaultStrategy.of(round, 1)).lot("acarbose")}.
 */
public final class Engine {

    private final CompiledBook compiled;
    private final RoundLoader loader;
    private final SpareWorkspaces spare;
    private final OutcomeView view;

    private Engine(CompiledBook compiled) {
        this.compiled = compiled;
        this.loader = new RoundLoader(compiled);
        this.spare = new SpareWorkspaces(compiled.shape());
        this.view = new OutcomeView(compiled);
    }

    /**
     * Compiles a rule book.
     *
     * @param book the rules
     * @return an engine for it
     * @throws IllegalArgumentException if the book lacks a clause that another one needs
     */
    public static Engine of(RuleBook book) {
        return new Engine(new CompiledBook(book));
    }

    /**
     * The rules it clears by.
     *
     * @return the rule book
     */
    public RuleBook book() {
        return compiled.book();
    }

    /**
     * Whether lots are cleared independently of each other: the book has no clause that compares them.
     *
     * @return true if a lot's outcome does not depend on the other lots of its round
     */
    public boolean clearsLotByLot() {
        return compiled.clearsLotByLot();
    }

    /**
     * Checks the numbers of a round and takes them over, to clear it more than once.
     *
     * @param round the tender with its bids
     * @return the round, ready to be cleared
     * @throws org.jicai.tender.InvalidInputException if the book cannot hold a number of the round
     */
    public LoadedRound load(Round round) {
        return new LoadedRound(this, round, loader.load(round));
    }

    /**
     * Clears a round: selects, allocates, and records why.
     *
     * @param round the tender with its bids
     * @param choices what people decided, and who decides the rest
     * @return the outcome of every lot
     * @throws org.jicai.tender.InvalidInputException if the book cannot hold a number of the round, if an answer is not
     *     legal, or if a recorded choice was never asked for
     */
    public Outcome clear(Round round, ChoiceSource choices) {
        return clear(round.id(), loader.load(round), choices);
    }

    Outcome clear(String round, ImmutableList<LotInput> inputs, ChoiceSource choices) {
        ChoiceDesk desk = new ChoiceDesk(round, choices, compiled.priceScale(), compiled.regions());
        LotWorkspace[] spaces = spare.take(inputs, desk);
        ImmutableList<LotWorkspace> lots =
                ImmutableList.copyOf(Arrays.asList(spaces).subList(0, inputs.size()));
        compiled.run(lots);
        LotOutcome[] outcomes = new LotOutcome[inputs.size()];
        for (int lot = 0; lot < outcomes.length; lot++) {
            outcomes[lot] = view.of(lots.get(lot));
        }
        spare.giveBack(spaces);
        ImmutableList<LotOutcome> ended = ImmutableList.copyOf(outcomes);
        desk.close(id -> ended.stream().anyMatch(lot -> lot.lot().equals(id) && lot.state() == LotState.PENDING));
        return Outcome.rendered(round, compiled.book().id(), ended, desk.transcript(), desk.pending());
    }
}
