package org.jicai.simulation.experiment;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jicai.audit.Digest;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepOptions;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.experiment.CheckpointFile.RunState;
import org.jicai.simulation.population.Population;

/**
 * An experiment, ready to run. In each replication bids are drawn once and cleared under every variant; what comes out is added
 * up, and nothing else is kept. The result is the same for any number of threads, and whether the run was interrupted or not.
 *
 * <p>Memory: about {@code 2 × threads + 2} sets of sums wait to be joined. A set has, in 8-byte numbers, {@code 20 × measures}
 * for each variant and {@code 120 + bids × (regions + 4)} for each lot and variant, and the first replications that are kept;
 * with Sobol points, {@code 8 × measures} more for each variant and shift, and 20 for each lot, variant and shift.
 * It does not grow with the number of replications.
 * Where clearing allocates nothing (see {@link Sweep}) a replication leaves no garbage either, once the code is compiled; blocks
 * do, and the first replications that are kept.
 *
 * <p>Example: {@code Experiment.of(spec).run(RunOptions.DEFAULT.withThreads(2))}.
 */
public final class Experiment {

    private static final String VERSION = Digest.ENGINE + ", experiment 1";
    private static final long NANOS_BETWEEN_CHECKPOINTS = 2_000_000_000L;

    private final Plan plan;
    private final SweepChoices choices;

    private Experiment(Plan plan, SweepChoices choices) {
        this.plan = plan;
        this.choices = choices;
    }

    /**
     * Prepares an experiment.
     *
     * @param spec what is run
     * @return the experiment
     * @throws IllegalArgumentException if rules and population do not fit
     * @throws org.jicai.tender.InvalidInputException if a book cannot hold a number of the round
     */
    public static Experiment of(ExperimentSpec spec) {
        CounterRandom random = new CounterRandom(spec.seed());
        PriceGrid grid = new PriceGrid(
                Plan.unitPrice(spec.variants().get(spec.baseIndex()).book()));
        Population population =
                Population.of(spec.population(), random, spec.draws().streams(random, spec.population()), grid);
        Sweep sweep = Sweep.of(spec.variants().stream().map(Variant::book).toList(), population.round());
        Plan plan = new Plan(spec, population, sweep);
        return new Experiment(
                plan,
                new ExperimentChoices(
                        spec.people(), random, sweep, spec.variants().size(), population));
    }

    /**
     * What a result depends on beside the code: the version and all inputs.
     *
     * @return a SHA-256 in lower-case hexadecimal digits
     */
    public String fingerprint() {
        Hasher hasher = Hashing.sha256().newHasher().putString(VERSION + "\n", StandardCharsets.UTF_8);
        plan.spec()
                .inputs()
                .forEach(input -> hasher.putString(
                        input.role() + "\t" + input.name() + "\t" + input.sha256() + "\n", StandardCharsets.UTF_8));
        hasher.putBytes(Longs.toByteArray(plan.spec().seed()));
        hasher.putString(plan.spec().measures() + " " + plan.spec().stopping(), StandardCharsets.UTF_8);
        if (plan.shifts() > 0) {
            hasher.putString(plan.spec().draws().toString(), StandardCharsets.UTF_8);
        }
        return hasher.hash().toString();
    }

    /**
     * Runs it. When it is cancelled, what was reached is kept in the checkpoint, if there is one; when it is done the checkpoint
     * stays until {@link #forget}, so that a result that cannot be written is not lost.
     *
     * @param options threads, checkpoint, progress
     * @return what came out
     * @throws CancellationException if it was cancelled
     * @throws IOException if the checkpoint cannot be read or written
     * @throws org.jicai.format.BadInputException if the checkpoint is that of another experiment, or damaged
     */
    public ExperimentResult run(RunOptions options) throws IOException {
        Optional<CheckpointFile> file = options.checkpoint().map(this::checkpoint);
        RunState state = new RunState(new Tally(plan), plan.spec().stopping().first());
        if (options.resume() && file.isPresent() && file.get().exists()) {
            file.get().read(state);
        }
        StopReason reason = stages(state, options, file);
        return new ResultReader(plan).read(state, reason);
    }

    /**
     * Deletes a checkpoint whose result is written.
     *
     * @param file the checkpoint
     * @throws IOException if it cannot be deleted
     */
    public void forget(Path file) throws IOException {
        checkpoint(file).delete();
    }

    private CheckpointFile checkpoint(Path file) {
        return new CheckpointFile(file, fingerprint());
    }

    private StopReason stages(RunState state, RunOptions options, Optional<CheckpointFile> file) throws IOException {
        while (true) {
            stage(state, options, file);
            if (!(plan.spec().stopping() instanceof Stopping.Precision wanted)) {
                return StopReason.FIXED_NUMBER;
            }
            double widest = new PrecisionCheck(plan, wanted).widest(state.total());
            state.looks().add(new Checkpoint(state.done(), widest));
            if (widest <= 1) {
                return StopReason.PRECISE_ENOUGH;
            }
            if (state.done() >= wanted.most()) {
                return StopReason.MOST_REPLICATIONS;
            }
            state.stage(Math.min(wanted.most(), 2 * state.done()));
        }
    }

    private void stage(RunState state, RunOptions options, Optional<CheckpointFile> file) throws IOException {
        Saver saver = new Saver(state, file, options);
        SweepOptions sweeping =
                new SweepOptions(options.threads(), plan.spec().blockSize(), saver::reached, options.cancelled());
        try {
            plan.sweep()
                    .run(
                            state.total(),
                            state.done(),
                            state.stage(),
                            plan.population(),
                            choices,
                            () -> new Tally(plan),
                            sweeping);
        } catch (CancellationException cancelled) {
            saver.save();
            throw cancelled;
        }
    }

    /** Keeps what was reached, now and then. */
    private static final class Saver {
        private final RunState state;
        private final List<CheckpointFile> files;
        private final RunOptions options;
        private long saved = System.nanoTime();

        Saver(RunState state, Optional<CheckpointFile> file, RunOptions options) {
            this.state = state;
            this.files = file.stream().toList();
            this.options = options;
        }

        void reached(long done) {
            state.done(done);
            options.progress().reached(done, state.stage());
            if (System.nanoTime() - saved > NANOS_BETWEEN_CHECKPOINTS) {
                try {
                    save();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                saved = System.nanoTime();
            }
        }

        void save() throws IOException {
            for (CheckpointFile file : files) {
                file.write(state);
            }
        }
    }
}
