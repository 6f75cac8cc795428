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

/** One lot of very many bids through the library: how the cost of a whole clear grows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LibraryLargeLotBenchmark {

    /** How many bids the lot has. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int manyBids;

    private LibraryLargeLot lot = new LibraryLargeLot(new LargeLot(1, 1), 1);

    /** Draws the lot, and compares its first places with H's. */
    @Setup
    public void drawLot() {
        lot = new LibraryLargeLot(new LargeLot(manyBids, manyBids), manyBids);
        lot.check();
    }

    /**
     * Clears the lot as far as its winners depend on it: they, their regions and backups, and a reason for every bid.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int winners() {
        return lot.winners().winners();
    }

    /**
     * Clears the lot: a rank and a reason for every bid.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int clear() {
        return lot.clear().winners();
    }
}
