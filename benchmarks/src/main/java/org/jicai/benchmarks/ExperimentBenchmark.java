package org.jicai.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One replication of an experiment with ten bidders and four rule books, beside the draws and clears alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExperimentBenchmark {

    private static final int REPLICATIONS = 8192;

    /** How costs are drawn: quickly, and with a normal quantile. */
    @Param({"uniform: [1, 6]", "lognormal: {mean: 2.50, cv: 40%}"})
    public String costs = "";

    private ExperimentRun run = new ExperimentRun("uniform: [1, 6]", 2);

    /** Prepares the experiment. */
    @Setup
    public void prepare() {
        run = new ExperimentRun(costs, REPLICATIONS);
    }

    /**
     * Draws once, clears four times, measures and adds up.
     *
     * @return the result
     */
    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public Object replication() {
        return run.experiment();
    }

    /**
     * Draws once and clears four times.
     *
     * @return what was seen
     */
    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public Object drawOnceClearFour() {
        return run.drawOnce();
    }

    /**
     * Draws and clears four times.
     *
     * @return what was seen
     */
    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public Object drawAndClearFour() {
        return run.drawForEach();
    }
}
