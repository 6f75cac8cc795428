package org.jicai.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
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

/**
 * The floor of ranking one lot: sorting one key per bid.
 *
 * <p>The lots are all different and are taken in turn, so that the branch predictor cannot learn one lot by heart. Both
 * benchmarks copy the lot into the same scratch array first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SortFloorBenchmark {

    private static final long SEED = 20_240_517L;

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private long[][] keysByLot = new long[0][];
    private long[] scratch = new long[0];
    private int next;

    /** Fills the lots with seeded keys. */
    @Setup
    public void drawLots() {
        SplittableRandom random = new SplittableRandom(SEED);
        scratch = new long[bids];
        keysByLot = new long[LotPool.lotsOf(bids)][bids];
        for (long[] keys : keysByLot) {
            Arrays.setAll(keys, bid -> random.nextLong(1_000_000L));
        }
    }

    /**
     * Sorts the next lot by insertion.
     *
     * @return the sorted keys
     */
    @Benchmark
    public long[] insertionSort() {
        nextLot();
        InsertionSort.sort(scratch, bids);
        return scratch;
    }

    /**
     * Sorts the next lot with the library's sort.
     *
     * @return the sorted keys
     */
    @Benchmark
    public long[] librarySort() {
        nextLot();
        Arrays.sort(scratch);
        return scratch;
    }

    private void nextLot() {
        System.arraycopy(keysByLot[next++ & (keysByLot.length - 1)], 0, scratch, 0, bids);
    }
}
