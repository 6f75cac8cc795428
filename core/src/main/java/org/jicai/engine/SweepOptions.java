package org.jicai.engine;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * How a sweep is run. Only the size of blocks can change a result, and only that of sums whose order matters, such as those of
 * floating-point numbers.
 *
 * @param threads how many threads clear, at least 1
 * @param blockSize how many replications make a block, at least 1
 * @param progress told, on the calling thread, how many replications are added up
 * @param cancelled asked before each replication, on any thread
 */
public record SweepOptions(int threads, int blockSize, LongConsumer progress, BooleanSupplier cancelled) {

    /** One thread, blocks of 1,024 replications, nobody told, never cancelled. */
    public static final SweepOptions DEFAULT = new SweepOptions(1, 1_024, done -> {}, () -> false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public SweepOptions {
        if (threads < 1 || blockSize < 1) {
            throw new IllegalArgumentException(
                    "threads and blocks are at least 1, not " + threads + " and " + blockSize);
        }
    }

    /**
     * The same on other threads.
     *
     * @param newThreads how many
     * @return the options
     */
    public SweepOptions withThreads(int newThreads) {
        return new SweepOptions(newThreads, blockSize, progress, cancelled);
    }
}
