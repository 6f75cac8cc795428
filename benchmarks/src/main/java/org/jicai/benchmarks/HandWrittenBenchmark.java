package org.jicai.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** H, the measure of all others: one lot cleared by hand-written code. It does not start unless it agrees with the engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HandWrittenBenchmark {

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private LotPool pool = new LotPool(0, 0);
    private HandWrittenClear handWritten = new HandWrittenClear(pool);
    private PriceDraw draw = new PriceDraw(pool, 0);
    private int next;

    /** Draws the lots, and compares their results with the engine's. */
    @Setup
    public void drawLots() {
        pool = LotGenerator.pool(bids);
        handWritten = new HandWrittenClear(pool);
        draw = new PriceDraw(LotGenerator.pool(bids), bids);
        new SameResults(pool).check("hand-written", lot -> {
            handWritten.clear(lot);
            return handWritten.result();
        });
    }

    /**
     * Clears the next lot.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int clear() {
        return handWritten.clear(next++ & (pool.lots - 1));
    }

    /**
     * Clears the next lot while another thread clears its own lots.
     *
     * @return how many bids were selected
     */
    @Benchmark
    @Threads(2)
    public int clearOnTwoThreads() {
        return handWritten.clear(next++ & (pool.lots - 1));
    }

    /**
     * Draws new prices for the next lot and clears it.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int drawAndClear() {
        int lot = next++ & (pool.lots - 1);
        draw.prices(lot, next);
        return draw.clear(lot);
    }
}
