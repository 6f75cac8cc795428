package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.decision.Outcome;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.proof.Books;
import org.jicai.rules.Cited;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** What an audited clear of ten bids allocates: little more than the numbers it returns. */
class ClearAllocationTest {

    private static final int CLEARS = 20_000;
    private static final long BOUND = 6 * 1024;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Round round = Round.of("r", lot());
    private final Engine engine = Engine.of(withOneBackup(Books.of(Books.ROUND_5)));
    private final PreferenceLists choices = PreferenceLists.of(engine.book(), round, lists());

    /** The last outcome, kept so that no compiler can do without it. */
    private volatile Outcome last = engine.clear(round, choices);

    @Test
    void clear_ofTenBids_staysBelowSixKilobytes() {
        assertThat(bytes(() -> engine.clear(round, choices))).isLessThan(BOUND);
    }

    @Test
    void clear_ofALoadedRound_allocatesLess() {
        LoadedRound loaded = engine.load(round);

        assertThat(bytes(() -> loaded.clear(choices))).isLessThan(BOUND - 512);
    }

    /** The meter sees what reading an outcome makes. */
    @Test
    void reading_makesTheRecords() {
        assertThat(bytes(() -> {
                    Outcome outcome = engine.clear(round, choices);
                    assertThat(outcome.lots().get(0).bids()).hasSize(10);
                    return outcome;
                }))
                .isGreaterThan(BOUND);
    }

    /** Bytes per clear, warm. */
    private long bytes(Supplier<Outcome> clear) {
        for (int i = 0; i < CLEARS; i++) {
            last = clear.get();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CLEARS; i++) {
            last = clear.get();
        }
        assertThat(last.pending()).isEmpty();
        return (threads.getCurrentThreadAllocatedBytes() - before) / CLEARS;
    }

    private static Lot lot() {
        Lot.Builder lot = Lot.builder("lot").comparison("tablet", "10mg", "tablet");
        for (int bid = 0; bid < 10; bid++) {
            Bid plain = Bid.of("bidder " + bid, "1." + bid).withCeiling("2.9");
            lot.bid(new Bid(
                    plain.bidder(),
                    "",
                    "",
                    bid % 3 == 0 ? Ratio.parse("0.5") : Ratio.ONE,
                    plain.price(),
                    plain.ceiling(),
                    false,
                    Facts.of(Map.of("sales", "12345" + bid))));
        }
        ImmutableList<Region> regions = Cases.regions();
        for (int region = 0; region < regions.size(); region++) {
            lot.demand(new Demand(regions.get(region), "10mg", Quantity.of(1_000 + region), Optional.empty()));
        }
        return lot.build();
    }

    private static ImmutableMap<BidKey, ImmutableList<Region>> lists() {
        ImmutableList<Region> regions = Cases.regions();
        ImmutableMap.Builder<BidKey, ImmutableList<Region>> lists = ImmutableMap.builder();
        for (int bid = 0; bid < 10; bid++) {
            lists.put(new BidKey("bidder " + bid, ""), regions.subList(2 * bid, regions.size()));
        }
        return lists.buildOrThrow();
    }

    private static RuleBook withOneBackup(RuleBook book) {
        return new RuleBook(
                book.id(),
                book.rounds(),
                book.name(),
                book.bidDay(),
                book.sources(),
                book.facts(),
                book.clauses().stream()
                        .map(clause -> clause instanceof RegionDraft draft
                                ? new RegionDraft(
                                        draft.regions(),
                                        draft.privilege(),
                                        Optional.of(new Cited<>(
                                                1,
                                                "regions.backups",
                                                draft.privilege().citation())))
                                : clause)
                        .collect(ImmutableList.toImmutableList()));
    }
}
