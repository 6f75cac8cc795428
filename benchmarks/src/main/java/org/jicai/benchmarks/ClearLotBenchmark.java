package org.jicai.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jicai.RuleBooks;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
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
import org.openjdk.jmh.annotations.Warmup;

/** One audited clear of one lot through the public API: outcome, regions and every decision included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClearLotBenchmark {

    /** Fewer distinct lots would flatter the branch predictor. */
    private static final int LOTS = 2_048;

    /** How many bids a lot has. */
    @Param({"10", "30"})
    public int bids;

    private final Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
    private Round[] rounds = new Round[0];
    private int next;

    /** Draws the lots. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        rounds = new Round[LOTS];
        for (int i = 0; i < LOTS; i++) {
            Lot.Builder lot = Lot.builder("lot-" + i);
            for (int bid = 0; bid < bids; bid++) {
                String price = "0." + (100_000 + random.nextInt(900_000));
                lot.bid(Bid.of("bidder " + bid, price).withCeiling("0.95"));
            }
            rounds[i] = Round.of("benchmark", lot.build());
        }
    }

    /**
     * Clears the next lot.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome clear() {
        Round round = rounds[next++ & (LOTS - 1)];
        return engine.clear(round, DefaultStrategy.of(round, 1));
    }
}
