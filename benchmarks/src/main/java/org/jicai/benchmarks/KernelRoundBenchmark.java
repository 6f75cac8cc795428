package org.jicai.benchmarks;

import com.google.common.base.Suppliers;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
 * The kernel over as many different lots as the smaller query of {@link DuckDbBenchmark} clears, so that neither has its lots in a
 * cache. A figure is the time of all lots.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelRoundBenchmark {

    /** How many lots there are. */
    static final int LOTS = 100_000;

    /** How many bids a lot has. */
    @Param("10")
    public int bids;

    private LotPool pool = KernelLots.smallest();
    private final Supplier<KernelRound> round = Suppliers.memoize(() -> new KernelRound(pool, false));
    private final Supplier<KernelRound> selection = Suppliers.memoize(() -> new KernelRound(pool, true));

    /** Draws the lots; they are loaded, and their winners compared, when they are first cleared. */
    @Setup
    public void drawLots() {
        pool = LotGenerator.draw(LOTS, bids, bids);
    }

    /**
     * Clears all lots by the whole book.
     *
     * @return a sum over the winners
     */
    @Benchmark
    public long clear() {
        return round.get().winners();
    }

    /**
     * Clears all lots by the clauses up to the selection, which are those the queries apply.
     *
     * @return the same sum
     */
    @Benchmark
    public long select() {
        return selection.get().winners();
    }
}
