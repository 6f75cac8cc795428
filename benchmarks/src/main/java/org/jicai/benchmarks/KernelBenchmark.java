package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionWishes;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.rules.RegionDraft;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The compiled rule book, lot by lot, as a sweep clears it: the same lots and lists as H, with a reason and the comparison that
 * decided for every bid and step. Prices per unit are given, where H divides pack prices.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {

    /** How many bids a lot has. */
    @Param({"5", "10", "30", "60"})
    public int bids;

    private LotPool pool = new LotPool(0, 0);
    private SweepCursor cursor = cursor(smallest());
    private int next;

    /** Loads the lots, and compares their results with H's. */
    @Setup
    public void loadLots() {
        pool = LotGenerator.pool(bids);
        cursor = cursor(pool);
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        for (int lot = 0; lot < pool.lots; lot++) {
            handWritten.clear(lot);
            LotResult expected = handWritten.result();
            LotResult actual = result(cursor.clear(0, lot));
            if (!actual.equals(expected)) {
                throw new IllegalStateException("the kernel and H differ in lot " + lot + " of " + bids
                        + " bids:\n  kernel: " + actual + "\n  H: " + expected);
            }
        }
    }

    private static LotPool smallest() {
        LotPool one = new LotPool(1, 1);
        one.packFen[0] = 100;
        one.packSize[0] = 1;
        one.ceiling[0] = 2_000_000;
        return one;
    }

    static SweepCursor cursor(LotPool pool) {
        PublicRounds rounds = new PublicRounds(
                pool, BenchmarkBook.book().clause(RegionDraft.class).orElseThrow());
        ImmutableList<Lot> lots = IntStream.range(0, pool.lots)
                .mapToObj(lot -> rounds.round(lot).lots().get(0))
                .collect(ImmutableList.toImmutableList());
        return Sweep.of(List.of(BenchmarkBook.book()), new Round("benchmark", lots))
                .cursor(new Lists(pool));
    }

    /** Picks by the list of each bid, and draws as the pool says. */
    private static final class Lists implements SweepChoices {
        private final LotPool pool;

        private final RegionWishes[] wishesByLot;

        Lists(LotPool pool) {
            this.pool = pool;
            int lists = pool.lots * pool.bids * LotPool.REGIONS;
            RegionWishes all = RegionWishes.of(LotPool.REGIONS, Arrays.copyOf(pool.preference, lists));
            this.wishesByLot = IntStream.range(0, pool.lots)
                    .mapToObj(lot -> all.part(pool.first(lot), pool.bids))
                    .toArray(RegionWishes[]::new);
        }

        @Override
        public RegionWishes wishes(ClearedLot lot) {
            return wishesByLot[lot.lot()];
        }

        @Override
        public long drawn(ClearedLot lot, int bid) {
            return pool.drawn[pool.first(lot.lot()) + bid];
        }
    }

    private static LotResult result(ClearedLot lot) {
        ImmutableList<Integer> all = IntStream.range(0, lot.size()).boxed().collect(ImmutableList.toImmutableList());
        return new LotResult(
                lot.bidders(),
                lot.places(),
                all.stream().map(lot::reason).collect(ImmutableList.<Reason>toImmutableList()),
                IntStream.range(0, lot.regions()).mapToObj(lot::supplier).collect(ImmutableList.toImmutableList()),
                IntStream.range(0, lot.regions())
                        .mapToObj(region -> lot.backup(0, region))
                        .collect(ImmutableList.toImmutableList()),
                all.stream().map(lot::agreedUnits).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Clears the next lot.
     *
     * @return how many bids were selected
     */
    @Benchmark
    public int clear() {
        return cursor.clear(0, next++ & (pool.lots - 1)).winners();
    }

    /**
     * Clears the next lot while another thread clears its own lots.
     *
     * @return how many bids were selected
     */
    @Benchmark
    @Threads(2)
    public int clearOnTwoThreads() {
        return cursor.clear(0, next++ & (pool.lots - 1)).winners();
    }
}
