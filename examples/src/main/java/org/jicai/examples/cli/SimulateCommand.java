package org.jicai.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jicai.audit.Language;
import org.jicai.examples.report.SimulationReport;
import org.jicai.examples.tables.ParquetAddOn;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;
import org.jicai.format.OutputDirectory;
import org.jicai.simulation.experiment.Experiment;
import org.jicai.simulation.experiment.ExperimentReader;
import org.jicai.simulation.experiment.ExperimentResult;
import org.jicai.simulation.experiment.ExperimentSpec;
import org.jicai.simulation.experiment.ExperimentTables;
import org.jicai.simulation.experiment.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jicai simulate}: many drawn rounds under several variants of the rules. */
@Command(
        name = "simulate",
        description =
                "Draws bids many times, clears them under every variant of the rules, and writes means, paired differences"
                        + " and their intervals. Ctrl-C keeps what was reached; --resume goes on from there.")
final class SimulateCommand implements Callable<Integer> {

    private static final String CHECKPOINT = "checkpoint.bin";

    @Parameters(paramLabel = "SPEC.yaml", description = "What to run.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the tables go.")
    private Path out = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads (default: one for each processor). Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--resume", description = "Go on from what an interrupted run left in DIR.")
    private boolean resume;

    @Option(
            names = "--parquet",
            description = "Write the tables as Parquet, too; needs jicai-parquet.jar beside jicai.jar.")
    private boolean parquet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path checkpoint = out.resolve(CHECKPOINT);
        refuseBadOptions(checkpoint);
        ExperimentSpec experimentSpec = read();
        Experiment experiment = prepared(experimentSpec);
        Output output = JicaiCommand.output(spec.commandLine());
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), output.language(), output.coloured());
        ExperimentResult result;
        try (Interruption interruption = new Interruption()) {
            result = experiment.run(new RunOptions(
                    threads.orElse(Runtime.getRuntime().availableProcessors()),
                    Optional.of(checkpoint),
                    resume,
                    progress,
                    interruption::isAskedFor));
        } catch (CancellationException interrupted) {
            progress.end();
            spec.commandLine()
                    .getErr()
                    .print(output.language().of("Interrupted. --resume goes on from here.\n", "已中断，可用 --resume 继续。\n"));
            spec.commandLine().getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
        progress.end();
        write(result, output.language());
        experiment.forget(checkpoint);
        output.print(SimulateReport.text(result, output), SimulateReport.table(result));
        return CommandLine.ExitCode.OK;
    }

    private void write(ExperimentResult result, Language language) throws IOException {
        ImmutableMap<String, byte[]> tables = new ExperimentTables().files(result);
        ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
        files.putAll(parquet ? ParquetAddOn.withParquet(tables) : tables);
        files.putAll(new SimulationReport(language).files(result));
        OutputDirectory.write(out, files.buildOrThrow());
    }

    private void refuseBadOptions(Path checkpoint) {
        if (threads.filter(n -> n < 1 || n > 1_000).isPresent()) {
            throw Errors.badOption("--threads", threads.get().toString(), "1 to 1000", Optional.empty());
        }
        if (!Files.isRegularFile(file)) {
            throw Errors.badOption("SPEC.yaml", file.toString(), "a file", Optional.empty());
        }
        if (parquet) {
            ParquetAddOn.withParquet(ImmutableMap.of()); // a missing add-on is better told before the run
        }
        if (!resume && Files.exists(checkpoint)) {
            throw Errors.badOption(
                    "--out",
                    out.toString(),
                    "a directory without an interrupted run",
                    Optional.of("Maybe --resume was meant; otherwise delete " + CHECKPOINT));
        }
    }

    private ExperimentSpec read() throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        SpecSources sources = new SpecSources(parent == null ? Path.of("") : parent);
        return ExperimentReader.read(file.toString(), Files.readAllBytes(file), sources);
    }

    private Experiment prepared(ExperimentSpec experimentSpec) {
        try {
            return Experiment.of(experimentSpec);
        } catch (IllegalArgumentException misfit) {
            String message = String.valueOf(misfit.getMessage());
            throw new BadInputException(List.of(new Finding(
                    file.toString(),
                    0,
                    "",
                    experimentSpec.name(),
                    "rules and population that fit: " + message,
                    Optional.empty())));
        }
    }
}
