package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jicai.engine.Engine;
import org.jicai.rules.RuleBook;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinClauses.Who;
import org.jicai.twin.TwinCoverage;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinLaterBooks;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinReason;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The engine and the independent twin agree on random rounds by the clauses of the seventh round and later. */
class LaterRoundsAgreeWithTwinTest {
    static final List<String> BOOKS = TwinLaterBooks.BOOKS;

    private static final long SEED = Long.getLong("jicai.seed", 20_261_126);
    private static final int LOTS = Integer.getInteger("jicai.lots.later", 21_000);
    private static final int OFTEN = LOTS / 42;
    private static final int SOMETIMES = LOTS / 400;
    private static final int SELDOM = LOTS / 4_000;

    static RuleBook book(String id) {
        return id.equals(TwinLaterBooks.MADE_UP) ? MadeUpBook.book() : Books.of(id);
    }

    @ParameterizedTest(name = "one round of 60 lots by {0}")
    @FieldSource("BOOKS")
    void engine_roundOfSixtyLots_agreesWithTwin(String book) {
        TwinGenerator generator = new TwinGenerator(book, SEED);
        TwinRound round = generator.nextRound(60);
        TwinCoverage coverage = new TwinCoverage();

        assertThat(difference(round, TwinRules.of(book), Engine.of(book(book)), coverage))
                .as("%s", generator)
                .isEmpty();
        assertThat(coverage.lots()).isEqualTo(60);
    }

    @Test
    void engine_randomRoundsOfLaterBooks_agreesWithTwin() {
        System.out.println("LaterRoundsAgreeWithTwinTest: seed " + SEED + ", " + LOTS + " lots");
        TwinCoverage coverage = new TwinCoverage();
        for (String book : BOOKS) {
            agree(book, coverage.lots() + LOTS / BOOKS.size(), coverage);
        }
        System.out.println(coverage);
        assertThat(coverage.lots()).isGreaterThanOrEqualTo(LOTS);
        assertCovered(coverage);
    }

    private static void agree(String book, int untilLots, TwinCoverage coverage) {
        TwinRules rules = TwinRules.of(book);
        TwinGenerator generator = new TwinGenerator(book, SEED + 1);
        Engine engine = Engine.of(book(book));
        while (coverage.lots() < untilLots) {
            assertThat(difference(generator.nextRound(), rules, engine, coverage))
                    .as("%s", generator)
                    .isEmpty();
        }
    }

    private static Optional<String> difference(TwinRound round, TwinRules rules, Engine engine, TwinCoverage coverage) {
        List<TwinOutcome> outcomes = Twin.clear(round, rules);
        coverage.add(rules, round, outcomes);
        return EngineFacts.firstDifference(
                EngineFacts.of(engine.clear(TwinAdapter.round(round), new TwinChoices(round, outcomes))),
                TwinFacts.of(round, outcomes, rules.regions().size()));
    }

    private static void assertCovered(TwinCoverage coverage) {
        for (TwinReason reason : TwinReason.values()) {
            if (!TwinReason.OF_THE_PILOT.contains(reason)) {
                assertThat(coverage.count(reason)).as("%s", reason).isGreaterThanOrEqualTo(OFTEN);
            }
        }
        for (Who who : Who.values()) {
            assertThat(coverage.count("offered to " + who + ", accepted"))
                    .as("%s accepted", who)
                    .isGreaterThanOrEqualTo(OFTEN);
            assertThat(coverage.count("offered to " + who + ", declined"))
                    .as("%s declined", who)
                    .isGreaterThanOrEqualTo(OFTEN);
        }
        for (String event : List.of(
                "backup took over",
                "backups 1",
                "backups 2",
                "backups 3",
                "backups 4",
                "brand supplied",
                "brand supplied without regions",
                "brand gone",
                "brand named in vain",
                "lone supplier, other price offered",
                "moved up",
                "places lost by licence",
                "lot drawn where the last moved up")) {
            assertThat(coverage.count(event)).as(event).isGreaterThanOrEqualTo(SOMETIMES);
        }
        assertThat(coverage.count("selected without volume only")).isGreaterThanOrEqualTo(SELDOM);
    }
}
