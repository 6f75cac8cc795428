package org.jicai.benchmarks;

import java.util.function.IntFunction;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;

/** Checks lot by lot that an implementation comes to what the engine comes to. A benchmark that does not, does not start. */
final class SameResults {

    private final LotPool pool;
    private final Engine engine;
    private final PublicRounds rounds;
    private final RuleBook book;

    SameResults(LotPool pool) {
        this.book = BenchmarkBook.book();
        this.pool = pool;
        this.engine = Engine.of(book);
        this.rounds = new PublicRounds(pool, book.clause(RegionDraft.class).orElseThrow());
    }

    /**
     * Compares all lots.
     *
     * @param name what is compared, for the message
     * @param implementation what it makes of a lot
     * @throws IllegalStateException naming the first lot that comes out differently, with both results
     */
    void check(String name, IntFunction<LotResult> implementation) {
        for (int lot = 0; lot < pool.lots; lot++) {
            LotResult expected = rounds.result(outcome(lot));
            LotResult actual = implementation.apply(lot);
            if (!actual.equals(expected)) {
                throw new IllegalStateException(name + " and the engine differ in lot " + lot + " of " + pool.bids
                        + " bids:\n  " + name + ": " + actual + "\n  engine: " + expected);
            }
        }
    }

    /** What the engine makes of a lot. */
    LotOutcome outcome(int lot) {
        Round round = rounds.round(lot);
        Outcome outcome = engine.clear(round, choices(lot, round));
        if (!outcome.pending().isEmpty()) {
            throw new IllegalStateException("lot " + lot + " is not finished: " + outcome.pending());
        }
        return outcome.lots().get(0);
    }

    /** What people decide in a lot, given as a round. */
    PreparedChoices choices(int lot, Round round) {
        return PreparedChoices.of(pool, lot, rounds, book, round);
    }

    Engine engine() {
        return engine;
    }

    PublicRounds rounds() {
        return rounds;
    }
}
