package org.jicai.benchmarks;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionWishes;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.rules.RegionDraft;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * The lots of a pool in a sweep, picking by the lists of H. A cursor is made when it is first used, so that a benchmark holds the
 * lots once, as a sweep does. Checks that what comes out is what the engine makes of them.
 */
final class KernelLots {

    private final LotPool pool;
    private final Sweep sweep;
    private final Supplier<SweepCursor> cursor;
    private final Supplier<SweepCursor> reasons;

    KernelLots(LotPool pool) {
        this.pool = pool;
        PublicRounds rounds = new PublicRounds(
                pool, BenchmarkBook.book().clause(RegionDraft.class).orElseThrow());
        ImmutableList<Lot> lots = IntStream.range(0, pool.lots)
                .mapToObj(lot -> rounds.round(lot).lots().get(0))
                .collect(ImmutableList.toImmutableList());
        this.sweep = Sweep.of(List.of(BenchmarkBook.book()), new Round("benchmark", lots));
        Lists lists = new Lists(pool);
        this.cursor = Suppliers.memoize(() -> sweep.cursor(lists));
        this.reasons = Suppliers.memoize(() -> sweep.cursor(lists, false));
    }

    Sweep sweep() {
        return sweep;
    }

    /** A single lot of a single bid. */
    static LotPool smallest() {
        LotPool one = new LotPool(1, 1);
        one.packFen[0] = 100;
        one.packSize[0] = 1;
        one.ceiling[0] = 2_000_000;
        for (int region = 0; region < LotPool.REGIONS; region++) {
            one.preference[region] = (byte) region;
        }
        return one;
    }

    /** Clears a lot, keeping every decision. */
    ClearedLot clear(int lot) {
        return cursor.get().clear(0, lot);
    }

    /** Clears a lot, keeping of the decisions about a bid only the reason why it stands where it stands, as H does. */
    ClearedLot clearForReasons(int lot) {
        return reasons.get().clear(0, lot);
    }

    /** Takes over the prices the pool has now. */
    void price(int lot) {
        price(lot, cursor.get().prices(lot));
    }

    /** The same for {@link #clearForReasons} alone. */
    void priceForReasons(int lot) {
        price(lot, reasons.get().prices(lot));
    }

    private void price(int lot, long[] prices) {
        int first = pool.first(lot);
        for (int bid = 0; bid < prices.length; bid++) {
            int at = first + bid;
            prices[bid] = HandWrittenClear.quotient(pool.packFen[at] * 10_000L, pool.packSize[at]);
        }
    }

    /** Compares the results of all lots with those of H. */
    void checkResults() {
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        for (int lot = 0; lot < pool.lots; lot++) {
            handWritten.clear(lot);
            require(result(clear(lot)), handWritten.result(), "H", lot);
            require(result(clearForReasons(lot)), handWritten.result(), "H", lot);
        }
    }

    /** Compares every decision about every bid with those of the engine. */
    void checkDecisions() {
        SameResults engine = new SameResults(pool);
        DecisionTable table = new DecisionTable();
        for (int lot = 0; lot < pool.lots; lot++) {
            LotOutcome outcome = engine.outcome(lot);
            ClearedLot cleared = clear(lot);
            table.read(cleared);
            for (int bid = 0; bid < pool.bids; bid++) {
                ImmutableList<Decision> own = table.decisions(cleared, bid);
                BidOutcome expected =
                        PublicRounds.outcomeOf(outcome, engine.rounds().key(bid));
                require(own, expected.path().subList(0, own.size()), "the engine", lot);
                boolean summedUp = expected.path().size() == own.size() + 1
                        && expected.path().get(own.size()).reason() == expected.reason();
                require(summedUp || expected.path().size() == own.size(), true, "the engine", lot);
            }
        }
    }

    private void require(Object actual, Object expected, String whose, int lot) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException("the kernel and " + whose + " differ in lot " + lot + " of " + pool.bids
                    + " bids:\n  kernel: " + actual + "\n  expected: " + expected);
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

    /** Picks by the list of each bid, and draws as the pool says. */
    static final class Lists implements SweepChoices {
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
}
