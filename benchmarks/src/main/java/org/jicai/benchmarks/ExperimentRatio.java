package org.jicai.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an experiment takes beside drawing and clearing alone. The three take turns in one process, so that a machine that gets
 * busier slows all of them; medians and the fastest turns are compared.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.jicai.benchmarks.ExperimentRatio}
 */
public final class ExperimentRatio {

    private static final int REPLICATIONS = 16_384;
    private static final int TURNS = 41;
    private static final int WARM_UP = 20;

    private ExperimentRatio() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("Java " + Runtime.version() + ", one lot of ten bidders, books " + ExperimentRun.BOOKS
                + ", one thread, " + TURNS + " turns of " + REPLICATIONS + " replications");
        for (String costs : List.of("uniform: [1, 6]", "lognormal: {mean: 2.50, cv: 40%}")) {
            print(costs, turns(new ExperimentRun(costs, REPLICATIONS)));
        }
    }

    private static double[][] turns(ExperimentRun run) {
        List<Runnable> ways = List.of(run::experiment, run::drawOnce, run::drawForEach);
        double[][] nanos = new double[ways.size()][TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            for (int way = 0; way < nanos.length; way++) {
                long start = System.nanoTime();
                ways.get(way).run();
                double took = (double) (System.nanoTime() - start) / run.replications();
                if (turn >= 0) {
                    nanos[way][turn] = took;
                }
            }
        }
        for (double[] way : nanos) {
            Arrays.sort(way);
        }
        return nanos;
    }

    private static void print(String costs, double[][] nanos) {
        System.out.println("costs {" + costs + "}, ns per replication: fastest, median");
        List<String> names = List.of("experiment", "draw once, clear 4 times", "4 × (draw + clear)");
        for (int way = 0; way < nanos.length; way++) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "  %-26s %7.0f %7.0f   experiment is %.2f, %.2f times this",
                    names.get(way),
                    nanos[way][0],
                    nanos[way][TURNS / 2],
                    nanos[0][0] / nanos[way][0],
                    nanos[0][TURNS / 2] / nanos[way][TURNS / 2]));
        }
    }
}
