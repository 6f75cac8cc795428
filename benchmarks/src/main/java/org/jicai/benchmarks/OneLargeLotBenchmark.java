package org.jicai.benchmarks;

import java.util.Arrays;
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

/** One lot of very many bids: how the cost of a ranking grows, and what it costs to look for the winners only. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OneLargeLotBenchmark {

    /** How many bids the lot has. */
    @Param({"1000", "10000", "100000", "1000000", "10000000"})
    public int manyBids;

    private LargeLot lot = new LargeLot(0, 0);

    /** Draws the lot, and compares the three ways to its winners. */
    @Setup
    public void drawLot() {
        lot = new LargeLot(manyBids, manyBids);
        long[] byRadix = lot.rankByRadix().clone();
        if (!Arrays.equals(byRadix, lot.rankByLibrarySort())) {
            throw new IllegalStateException("the two rankings of " + manyBids + " bids differ");
        }
        if (!Arrays.equals(Arrays.copyOf(byRadix, LargeLot.PLACES), lot.select())) {
            throw new IllegalStateException("the winners among " + manyBids + " bids differ");
        }
    }

    /**
     * Ranks all bids the quickest way.
     *
     * @return their keys
     */
    @Benchmark
    public long[] rank() {
        return lot.rankByRadix();
    }

    /**
     * Ranks all bids with the library's sort.
     *
     * @return their keys
     */
    @Benchmark
    public long[] rankByLibrarySort() {
        return lot.rankByLibrarySort();
    }

    /**
     * Finds the winners only.
     *
     * @return their keys
     */
    @Benchmark
    public long[] select() {
        return lot.select();
    }
}
