package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jicai.audit.Digest;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.PolicyRun;
import org.jicai.audit.compare.Sampling;
import org.jicai.examples.tables.ParquetAddOn;
import org.jicai.examples.tables.TidyTable;
import org.jicai.format.OutcomeFiles;
import org.jicai.tender.Round;

/**
 * Comparisons as files: {@code compare.csv} with every change and its parts, the tables of {@code jicai clear} with a column for
 * the rule book, {@code report.html}, and {@code manifest.json} with what went in and the digests of what came out.
 */
final class CompareFiles {

    private static final List<String> TABLES = List.of("verdicts.csv", "lots_out.csv", "regions.csv");

    private final Round round;
    private final ImmutableList<BookComparison> comparisons;
    private final long seed;

    CompareFiles(Round round, ImmutableList<BookComparison> comparisons, long seed) {
        this.round = round;
        this.comparisons = comparisons;
        this.seed = seed;
    }

    ImmutableMap<String, byte[]> of(Output output, boolean parquet) {
        ImmutableMap.Builder<String, byte[]> tables = ImmutableMap.builder();
        Table changes = CompareTable.of(round.id(), comparisons);
        tables.put(
                "compare.csv",
                new TidyTable(
                                changes.columns().stream()
                                        .map(Table.Column::key)
                                        .collect(ImmutableList.toImmutableList()),
                                changes.rows())
                        .toCsv());
        TABLES.forEach(name -> tables.put(name, underEveryBook(name)));
        Map<String, byte[]> csv = tables.buildOrThrow();
        ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();
        files.putAll(parquet ? ParquetAddOn.withParquet(csv) : csv);
        files.put("report.html", new ComparePage(round, output).of(comparisons).toBytes());
        ImmutableMap<String, byte[]> written = files.buildOrThrow();
        return ImmutableMap.<String, byte[]>builder()
                .putAll(written)
                .put("manifest.json", manifest(written))
                .buildOrThrow();
    }

    private List<PolicyRun> runs() {
        List<PolicyRun> runs = new ArrayList<>();
        runs.add(comparisons.get(0).before());
        comparisons.forEach(comparison -> runs.add(comparison.after()));
        return runs;
    }

    private byte[] underEveryBook(String name) {
        return TidyTable.stacked(runs().stream().map(run -> tableOf(run, name)).toList())
                .toCsv();
    }

    private TidyTable tableOf(PolicyRun run, String name) {
        Map<String, byte[]> files = OutcomeFiles.toBytes(run.outcome(), digest(run));
        return TidyTable.parse(Objects.requireNonNull(files.get(name), name))
                .under("book", run.book().id());
    }

    private String digest(PolicyRun run) {
        return Digest.of(run.book(), round, run.outcome());
    }

    private byte[] manifest(Map<String, byte[]> files) {
        Table.Builder books = Table.of(Table.Column.data("book"), Table.Column.data("digest"));
        runs().forEach(run -> books.row(run.book().id(), digest(run)));
        Table.Builder sums = Table.of(Table.Column.data("file"), Table.Column.data("sha256"));
        new TreeMap<>(files)
                .forEach((name, bytes) -> sums.row(name, Hashing.sha256().hashBytes(bytes)));
        Table facts = Table.of(
                        Table.Column.data("command"),
                        Table.Column.data("engine"),
                        Table.Column.data("round"),
                        Table.Column.data("seed"),
                        Table.Column.data("shares"))
                .row("compare", Digest.ENGINE, round.id(), seed, shares())
                .build();
        String json = "{\n\"run\": " + Output.json(facts).strip() + ",\n\"books\": "
                + Output.json(books.build()).strip() + ",\n\"files\": "
                + Output.json(sums.build()).strip() + "\n}\n";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private String shares() {
        return comparisons.stream()
                .flatMap(comparison -> comparison.sampling().stream())
                .map(Sampling::orders)
                .findFirst()
                .map(orders -> "estimated from " + orders + " random orders where there are too many changes")
                .orElse("exact");
    }
}
