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

/**
 * The compiled rule book, lot by lot, as a sweep clears it: the same lots, lists and reasons as H, and where a row says so, what was
 * compared about every bid at every step. Prices per unit are given, where H divides pack prices.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private LotPool pool = KernelLots.smallest();
    private KernelLots lots = new KernelLots(pool);
    private KernelLots simulated = lots;
    private PriceDraw draw = new PriceDraw(pool, 0);
    private final DecisionTable decisions = new DecisionTable();
    private int next;

    /** Loads the lots, and compares their results with H's and their decisions with the engine's. */
    @Setup
    public void loadLots() {
        pool = LotGenerator.pool(bids);
        new KernelLots(pool).checkResults();
        new KernelLots(pool).checkDecisions();
        lots = new KernelLots(pool);
        LotPool drawn = LotGenerator.pool(bids);
        draw = new PriceDraw(drawn, bids);
        KernelLots checked = new KernelLots(drawn);
        for (int lot = 0; lot < pool.lots; lot++) {
            draw.prices(lot, lot);
            checked.price(lot);
            checked.priceForReasons(lot);
        }
        checked.checkResults();
        simulated = new KernelLots(drawn);
    }

    /**
     * Clears the next lot, with one reason for every bid.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int clear() {
        return lots.clearForReasons(next++ & (pool.lots - 1)).winners();
    }

    /**
     * Clears the next lot and keeps every decision about every bid.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int clearAndKeepDecisions() {
        return lots.clear(next++ & (pool.lots - 1)).winners();
    }

    /**
     * Clears the next lot while another thread clears its own lots.
     *
     * @return how many bids were selected
     */
    @Benchmark
    @Threads(2)
    public int clearOnTwoThreads() {
        return lots.clearForReasons(next++ & (pool.lots - 1)).winners();
    }

    /**
     * Clears the next lot and reads every decision about every bid into flat arrays.
     *
     * @return how many decisions there were
     */
    @Benchmark
    public int clearAndReadDecisions() {
        return decisions.read(lots.clear(next++ & (pool.lots - 1)));
    }

    /**
     * Draws new pack prices for the next lot, divides them and clears it.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int drawAndClear() {
        int lot = next++ & (pool.lots - 1);
        draw.prices(lot, next);
        simulated.priceForReasons(lot);
        return simulated.clearForReasons(lot).winners();
    }
}
