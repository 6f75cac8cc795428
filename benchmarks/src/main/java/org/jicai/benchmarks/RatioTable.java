package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, as medians, and the table of their ratios. Columns of up to 60 bids are relative to H at that size;
 * columns of one large lot are relative to H's ranking of it. Every figure of a table comes from the same run.
 */
final class RatioTable {

    private static final ImmutableList<String> SIZES =
            ImmutableList.of("5", "10", "30", "60", "1000", "10000", "100000", "1000000");
    private static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";
    private static final String BYTES_AT = "10";

    /** How much the iterations of one benchmark may differ before the run says that the machine was busy. */
    private static final double QUIET = 1.25;

    private final Map<String, List<RunResult>> resultsByKey = new TreeMap<>();

    /** Takes in what one pass has measured; later passes add to the same medians. */
    void add(Iterable<RunResult> results) {
        for (RunResult result : results) {
            resultsByKey.computeIfAbsent(key(result), key -> new ArrayList<>()).add(result);
        }
    }

    private static String key(RunResult result) {
        BenchmarkParams params = result.getParams();
        String bids = parameter(params, "bids") + parameter(params, "manyBids");
        return key(params.getBenchmark(), bids, parameter(params, "lots"));
    }

    /** A parameter of a benchmark, or empty where it has none of that name. */
    private static String parameter(BenchmarkParams params, String name) {
        String value = params.getParam(name);
        return value == null ? "" : value;
    }

    private static String key(String benchmark, String bids, String lots) {
        return benchmark + " " + bids + " " + lots;
    }

