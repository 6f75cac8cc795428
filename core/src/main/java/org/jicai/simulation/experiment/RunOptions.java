package org.jicai.simulation.experiment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How an experiment is run. Nothing here changes a result.
 *
 * @param threads how many threads clear, at least 1
 * @param checkpoint the file that keeps what was reached when the run is interrupted; none where nothing is kept
 * @param resume whether to go on from that file, if it is there
 * @param progress told how far the run is
 * @param cancelled asked often, on any thread, whether to stop
 */
public record RunOptions(
        int threads, Optional<Path> checkpoint, boolean resume, Progress progress, BooleanSupplier cancelled) {

    /** One thread, nothing kept, nobody told. */
    public static final RunOptions DEFAULT =
            new RunOptions(1, Optional.empty(), false, (done, planned) -> {}, () -> false);

    /**
     * The same on other threads.
     *
     * @param newThreads how many
     * @return the options
     */
    public RunOptions withThreads(int newThreads) {
        return new RunOptions(newThreads, checkpoint, resume, progress, cancelled);
    }

    /** Is told how far a run is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Some more replications are added up.
         *
         * @param done how many are
         * @param planned how many there will be as far as is known; with a wanted precision, until the next look
         */
        void reached(long done, long planned);
    }
}
