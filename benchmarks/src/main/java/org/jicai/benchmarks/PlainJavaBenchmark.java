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
import org.openjdk.jmh.annotations.Warmup;

/** What people would write without a library. Neither version starts unless it agrees with the engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlainJavaBenchmark {

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private PlainLot[] lots = new PlainLot[0];
    private int next;

    /** Draws the lots, and compares their results with the engine's. */
    @Setup
    public void drawLots() {
        LotPool pool = LotGenerator.pool(bids);
        lots = new PlainLot[pool.lots];
        for (int lot = 0; lot < lots.length; lot++) {
            lots[lot] = PlainLot.of(pool, lot);
        }
        SameResults engine = new SameResults(pool);
        engine.check("streams", lot -> StreamsClear.clear(lots[lot]));
        engine.check("naive", lot -> NaiveClear.clear(lots[lot]));
    }

    /**
     * Clears the next lot with streams.
     *
     * @return its result
     */
    @Benchmark
    public Object streams() {
        return StreamsClear.clear(nextLot());
    }

    /**
     * Clears the next lot the slow and obvious way.
     *
     * @return its result
     */
    @Benchmark
    public Object naive() {
        return NaiveClear.clear(nextLot());
    }

    private PlainLot nextLot() {
        return lots[next++ & (lots.length - 1)];
    }
}
