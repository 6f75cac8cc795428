package org.jicai.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jicai.audit.BidExplanation;
import org.jicai.audit.Explainer;
import org.jicai.audit.Language;
import org.jicai.audit.SweepExplainer;
import org.jicai.decision.LotOutcome;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;
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

/** The compiled rule book in a sweep, and every sentence about every bid, written into a text that is used again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelTextBenchmark {

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private final RuleBook book = BenchmarkBook.book();
    private LotPool pool = KernelLots.smallest();
    private KernelLots lots = new KernelLots(pool);
    private SweepExplainer english = SweepExplainer.of(lots.sweep(), book, Language.EN);
    private SweepExplainer chinese = SweepExplainer.of(lots.sweep(), book, Language.ZH);
    private int next;

    /** Loads the lots, and compares their texts with those of the engine's outcomes. */
    @Setup
    public void loadLots() {
        pool = LotGenerator.pool(bids);
        lots = new KernelLots(pool);
        english = SweepExplainer.of(lots.sweep(), book, Language.EN);
        chinese = SweepExplainer.of(lots.sweep(), book, Language.ZH);
        SameResults same = new SameResults(pool);
        Explainer inEnglish = Explainer.of(book, Language.EN);
        Explainer inChinese = Explainer.of(book, Language.ZH);
        for (int lot = 0; lot < pool.lots; lot++) {
            Lot told = same.rounds().round(lot).lots().get(0);
            LotOutcome outcome = same.outcome(lot);
            require(written(english, lot), explained(inEnglish, told, outcome), lot);
            require(written(chinese, lot), explained(inChinese, told, outcome), lot);
        }
    }

    private static String explained(Explainer explainer, Lot lot, LotOutcome outcome) {
        StringBuilder lines = new StringBuilder();
        for (BidExplanation bid : explainer.explain(lot, outcome).bids()) {
            lines.append(bid).append('\n');
            bid.path().forEach(line -> lines.append(line).append('\n'));
            bid.supply().forEach(line -> lines.append(line).append('\n'));
        }
        return lines.toString();
    }

    private void require(String actual, String expected, int lot) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException("the texts of lot " + lot + " of " + bids + " bids differ:\n" + actual
                    + "\nwhere the engine's outcome says:\n" + expected);
        }
    }

    private String written(SweepExplainer explainer, int lot) {
        return explainer.explain(lots.clear(lot)).toString();
    }

    /**
     * Clears the next lot and writes all about its bids in English.
     *
     * @return the length of the text
     */
    @Benchmark
    public int english() {
        return english.explain(lots.clear(next++ & (pool.lots - 1))).length();
    }

    /**
     * Clears the next lot and writes all about its bids in Chinese.
     *
     * @return the length of the text
     */
    @Benchmark
    public int chinese() {
        return chinese.explain(lots.clear(next++ & (pool.lots - 1))).length();
    }
}
