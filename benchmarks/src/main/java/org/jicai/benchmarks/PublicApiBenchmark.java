package org.jicai.benchmarks;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import org.jicai.audit.Explainer;
import org.jicai.audit.Language;
import org.jicai.audit.LotExplanation;
import org.jicai.decision.Outcome;
import org.jicai.engine.Engine;
import org.jicai.engine.LoadedRound;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One audited clear of one lot through the public API: an immutable outcome with every decision, and where wanted all of it in
 * sentences.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PublicApiBenchmark {

    private static final Joiner LINES = Joiner.on('\n');

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private Round[] rounds = new Round[0];
    private PreparedChoices[] choices = new PreparedChoices[0];
    private LoadedRound[] loaded = new LoadedRound[0];
    private final RuleBook book = BenchmarkBook.book();
    private final Engine engine = Engine.of(book);
    private final Explainer english = Explainer.of(book, Language.EN);
    private final Explainer chinese = Explainer.of(book, Language.ZH);
    private int next;

    /** Draws the lots, and compares the engine's results with those of H. */
    @Setup
    public void drawLots() {
        LotPool pool = LotGenerator.pool(bids);
        SameResults same = new SameResults(pool);
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        same.check("hand-written", lot -> {
            handWritten.clear(lot);
            return handWritten.result();
        });
        rounds = new Round[pool.lots];
        choices = new PreparedChoices[pool.lots];
        loaded = new LoadedRound[pool.lots];
        for (int lot = 0; lot < rounds.length; lot++) {
            rounds[lot] = same.rounds().round(lot);
            choices[lot] = same.choices(lot, rounds[lot]);
            loaded[lot] = engine.load(rounds[lot]);
        }
    }

    /**
     * Clears the next lot.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome clear() {
        int lot = next++ & (rounds.length - 1);
        return engine.clear(rounds[lot], choices[lot]);
    }

    /**
     * Clears the next lot, whose numbers were checked and taken over before.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome clearLoaded() {
        int lot = next++ & (rounds.length - 1);
        return loaded[lot].clear(choices[lot]);
    }

    /**
     * Clears the next lot and writes everything about it in English.
     *
     * @return the text
     */
    @Benchmark
    public String clearAndExplainInEnglish() {
        return explained(english);
    }

    /**
     * Clears the next lot and writes everything about it in Chinese.
     *
     * @return the text
     */
    @Benchmark
    public String clearAndExplainInChinese() {
        return explained(chinese);
    }

    private String explained(Explainer explainer) {
        Round round = rounds[next & (rounds.length - 1)];
        Outcome outcome = clear();
        ImmutableList.Builder<Object> lines = ImmutableList.builder();
        lines(explainer.explain(round.lots().get(0), outcome.lots().get(0)), lines);
        return LINES.join(lines.build());
    }

    /** All that is said about a lot: about itself, about every bid, and where the numbers come from. */
    static void lines(LotExplanation explanation, ImmutableList.Builder<Object> lines) {
        lines.addAll(explanation.summary());
        explanation.bids().forEach(bid -> lines.add(bid).addAll(bid.path()).addAll(bid.supply()));
        lines.addAll(explanation.restsOn()).addAll(explanation.citations());
    }
}
