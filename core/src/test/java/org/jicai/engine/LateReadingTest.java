package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.proof.Books;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** An outcome that is read late is the one that was cleared, whatever its engine has done since. */
class LateReadingTest {

    private static final Round SMALL = Round.of("small", Cases.lot("lot", "a 1 9", "b 1.1 9", "c 1.1 9", "d 8.9 9"));
    private static final Round LARGE = Cases.among(Cases.crowd(20));

    @Test
    void outcome_readAfterOtherClears_isTheSame() {
        for (String book : List.of(Books.ROUND_2, Books.ROUND_7, Books.ROUND_11)) {
            Engine engine = Engine.of(Books.of(book));
            Outcome late = engine.clear(SMALL, DefaultStrategy.of(SMALL, 1));
            engine.clear(LARGE, DefaultStrategy.of(LARGE, 2));
            engine.clear(SMALL, request -> Optional.empty());

            assertThat(late)
                    .isEqualTo(Engine.of(Books.of(book)).clear(SMALL, DefaultStrategy.of(SMALL, 1)))
                    .isEqualTo(engine.load(SMALL).clear(DefaultStrategy.of(SMALL, 1)));
        }
    }

    @Test
    void sourceThatClearsItself_doesNotDisturb() {
        Engine engine = Engine.of(Books.of(Books.ROUND_2));
        ChoiceSource plain = DefaultStrategy.of(SMALL, 1)::answer;
        ChoiceSource nested = request -> {
            engine.clear(LARGE, DefaultStrategy.of(LARGE, 3));
            return plain.answer(request);
        };

        assertThat(engine.clear(SMALL, nested)).isEqualTo(engine.clear(SMALL, plain));
    }

    @Test
    void threads_shareEngineAndOutcome() throws Exception {
        Engine engine = Engine.of(Books.of(Books.ROUND_11));
        Outcome shared = engine.clear(LARGE, DefaultStrategy.of(LARGE, 1));
        String expected = Engine.of(Books.of(Books.ROUND_11))
                .clear(LARGE, DefaultStrategy.of(LARGE, 1))
                .toString();
        List<Callable<String>> readers = new ArrayList<>();
        for (int reader = 0; reader < 40; reader++) {
            readers.add(shared::toString);
            readers.add(() -> engine.clear(LARGE, DefaultStrategy.of(LARGE, 1)).toString());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> read : threads.invokeAll(readers)) {
                assertThat(read.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