    /** Time per lot, the median of all iterations of all passes; empty where it was not measured. */
    private OptionalDouble time(Row row, String bids) {
        double[] scores = scores(row, bids);
        return scores.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(scores) / row.lotsPerScore());
    }

    /** The scores of all iterations of all passes, the smallest first. */
    private double[] scores(Row row, String bids) {
        return results(row, bids).stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
    }

    private List<RunResult> results(Row row, String bids) {
        return resultsByKey.getOrDefault(key(row.benchmark(), bids, row.lots()), List.of());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double allocated(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get(BYTES_PER_OPERATION);
        return bytes == null ? Double.NaN : bytes.getScore();
    }

    /** Bytes allocated per lot of ten bids; empty where it was not measured. */
    private OptionalDouble bytes(Row row) {
        double[] bytes = results(row, BYTES_AT).stream()
                .mapToDouble(RatioTable::allocated)
                .sorted()
                .toArray();
        return bytes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(bytes) / row.lotsPerScore());
    }

    /** The table, for a terminal with a fixed-width font. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line("time per lot, as a multiple of H's", SIZES, "bytes/lot"));
        for (Row row : Row.values()) {
            List<String> ratios = SIZES.stream().map(bids -> ratio(row, bids)).toList();
            OptionalDouble bytes = bytes(row);
            String allocated = bytes.isEmpty() || !row.allocatesInJava() ? "" : number("%,.0f", bytes.getAsDouble());
            if (ratios.stream().anyMatch(ratio -> !ratio.isEmpty())) {
                lines.add(line(row.label(), ratios, allocated));
            }
        }
        lines.add("");
        lines.add(floor());
        lines.add(noise());
        return String.join("\n", lines);
    }

    private String ratio(Row row, String bids) {
        OptionalDouble time = time(row, bids);
        OptionalDouble unit = time(row.unit(), bids);
        return time.isEmpty() || unit.isEmpty() ? "" : number("%,.2f", time.getAsDouble() / unit.getAsDouble());
    }

    /** Whether H is good enough to be a measure: at most ten times the bare sort. */
    private String floor() {
        OptionalDouble h = time(Row.H, BYTES_AT);
        OptionalDouble sort = time(Row.SORT, BYTES_AT);
        if (h.isEmpty() || sort.isEmpty()) {
            return "";
        }
        double multiple = h.getAsDouble() / sort.getAsDouble();
        String verdict = multiple <= 10 ? "so the ratios count." : "so the ratios do NOT count: H is too slow.";
        return "At 10 bids H takes " + number("%.1f", multiple) + " times the bare sort (10 at most), " + verdict;
    }

    /** Whether the machine was quiet enough: by how much H's own iterations differ. */
    private String noise() {
        double[] scores = scores(Row.H, BYTES_AT);
        if (scores.length == 0) {
            return "";
        }
        double spread = scores[scores.length - 1] / scores[0];
        String verdict = spread <= QUIET ? "a quiet machine." : "a BUSY machine: do not trust a ratio of this run.";
        return "H's slowest iteration took " + number("%.2f", spread) + " times its fastest, " + verdict;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String line(String label, List<String> cells, String last) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-47s", label));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%10s", cell)));
        return line.append(String.format(Locale.ROOT, "%12s", last)).toString().stripTrailing();
    }

    /** The rows, in the order of the table: one benchmark each. */
    enum Row {
        SORT("the bare insertion sort of its keys", SortFloorBenchmark.class, "insertionSort"),
        H("H, written by hand", HandWrittenBenchmark.class, "clear"),
        H_TWO_THREADS("H on two threads", HandWrittenBenchmark.class, "clearOnTwoThreads", "", 2),
        DRAW("H and drawing the prices", HandWrittenBenchmark.class, "drawAndClear"),
        KERNEL("the compiled rule book in a sweep", KernelBenchmark.class, "clear"),
        KERNEL_TWO_THREADS("the same on two threads", KernelBenchmark.class, "clearOnTwoThreads", "", 2),
        API("public API", PublicApiBenchmark.class, "clear"),
        API_EN("public API, all of it explained in English", PublicApiBenchmark.class, "clearAndExplainInEnglish"),
        API_ZH("public API, all of it explained in Chinese", PublicApiBenchmark.class, "clearAndExplainInChinese"),
        STREAMS("plain Java, streams", PlainJavaBenchmark.class, "streams"),
        NAIVE("plain Java, naive", PlainJavaBenchmark.class, "naive"),
        SQL_SMALL("DuckDB, 100,000 lots (winners only)", DuckDbBenchmark.class, "winnersOfAllLots", "100000", 100_000),
        SQL("DuckDB, 1,000,000 lots (winners only)", DuckDbBenchmark.class, "winnersOfAllLots", "1000000", 1_000_000),
        LARGE("one large lot: H's ranking", OneLargeLotBenchmark.class, "rank"),
        LARGE_LIBRARY("one large lot: ranking by Arrays.sort", OneLargeLotBenchmark.class, "rankByLibrarySort"),
        LARGE_SELECT("one large lot: winners only", OneLargeLotBenchmark.class, "select");

        private final String label;
        private final String benchmark;
        private final String lots;
        private final int lotsPerScore;

        Row(String label, Class<?> type, String method) {
            this(label, type, method, "", 1);
        }

        Row(String label, Class<?> type, String method, String lots, int lotsPerScore) {
            this.label = label;
            this.benchmark = type.getName() + "." + method;
            this.lots = lots;
            this.lotsPerScore = lotsPerScore;
        }

        String label() {
            return label;
        }

        /** The name of the benchmark. */
        String benchmark() {
            return benchmark;
        }

        /** How many lots one query clears, or empty. */
        String lots() {
            return lots;
        }

        /** How many lots are cleared in the time that is measured. */
        int lotsPerScore() {
            return lotsPerScore;
        }

        /** What the row is a multiple of. */
        Row unit() {
            return benchmark.startsWith(OneLargeLotBenchmark.class.getName()) ? LARGE : H;
        }

        /** Whether the profiler sees what it allocates. */
        boolean allocatesInJava() {
            return lots.isEmpty();
        }

        /** The rows a short run leaves out. */
        boolean isSlow() {
            return this == SQL;
        }
    }

    /** The names of the benchmarks of some rows. */
    static ImmutableList<String> benchmarks(boolean quick) {
        return Arrays.stream(Row.values())
                .filter(row -> !quick || !row.isSlow())
                .map(Row::benchmark)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
