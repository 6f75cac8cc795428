package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jicai coverage}: how many varieties the national rounds cover, against the published targets. */
@Command(
        name = "coverage",
        description = "Counts the varieties each national round and all of them together cover, from published figures"
                + " that ship, and compares them with the targets of 2022 and 2025.")
final class CoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Output output = JicaiCommand.output(spec.commandLine());
        CoverageReport report = new CoverageReport(ShippedCases.coverageFigures(), output);
        output.print(output.isForPeople() ? report.text() : ImmutableList.of(), report.table());
        return CommandLine.ExitCode.OK;
    }
}
