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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The floor of ranking one lot: sorting the keys of ten bids.
 *
 * <p>The lots are all different and are taken in turn, 2,048 of them, so that the branch predictor cannot learn one
 * lot by heart. Both benchmarks copy the lot into the same scratch array first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SortFloorBenchmark {

    private static final int BIDS = 10;
    private static final int LOTS = 2048;
    private static final long SEED = 20_240_517L;

    private final long[][] keysByLot = new long[LOTS][BIDS];
    private final long[] scratch = new long[BIDS];
    private int lot;

    /** Fills the lots with seeded keys. */
    @Setup
    public void drawLots() {
        SplittableRandom random = new SplittableRandom(SEED);
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
        for (int i = 1; i < BIDS; i++) {
            long key = scratch[i];
            int j = i - 1;
            while (j >= 0 && scratch[j] > key) {
                scratch[j + 1] = scratch[j];
                j--;
            }
            scratch[j + 1] = key;
        }
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
        lot = (lot + 1) % LOTS;
        System.arraycopy(keysByLot[lot], 0, scratch, 0, BIDS);
    }
}
