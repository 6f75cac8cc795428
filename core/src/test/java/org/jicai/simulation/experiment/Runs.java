package org.jicai.simulation.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Runs experiments of tests, whole or in parts, and reads what they write. */
final class Runs {

    private Runs() {}

    static ExperimentResult run(String yaml, RunOptions options) throws IOException {
        return Experiment.of(TestSpecs.read(yaml)).run(options);
    }

    static Map<String, String> files(ExperimentResult result) {
        Map<String, String> texts = new TreeMap<>();
        new ExperimentTables().files(result).forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
        return texts;
    }

    /** Runs until some more replications are added up. */
    static Optional<ExperimentResult> interrupted(String yaml, int threads, Path checkpoint) throws IOException {
        AtomicLong first = new AtomicLong(-1);
        AtomicLong last = new AtomicLong();
        RunOptions options = new RunOptions(
                threads,
                Optional.of(checkpoint),
                true,
                (done, planned) -> {
                    first.compareAndSet(-1, done);
                    last.set(done);
                },
                () -> first.get() >= 0 && last.get() - first.get() >= 48);
        try {
            return Optional.of(run(yaml, options));
        } catch (CancellationException cancelled) {
            assertThat(checkpoint).exists();
            return Optional.empty();
        }
    }
}
