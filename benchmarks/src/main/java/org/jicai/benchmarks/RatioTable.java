package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, as medians, and the tables of their ratios. Lots of up to 60 bids are relative to H at that size, one large
 * lot is relative to H's ranking of it. Every figure comes from the same run; beside a ratio stand the fastest and the slowest
 * iteration behind it.
 */
final class RatioTable {

    private static final ImmutableList<String> SIZES = ImmutableList.of("5", "10", "30", "60");
    private static final ImmutableList<String> LARGE_SIZES =
            ImmutableList.of("1000", "10000", "100000", "1000000", "10000000");
    private static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";
    private static final String BYTES_AT = "10";

    /** How much the iterations of one benchmark may differ before the run says that the machine was busy. */
    private static final double QUIET = 1.25;

    private static final String JVM = "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + "), "
            + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors";

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
        return resultsByKey.getOrDefault(key(row.benchmark(), row.parameter(bids), row.lots()), List.of());
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

    /** The tables, for a terminal with a fixed-width font. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(JVM);
        lines.add("");
        lines.add(line("time per lot, as a multiple of H's, by bids", SIZES, "bytes/lot"));
        rows(row -> !row.isLarge(), SIZES, lines);
        lines.add("");
        lines.add(line("one large lot, as a multiple of H's ranking", LARGE_SIZES, ""));
        rows(Row::isLarge, LARGE_SIZES, lines);
        lines.addAll(growth());
        peers(lines);
        lines.add("");
        lines.add(floor());
        lines.add(noise());
        return String.join("\n", lines);
    }

    private void rows(Predicate<Row> which, ImmutableList<String> sizes, List<String> lines) {
        for (Row row : Row.values()) {
            List<String> ratios = sizes.stream().map(bids -> ratio(row, bids)).toList();
            OptionalDouble bytes = bytes(row);
            String allocated = bytes.isEmpty() || !row.allocatesInJava() ? "" : number("%,.0f", bytes.getAsDouble());
            if (which.test(row) && ratios.stream().anyMatch(ratio -> !ratio.isEmpty())) {
                lines.add(line(row.label(), ratios, allocated));
            }
        }
    }

    /** The ratio of the medians, and in brackets those of the fastest and the slowest iteration to the same unit. */
    private String ratio(Row row, String bids) {
        double[] scores = scores(row, bids);
        OptionalDouble unit = time(row.unit(), bids);
        if (scores.length == 0 || unit.isEmpty()) {
            return "";
        }
        double per = unit.getAsDouble() * row.lotsPerScore();
        return multiple(median(scores) / per) + " (" + multiple(scores[0] / per) + "–"
                + multiple(scores[scores.length - 1] / per) + ")";
    }

    /** Two decimals, and none where they would say nothing. */
    private static String multiple(double ratio) {
        return number(ratio < 100 ? "%,.2f" : "%,.0f", ratio);
    }

    /** By what each doubling of the number of bids multiplies the time of a large lot. */
    private List<String> growth() {
        List<String> lines = new ArrayList<>();
        for (Row row : Row.values()) {
            OptionalDouble few = time(row, "100000");
            OptionalDouble many = time(row, "1000000");
            if (row.isLarge() && few.isPresent() && many.isPresent()) {
                double doublings = Math.log(10) / Math.log(2);
                double growth = Math.pow(many.getAsDouble() / few.getAsDouble(), 1 / doublings);
                lines.add("From 100,000 to 1,000,000 bids each doubling multiplies the time of “" + row.label()
                        + "” by " + number("%.2f", growth) + " (2.4 at most).");
            }
        }
        return lines;
    }

    /** How many times as long the peers take that the aims name. */
    private void peers(List<String> lines) {
        peer(Row.LARGE_LIBRARY_SORT, Row.LARGE_WINNERS, "1000000", 10, lines);
        peer(Row.STREAMS, Row.KERNEL, BYTES_AT, 10, lines);
        peer(Row.SQL_SMALL, Row.KERNEL_ROUND, BYTES_AT, 4, lines);
        peer(Row.SQL_SMALL, Row.KERNEL_SELECTION, BYTES_AT, 4, lines);
        peer(Row.SQL_FETCHED, Row.KERNEL_ROUND, BYTES_AT, 4, lines);
        peer(Row.SQL_FETCHED, Row.KERNEL_SELECTION, BYTES_AT, 4, lines);
    }

    private void peer(Row peer, Row own, String bids, int aim, List<String> lines) {
        OptionalDouble slow = time(peer, bids);
        OptionalDouble fast = time(own, bids);
        if (slow.isPresent() && fast.isPresent()) {
            lines.add("At " + number("%,d", Integer.parseInt(bids)) + " bids “" + peer.label() + "” takes "
                    + number("%.1f", slow.getAsDouble() / fast.getAsDouble()) + " times “" + own.label() + "” (" + aim
                    + " at least).");
        }
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

    private static String number(String format, Number value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String line(String label, List<String> cells, String last) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-45s", label));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%22s", cell)));
        return line.append(String.format(Locale.ROOT, "%12s", last)).toString().stripTrailing();
    }
}
