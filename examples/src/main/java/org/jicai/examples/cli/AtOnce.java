package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things at once. */
final class AtOnce {

    /** Threads for each processor: where things differ in size, none is left to be done alone at the end. */
    private static final int UNEVEN = 2;

    private AtOnce() {}

    /**
     * What becomes of each thing, in their order.
     *
     * @throws RuntimeException the first one in that order, if any was thrown
     */
    static <T, R> ImmutableList<R> all(List<T> things, Function<T, R> work) {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.max(1, Math.min(things.size(), UNEVEN * processors)));
        try {
            List<Future<R>> results = things.stream()
                    .map(thing -> threads.submit(() -> work.apply(thing)))
                    .toList();
            ImmutableList.Builder<R> inOrder = ImmutableList.builder();
            for (Future<R> result : results) {
                inOrder.add(result.get());
            }
            return inOrder.build();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
