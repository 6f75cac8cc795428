package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jicai.RuleBooks;
import org.jicai.decision.RegionWishes;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.proof.Books;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep: the same on any number of threads, in bounded blocks, cancellable, and without allocating. */
class SweepTest {

    /** Prices from 1 to 2 yuan by a fixed hash of replication, lot and bid; every seventh bidder stays out. */
    private static final SweepBids HASHED = (replication, lot, prices) -> {
        for (int bid = 0; bid < prices.length; bid++) {
            long mixed = (replication * 31 + lot) * 0x9E3779B97F4A7C15L + bid * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
            long draw = (mixed ^ (mixed >>> 32)) & 0xFFFFF;
            prices[bid] = draw % 7 == 0 ? -1 : 1_000_000 + draw;
        }
    };

    private static final long METERED_LOTS = 299 * 64;

    /** Keeps what a wasteful drawer makes. */
    @SuppressWarnings("unused")
    private static volatile byte[] waste = {};

    private static Round round(int lots, int bids) {
        List<Lot> built = new ArrayList<>();
        ImmutableList<Region> regions = Cases.regions();
        for (int lot = 0; lot < lots; lot++) {
            Lot.Builder builder = Lot.builder("lot-" + lot);
            for (int bid = 0; bid < bids; bid++) {
                String name = "bidder-" + (char) ('a' + bid);
                Bid plain = Bid.of(name, "1").withCeiling("1.9");
                builder.bid(new Bid(
                        plain.bidder(),
                        "",
                        bid % 3 == 0 ? "half" : "",
                        bid % 3 == 0 ? Ratio.parse("0.5") : Ratio.ONE,
                        plain.price(),
                        plain.ceiling(),
                        false,
                        Facts.of(Map.of("sales", Integer.toString(bid % 4)))));
            }
            for (int region = 0; region < regions.size(); region++) {
                builder.demand(
                        new Demand(regions.get(region), "", Quantity.of(1_000 + 37 * region + lot), Optional.empty()));
            }
            built.add(builder.build());
        }
        return new Round("sweep", ImmutableList.copyOf(built));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void threads_doNotChangeAnything(int threads) {
        List<RuleBook> books = List.of(Books.of(Books.ROUND_2), Books.of("GY-YD2022-1"), Books.of("GY-YD2025-1"));
        Sweep sweep = Sweep.of(books, round(5, 9));
        SweepOptions options = new SweepOptions(1, 16, done -> {}, () -> false);

        Sum one = sweep.run(300, HASHED, SweepChoices.FIRST_FREE, Sum::new, options);
        Sum many = sweep.run(300, HASHED, SweepChoices.FIRST_FREE, Sum::new, options.withThreads(threads));

        assertThat(one.lots).isEqualTo(3L * 5 * 300);
        assertThat(many.hash).isEqualTo(one.hash);
        assertThat(many.lots).isEqualTo(one.lots);
    }

    /** Each bid has a list of its own; asked one by one, it takes the first region on it that is legal. */
    @ParameterizedTest
    @ValueSource(strings = {"GY-YD2019-2", "GY-YD2022-1", "GY-YD2023-1", "GY-YD2025-1"})
    void wishes_givenBeforehand_areThoseAskedOneByOne(String book) {
        Sweep sweep = Sweep.of(List.of(Books.of(book)), round(5, 9));
        int regions = Cases.regions().size();
        byte[] lists = new byte[9 * regions];
        for (int bid = 0; bid < 9; bid++) {
            for (int place = 0; place < regions; place++) {
                lists[bid * regions + place] = (byte) ((place * (bid % 3 == 0 ? 1 : 2 + bid) + 5 * bid) % regions);
            }
        }
        RegionWishes wishes = RegionWishes.of(regions, lists);
        SweepChoices asked = new SweepChoices() {
            @Override
            public int pick(ClearedLot lot, int bid, long legal) {
                int place = wishes.list(bid);
                while ((legal >>> wishes.region(place) & 1) == 0) {
                    place++;
                }
                return wishes.region(place);
            }
        };
        SweepChoices listed = new SweepChoices() {
            @Override
            public RegionWishes wishes(ClearedLot lot) {
                return wishes;
            }
        };
        SweepOptions options = new SweepOptions(1, 16, done -> {}, () -> false);

        assertThat(sweep.run(300, HASHED, listed, Sum::new, options).hash)
                .isEqualTo(sweep.run(300, HASHED, asked, Sum::new, options).hash)
                .isNotEqualTo(sweep.run(300, HASHED, SweepChoices.FIRST_FREE, Sum::new, options).hash);
    }

    @Test
    void progress_countsReplications_inOrder() {
        List<Long> told = new ArrayList<>();
        Sweep.of(List.of(Books.of(Books.ROUND_2)), round(1, 3))
                .run(100, HASHED, SweepChoices.FIRST_FREE, Sum::new, new SweepOptions(2, 30, told::add, () -> false));

        assertThat(told).containsExactly(30L, 60L, 90L, 100L);
    }

    @Test
    void cancelled_endsWithAnException() {
        AtomicLong asked = new AtomicLong();
        SweepOptions options = new SweepOptions(2, 8, done -> {}, () -> asked.incrementAndGet() > 50);

        assertThatThrownBy(() -> Sweep.of(List.of(Books.of(Books.ROUND_2)), round(1, 3))
                        .run(1_000_000, HASHED, SweepChoices.FIRST_FREE, Sum::new, options))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void of_withoutBookOrLot_orWithOtherDecimals_isRefused() {
        assertThatThrownBy(() -> Sweep.of(List.of(), round(1, 3))).hasMessageContaining("at least one rule book");
        assertThatThrownBy(() -> Sweep.of(List.of(Books.of(Books.ROUND_2)), new Round("none", ImmutableList.of())))
                .hasMessageContaining("one lot");
        assertThatThrownBy(() -> Sweep.of(
                        List.of(
                                Books.of(Books.ROUND_2),
                                RuleBooks.byId("STENTS-2020").orElseThrow()),
                        round(1, 3)))
                .hasMessageContaining("decimals");
    }

    /** The gate: once warm, clearing allocates nothing. A block's own observer is the only object made on the way. */
    @ParameterizedTest
    @ValueSource(strings = {"GY-YD2019-2", "GY-YD2020-1", "GY-YD2021-2", "GY-YD2024-2", "GY-YD2025-1"})
    void lot_ofANationalRound_allocatesNothing(String book) {
        assertThat(allocated(book, HASHED)).as("bytes in %d lots", METERED_LOTS).isLessThan(METERED_LOTS);
    }

    /** The gate sees a single small object a lot. */
    @Test
    void meter_seesAnObjectPerLot() {
        SweepBids wasteful = (replication, lot, prices) -> {
            HASHED.draw(replication, lot, prices);
            waste = new byte[16];
        };

        assertThat(allocated("GY-YD2021-2", wasteful)).isGreaterThan(16L * METERED_LOTS);
    }

    /** Bytes allocated while warm, in 299 replications of 64 lots. */
    private static long allocated(String book, SweepBids bids) {
        Sweep sweep = Sweep.of(List.of(Books.of(book)), round(64, 10));
        AllocationMeter meter = new AllocationMeter((ThreadMXBean) ManagementFactory.getThreadMXBean());
        sweep.run(400, bids, SweepChoices.FIRST_FREE, Sum::new, SweepOptions.DEFAULT);
        sweep.run(
                400,
                (replication, lot, prices) -> {
                    meter.tick(replication);
                    bids.draw(replication, lot, prices);
                },
                SweepChoices.FIRST_FREE,
                Sum::new,
                SweepOptions.DEFAULT);
        return meter.bytes();
    }

    /** Reads the bytes the clearing thread has allocated, in replication 100 and 399. */
    private static final class AllocationMeter {
        private final ThreadMXBean threads;
        private long first = -1;
        private long last = -1;

        AllocationMeter(ThreadMXBean threads) {
            this.threads = threads;
        }

        void tick(long replication) {
            if (replication == 100 && first < 0) {
                first = threads.getCurrentThreadAllocatedBytes();
            } else if (replication == 399) {
                last = threads.getCurrentThreadAllocatedBytes();
            }
        }

        long bytes() {
            assertThat(first).as("read at replication 100").isNotNegative();
            assertThat(last).as("read at replication 399").isGreaterThanOrEqualTo(first);
            return last - first;
        }
    }

    private static final class Sum implements SweepObserver<Sum> {
        private long hash;
        private long lots;

        @Override
        public void cleared(ClearedLot lot) {
            lots++;
            for (int bid = 0; bid < lot.size(); bid++) {
                long one = lot.reason(bid).ordinal() + 131 * lot.agreedUnits(bid) + 17 * lot.price(bid) + lot.rank(bid);
                hash = hash * 31 + one + lot.book();
            }
        }

        @Override
        public void add(Sum later) {
            lots += later.lots;
            hash = hash * 1_000_003 + later.hash;
        }
    }
}
