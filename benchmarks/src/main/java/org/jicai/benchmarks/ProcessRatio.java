package org.jicai.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A whole run of the {@code jicai} command, from the start of the process to its end, as a multiple of {@code java -version}.
 * Both are run in turn, so that a machine that gets busier slows both, and medians are compared.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.jicai.benchmarks.ProcessRatio examples/bin/jicai replay --data DIR}, and
 * the same with {@code examples/target/jicai.jar}, which is run by {@code java -jar}. Either uses the Java that measures.
 */
public final class ProcessRatio {

    private static final int RUNS = 15;

    /** The first runs fill the caches of the disk and do not count. */
    private static final int WARM_UP = 2;

    private ProcessRatio() {}

    /**
     * Runs both and prints the ratio.
     *
     * @param arguments the command or its jar, then its arguments
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !Files.isRegularFile(Path.of(arguments[0]))) {
            System.err.println("expected a command or a jar and its arguments, such as examples/bin/jicai replay");
            System.exit(2);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(arguments[0].endsWith(".jar") ? List.of(java, "-jar") : List.of());
        command.addAll(List.of(arguments));
        List<String> bare = List.of(java, "-version");
        double[] commands = new double[RUNS];
        double[] bares = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            double bareTook = milliseconds(bare);
            double commandTook = milliseconds(command);
            if (run >= 0) {
                bares[run] = bareTook;
                commands[run] = commandTook;
            }
        }
        Arrays.sort(commands);
        Arrays.sort(bares);
        System.out.println("Java " + Runtime.version() + ", " + RUNS + " runs of each in turn");
        System.out.println(line("java -version", bares));
        System.out.println(line(String.join(" ", command).replace(java, "java"), commands));
        System.out.println(String.format(
                Locale.ROOT, "%.1f times java -version (20 at most)", commands[RUNS / 2] / bares[RUNS / 2]));
    }

    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = process.start().waitFor();
        double took = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with exit code " + exit);
        }
        return took;
    }

    private static String line(String name, double[] sorted) {
        return String.format(
                Locale.ROOT,
                "%s: median %.0f ms, %.0f to %.0f ms",
                name,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
