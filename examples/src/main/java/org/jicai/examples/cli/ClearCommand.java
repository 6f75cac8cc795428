package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jicai.audit.Digest;
import org.jicai.audit.Language;
import org.jicai.audit.OutcomeWords;
import org.jicai.decision.LotOutcome;
import org.jicai.examples.cli.Table.Column;
import org.jicai.examples.report.ReportPage;
import org.jicai.examples.report.RoundReport;
import org.jicai.format.OutcomeFiles;
import org.jicai.format.OutputDirectory;
import org.jicai.format.RoundDirectory;
import org.jicai.money.Share;
import org.jicai.tender.BidKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jicai clear}: clears a round and writes the outcome. */
@Command(
        name = "clear",
        description =
                "Clears a round: selects, allocates, writes verdicts.csv, lots_out.csv, regions.csv and outcome.json.")
final class ClearCommand implements Callable<Integer> {

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ChoicesOptions choices = new ChoicesOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files are written.")
    private String out = "";

    @Option(names = "--report", description = "Also write report.html: price ladders, maps and reasons, lot by lot.")
    private boolean report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        RoundDirectory directory = data.directory();
        RoundRun run = RoundRun.of(directory, data.round(directory), rules, choices);
        String digest = Digest.of(run.engine().book(), run.round(), run.outcome());
        Output output = JicaiCommand.output(spec.commandLine());
        ImmutableMap<String, byte[]> files = files(run, digest, output.language());
        OutputDirectory.write(Path.of(out), files);
        output.print(text(run, files.keySet(), digest, output), table(run, digest));
        return CommandLine.ExitCode.OK;
    }

    private ImmutableMap<String, byte[]> files(RoundRun run, String digest, Language language) {
        ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
        files.putAll(OutcomeFiles.toBytes(run.outcome(), digest));
        if (report) {
            ReportPage page = RoundReport.of(run.engine().book(), run.round(), run.outcome(), language);
            files.put("report.html", page.toBytes());
        }
        return files.buildOrThrow();
    }

    private ImmutableList<String> text(RoundRun run, Collection<String> files, String digest, Output output) {
        return ImmutableList.<String>builder()
                .add(output.heading(
                        run.round().id() + " by " + run.engine().book().id(),
                        run.round().id() + "，规则 " + run.engine().book().id()))
                .add("")
                .addAll(TextTable.lines(summary(run, output), output.language()))
                .add("")
                .add(output.language().of("digest  ", "摘要  ") + digest)
                .add(output.language().of("written to ", "已写入 ") + out + ": " + String.join(", ", files))
                .build();
    }

    private static Table summary(RoundRun run, Output output) {
        OutcomeWords words = OutcomeWords.in(output.language());
        Table.Builder table = Table.of(
                Column.text("lot", "lot", "品种"),
                Column.number("bidders", "bidders", "申报企业"),
                Column.number("quota", "places", "最多入围"),
                Column.number("selected", "selected", "拟中选"),
                Column.number("share", "share", "采购量比例"),
                Column.text("term_end", "term", "采购周期"),
                Column.text("state", "state", "状态"),
                Column.text("winners", "selected bidders, regions each", "拟中选企业及供应地区数"));
        run.outcome()
                .lots()
                .forEach(lot -> table.row(
                        lot.lot(),
                        lot.bidders(),
                        lot.quota(),
                        lot.selected(),
                        lot.share().map(Share::toString).orElse(""),
                        lot.term().map(words::term).orElse(""),
                        words.state(lot),
                        winners(lot)));
        return table.build();
    }

    private static String winners(LotOutcome lot) {
        return lot.winnersInRankOrder().stream()
                .map(bid -> bid.bid() + (bid.regions() == 0 ? "" : " " + bid.regions()))
                .collect(Collectors.joining(", "));
    }

    private static Table table(RoundRun run, String digest) {
        Table.Builder table = Table.of(
                Column.data("round"),
                Column.data("lot"),
                Column.data("bidders"),
                Column.data("quota"),
                Column.data("shortlisted"),
                Column.data("selected"),
                Column.data("share"),
                Column.data("term_end"),
                Column.data("state"),
                Column.data("reason"),
                Column.data("winners"),
                Column.data("digest"));
        run.outcome()
                .lots()
                .forEach(lot -> table.row(
                        run.round().id(),
                        lot.lot(),
                        lot.bidders(),
                        lot.quota(),
                        lot.shortlisted(),
                        lot.selected(),
                        lot.share().map(share -> share.fraction().toString()).orElse(""),
                        lot.term().orElse(""),
                        lot.state().word(),
                        lot.reason(),
                        lot.winnersInRankOrder().stream()
                                .map(bid -> bid.bid())
                                .map(BidKey::toString)
                                .collect(Collectors.joining("|")),
                        digest));
        return table.build();
    }
}
