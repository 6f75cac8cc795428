package org.jicai.benchmarks;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jicai.audit.Explainer;
import org.jicai.audit.Language;
import org.jicai.audit.SweepExplainer;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Outcome;
import org.jicai.decision.PickLists;
import org.jicai.engine.Engine;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole round as large as a real one: 60 lots of 60 bids through the public API, all of it in sentences; and the same in a sweep
 * that was loaded before. A figure is the time of the whole round, so it has to be divided by the number of lots.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WholeRoundBenchmark {

    static final int LOTS = 60;
    static final int BIDS = 60;

    /** So many different rounds are taken in turn. */
    private static final int ROUNDS = 36;

    private static final Joiner LINES = Joiner.on('\n');

    private final Engine engine = Engine.of(BenchmarkBook.book());
    private final Explainer english = Explainer.of(engine.book(), Language.EN);
    private final Explainer chinese = Explainer.of(engine.book(), Language.ZH);
    private ImmutableList<Round> rounds = ImmutableList.of();
    private ImmutableList<ChoiceSource> choices = ImmutableList.of();
    private KernelLots lots = new KernelLots(KernelLots.smallest());
    private SweepExplainer sweptInEnglish = SweepExplainer.of(lots.sweep(), engine.book(), Language.EN);
    private SweepExplainer sweptInChinese = SweepExplainer.of(lots.sweep(), engine.book(), Language.ZH);
    private int next;

    /** Draws the lots, and compares the results of a whole round with those of its lots one by one. */
    @Setup
    public void drawRounds() {
        LotPool pool = LotGenerator.draw(ROUNDS * LOTS, BIDS, BIDS);
        SameResults same = new SameResults(pool);
        lots = new KernelLots(pool);
        lots.checkResults();
        sweptInEnglish = SweepExplainer.of(lots.sweep(), engine.book(), Language.EN);
        sweptInChinese = SweepExplainer.of(lots.sweep(), engine.book(), Language.ZH);
        ImmutableList.Builder<Round> built = ImmutableList.builder();
        ImmutableList.Builder<ChoiceSource> answers = ImmutableList.builder();
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * LOTS;
            built.add(new Round(
                    "benchmark",
                    IntStream.range(first, first + LOTS)
                            .mapToObj(lot -> same.rounds().round(lot).lots().get(0))
                            .collect(ImmutableList.toImmutableList())));
            answers.add(answers(same, first));
        }
        rounds = built.build();
        choices = answers.build();
        for (int round = 0; round < ROUNDS; round++) {
            Outcome outcome = engine.clear(rounds.get(round), choices.get(round));
            for (int lot = 0; lot < LOTS; lot++) {
                if (!outcome.lots().get(lot).equals(same.outcome(round * LOTS + lot))) {
                    throw new IllegalStateException(
                            "lot " + lot + " of round " + round + " comes out differently by itself");
                }
            }
        }
    }

    /** The answers of the bidders of every lot of a round. */
    private static ChoiceSource answers(SameResults same, int first) {
        return new LotByLot(
                first,
                IntStream.range(first, first + LOTS)
                        .mapToObj(lot -> same.choices(lot, same.rounds().round(lot)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private record LotByLot(int first, ImmutableList<PreparedChoices> choices) implements ChoiceSource {

        @Override
        public Optional<Answer> answer(ChoiceRequest request) {
            return of(request.lot()).answer(request);
        }

        @Override
        public Optional<PickLists> pickLists(Lot lot, ImmutableList<Region> regions) {
            return of(lot.id()).pickLists(lot, regions);
        }

        private PreparedChoices of(String lot) {
            return choices.get(PublicRounds.lotOf(lot) - first);
        }
    }

    /**
     * Clears the next round.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome clear() {
        int round = next++ % ROUNDS;
        return engine.clear(rounds.get(round), choices.get(round));
    }

    /**
     * Clears the next round and writes everything about it in English.
     *
     * @return the text
     */
    @Benchmark
    public String clearAndExplainInEnglish() {
        return explained(english);
    }

    /**
     * Clears the next round and writes everything about it in Chinese.
     *
     * @return the text
     */
    @Benchmark
    public String clearAndExplainInChinese() {
        return explained(chinese);
    }

    /**
     * Clears the next round in a sweep and writes every sentence about every bid in English.
     *
     * @return how many bytes the text has
     */
    @Benchmark
    public int sweepAndExplainInEnglish() {
        return swept(sweptInEnglish);
    }

    /**
     * Clears the next round in a sweep and writes every sentence about every bid in Chinese.
     *
     * @return how many bytes the text has
     */
    @Benchmark
    public int sweepAndExplainInChinese() {
        return swept(sweptInChinese);
    }

    private int swept(SweepExplainer explainer) {
        int first = next++ % ROUNDS * LOTS;
        int bytes = 0;
        for (int lot = first; lot < first + LOTS; lot++) {
            bytes += explainer.explain(lots.clear(lot)).length();
        }
        return bytes;
    }

    private String explained(Explainer explainer) {
        Round round = rounds.get(next % ROUNDS);
        Outcome outcome = clear();
        ImmutableList.Builder<Object> lines = ImmutableList.builder();
        for (int lot = 0; lot < LOTS; lot++) {
            Lot told = round.lots().get(lot);
            PublicApiBenchmark.lines(explainer.explain(told, outcome.lots().get(lot)), lines);
        }
        return LINES.join(lines.build());
    }
}
