package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jicai.engine.Engine;
import org.jicai.twin.Bug;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinLaterBooks;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The comparison of engine and twin is sharp: a twin with a mistake planted in any step no longer agrees. */
class PlantedBugsAreCaughtTest {
    private static final long SEED = Long.getLong("jicai.seed", 20_261_123);
    private static final int ROUNDS_PER_BOOK = 400;
    private static final int LOTS_PER_LATER_BOOK = 600;

    private record Cleared(TwinRules rules, TwinRound round, List<LotFacts> engine) {}

    private static List<Cleared> corpus = List.of();

    @BeforeAll
    static void clearByEngine() {
        System.out.println("PlantedBugsAreCaughtTest: seed " + SEED);
        corpus = new ArrayList<>();
        Map<String, TwinGenerator> generators = new LinkedHashMap<>();
        TwinRules.BOOKS.forEach(book -> generators.put(book, new TwinGenerator(book, SEED)));
        Map<String, Engine> engines = new LinkedHashMap<>();
        TwinRules.BOOKS.forEach(book -> engines.put(book, Engine.of(Books.of(book))));
        for (int i = 0; i < ROUNDS_PER_BOOK; i++) {
            generators.forEach((book, generator) ->
                    corpus.add(cleared(TwinRules.of(book), generator.nextRound(), engines.get(book))));
        }
        TwinLaterBooks.BOOKS.forEach(PlantedBugsAreCaughtTest::clearLaterBook);
    }

    private static void clearLaterBook(String book) {
        TwinGenerator generator = new TwinGenerator(book, SEED);
        Engine engine = Engine.of(LaterRoundsAgreeWithTwinTest.book(book));
        int lots = 0;
        while (lots < LOTS_PER_LATER_BOOK) {
            TwinRound round = generator.nextRound();
            lots += round.lots().size();
            corpus.add(cleared(TwinRules.of(book), round, engine));
        }
    }

    private static Cleared cleared(TwinRules rules, TwinRound round, Engine engine) {
        TwinChoices choices = new TwinChoices(round, Twin.clear(round, rules));
        return new Cleared(rules, round, EngineFacts.of(engine.clear(TwinAdapter.round(round), choices)));
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = Mode.EXCLUDE, names = "NONE")
    void engine_twinWithBug_differs(Bug bug) {
        assertThat(corpus.stream()
                        .filter(cleared -> bug.books().contains(cleared.rules().book()))
                        .anyMatch(cleared -> differs(cleared, bug)))
                .as("%s is noticed in %s rounds", bug, corpus.size())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = Mode.INCLUDE, names = "NONE")
    void engine_twinWithoutBug_agrees(Bug none) {
        assertThat(corpus.stream().anyMatch(cleared -> differs(cleared, none))).isFalse();
    }

    private static boolean differs(Cleared cleared, Bug bug) {
        TwinRules buggy = TwinRules.of(cleared.rules().book(), bug);
        List<LotFacts> twin = TwinFacts.of(
                cleared.round(),
                Twin.clear(cleared.round(), buggy),
                buggy.regions().size());
        return EngineFacts.firstDifference(cleared.engine(), twin).isPresent();
    }
}
