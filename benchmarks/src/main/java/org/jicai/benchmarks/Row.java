package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/** The rows of the table, in its order: one benchmark each. */
enum Row {
    SORT("the bare insertion sort of its keys", SortFloorBenchmark.class, "insertionSort"),
    H("H, written by hand", HandWrittenBenchmark.class, "clear"),
    H_TWO_THREADS("H on two threads", HandWrittenBenchmark.class, "clearOnTwoThreads", 2),
    DRAW("H and drawing the prices", HandWrittenBenchmark.class, "drawAndClear"),
    KERNEL("the compiled rule book in a sweep", KernelBenchmark.class, "clear"),
    KERNEL_TWO_THREADS("… on two threads", KernelBenchmark.class, "clearOnTwoThreads", 2),
    KERNEL_FACTS("… every decision kept", KernelBenchmark.class, "clearAndKeepDecisions"),
    KERNEL_READ("… and read as numbers", KernelBenchmark.class, "clearAndReadDecisions"),
    KERNEL_EN("… all about every bid in English", KernelTextBenchmark.class, "english"),
    KERNEL_ZH("… all about every bid in Chinese", KernelTextBenchmark.class, "chinese"),
    KERNEL_DRAW("… and drawing the prices", KernelBenchmark.class, "drawAndClear"),
    API("public API", PublicApiBenchmark.class, "clear"),
    API_LOADED("public API, numbers loaded before", PublicApiBenchmark.class, "clearLoaded"),
    API_EN("public API, all of it explained in English", PublicApiBenchmark.class, "clearAndExplainInEnglish"),
    API_ZH("public API, all of it explained in Chinese", PublicApiBenchmark.class, "clearAndExplainInChinese"),
    ROUND("a round of 60 lots, public API", WholeRoundBenchmark.class, "clear", WholeRoundBenchmark.LOTS),
    ROUND_EN(
            "a round of 60 lots, explained in English",
            WholeRoundBenchmark.class,
            "clearAndExplainInEnglish",
            WholeRoundBenchmark.LOTS),
    ROUND_ZH(
            "a round of 60 lots, explained in Chinese",
            WholeRoundBenchmark.class,
            "clearAndExplainInChinese",
            WholeRoundBenchmark.LOTS),
    STREAMS("plain Java, streams", PlainJavaBenchmark.class, "streams"),
    NAIVE("plain Java, naive", PlainJavaBenchmark.class, "naive"),
    SQL_SMALL("DuckDB, 100,000 lots (winners only)", DuckDbBenchmark.class, "winnersOfAllLots", 100_000),
    SQL("DuckDB, 1,000,000 lots (winners only)", DuckDbBenchmark.class, "winnersOfAllLots", 1_000_000),
    SQL_FETCHED("DuckDB, 100,000 lots, winners fetched by Java", DuckDbBenchmark.class, "winnersFetched", 100_000),
    KERNEL_ROUND("the sweep, 100,000 different lots", KernelRoundBenchmark.class, "clear", KernelRoundBenchmark.LOTS),
    KERNEL_SELECTION(
            "the sweep, 100,000 lots, up to the selection",
            KernelRoundBenchmark.class,
            "select",
            KernelRoundBenchmark.LOTS),
    LARGE("H's ranking (radix)", OneLargeLotBenchmark.class, "rank"),
    LARGE_LIBRARY_SORT("ranking by Arrays.sort", OneLargeLotBenchmark.class, "rankByLibrarySort"),
    LARGE_SELECT("winners only, by hand", OneLargeLotBenchmark.class, "select"),
    LARGE_SWEEP("the library, a whole clear in a sweep", LibraryLargeLotBenchmark.class, "clear"),
    LARGE_WINNERS("the library, winners only", LibraryLargeLotBenchmark.class, "winners");

    private final String label;
    private final Class<?> type;
    private final String benchmark;
    private final int lotsPerScore;

    Row(String label, Class<?> type, String method) {
        this(label, type, method, 1);
    }

    Row(String label, Class<?> type, String method, int lotsPerScore) {
        this.label = label;
        this.type = type;
        this.benchmark = type.getName() + "." + method;
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
        return isSql() ? Integer.toString(lotsPerScore) : "";
    }

    /** How many lots are cleared in the time that is measured. */
    int lotsPerScore() {
        return lotsPerScore;
    }

    /** Whether it is about one lot of very many bids. */
    boolean isLarge() {
        return type == OneLargeLotBenchmark.class || type == LibraryLargeLotBenchmark.class;
    }

    /** What the row is a multiple of. */
    Row unit() {
        return isLarge() ? LARGE : H;
    }

    /** The parameter its benchmark has for a number of bids; none where a benchmark knows one number only. */
    String parameter(String bids) {
        boolean only = type == WholeRoundBenchmark.class;
        return only && bids.equals(Integer.toString(WholeRoundBenchmark.BIDS)) ? "" : bids;
    }

    /** Whether the profiler sees what it allocates. */
    boolean allocatesInJava() {
        return !isSql();
    }

    private boolean isSql() {
        return type == DuckDbBenchmark.class;
    }

    /** The rows a short run leaves out. */
    private boolean isSlow() {
        return isSql()
                || type == WholeRoundBenchmark.class
                || type == KernelRoundBenchmark.class
                || lotsPerScore == 2
                || this == NAIVE;
    }

    /** The names of the benchmarks of some rows. */
    static ImmutableList<String> benchmarks(boolean quick) {
        return Arrays.stream(values())
                .filter(row -> !quick || !row.isSlow())
                .map(Row::benchmark)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
