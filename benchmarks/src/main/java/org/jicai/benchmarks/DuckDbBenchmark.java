package org.jicai.benchmarks;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The peer from the database world, on one thread: all lots in one query. It only ranks, hands out places and tests prices.
 * A figure is the time of the whole query, so it has to be divided by the number of lots.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
public class DuckDbBenchmark {

    /** How many bids a lot has. */
    @Param({"10", "30"})
    public int bids;

    /** How many lots one query clears. */
    @Param({"100000", "1000000"})
    public int lots;

    private @Nullable SqlRound round;

    /** Fills the table, and compares the winners. */
    @Setup
    public void fill() throws SQLException {
        LotPool pool = LotGenerator.pool(bids);
        SqlRound filled = new SqlRound(pool, lots);
        filled.check(pool);
        round = filled;
    }

    /** Frees the table. */
    @TearDown
    public void close() throws SQLException {
        if (round != null) {
            round.close();
        }
    }

    /**
     * Clears all lots.
     *
     * @return a sum over the winners
     */
    @Benchmark
    public long winnersOfAllLots() throws SQLException {
        return round == null ? 0 : round.winners();
    }

    /**
     * Clears all lots, and hands every winner to Java: what whoever works on with them in Java needs.
     *
     * @return the same sum
     */
    @Benchmark
    public long winnersFetched() throws SQLException {
        return round == null ? 0 : round.winnersFetched();
    }
}
