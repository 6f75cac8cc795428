package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jicai.format.RoundDirectory;
import org.jicai.replay.Match;
import org.jicai.replay.Replay;
import org.jicai.tender.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jicai replay}: runs published rounds and compares them with what was announced. */
@Command(
        name = "replay",
        description =
                "Runs published rounds and compares every lot with what was announced. Without --data it runs the cases"
                        + " that ship.")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROUND", arity = "0..*", description = "Which rounds (default: all).")
    private List<String> rounds = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A round directory, or a case that ships: case:NAME (default: all that ship).")
    private Optional<String> data = Optional.empty();

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ImmutableList<ReplayRun> runs = runs();
        Output output = JicaiCommand.output(spec.commandLine());
        ReplayReport report = new ReplayReport(runs, output);
        output.print(output.isForPeople() ? report.text() : ImmutableList.of(), report.table());
        boolean mismatch = runs.stream().anyMatch(run -> run.replay().count(Match.MISMATCH) > 0);
        return mismatch ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private ImmutableList<ReplayRun> runs() {
        ImmutableList<Source> sources = data.map(
                        place -> ImmutableList.of(new Source("", DataOptions.directory("--data", place))))
                .orElseGet(() -> AtOnce.all(ShippedCases.all(), shipped -> new Source(shipped.id(), shipped.read())));
        refuseUnknownRounds(sources);
        ImmutableList<SourceRound> wanted = sources.stream()
                .flatMap(source -> source.data().rounds().stream()
                        .filter(round -> rounds.isEmpty() || rounds.contains(round.id()))
                        .map(round -> new SourceRound(source, round.id())))
                .collect(ImmutableList.toImmutableList());
        return AtOnce.all(wanted, round -> round.source().run(round.id(), rules));
    }

    private void refuseUnknownRounds(List<Source> sources) {
        TreeSet<String> known = new TreeSet<>();
        sources.forEach(source -> source.data().rounds().forEach(round -> known.add(round.id())));
        for (String round : rounds) {
            if (!known.contains(round)) {
                throw Errors.unknown("ROUND", round, "a round of the data", List.copyOf(known));
            }
        }
    }

    private record SourceRound(Source source, String id) {}

    private record Source(String id, RoundDirectory data) {
        ReplayRun run(String round, RulesOption rules) {
            try {
                return new ReplayRun(id, Replay.by(rules.forRound(round)).run(data, round));
            } catch (InvalidInputException refused) {
                throw RoundRun.placed(data, round, refused);
            }
        }
    }
}
