package org.jicai.benchmarks;

import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints one table of ratios against H.
 *
 * <p>A full run goes through all benchmarks several times, each time in fresh JVMs, and takes medians over all of it: a machine
 * that is busy for a while then slows all rows a little instead of one row much.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.jicai.benchmarks.Ratios [-quick]}
 */
public final class Ratios {

    private static final int PASSES = 3;

    private Ratios() {}

    /**
     * Runs the benchmarks and prints the table.
     *
     * @param arguments {@code -quick} for a short run: one pass, short iterations, 10 and 30 bids, no database, no whole round, one thread
     * @throws RunnerException if a benchmark fails, for one because its results differ from the engine's
     */
    public static void main(String[] arguments) throws RunnerException {
        List<String> given = List.of(arguments);
        boolean quick = given.equals(List.of("-quick"));
        if (!given.isEmpty() && !quick) {
            System.err.println("expected nothing or -quick, not " + String.join(" ", given));
            System.exit(2);
        }
        RatioTable table = new RatioTable();
        int passes = quick ? 1 : PASSES;
        for (int pass = 1; pass <= passes; pass++) {
            System.err.println("pass " + pass + " of " + passes + " …");
            table.add(new Runner((quick ? shortRun() : fullRun()).build()).run());
        }
        System.out.println(table.text());
    }

    private static ChainedOptionsBuilder fullRun() {
        return run(false)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1));
    }

    private static ChainedOptionsBuilder shortRun() {
        return run(true)
                .param("bids", "10", "30")
                .param("manyBids", "1000", "100000")
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(250))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(200));
    }

    private static ChainedOptionsBuilder run(boolean quick) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
        Row.benchmarks(quick).forEach(name -> options.include("^" + Pattern.quote(name) + "$"));
        return options;
    }
}
