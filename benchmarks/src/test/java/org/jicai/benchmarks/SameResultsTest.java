package org.jicai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Reason;
import org.jicai.tender.BidKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The baseline and its peers come to what the engine comes to; the seed of a pool is its size. */
class SameResultsTest {

    private static final int LOTS = 512;

    private static LotPool pool(int bids) {
        return LotGenerator.draw(LOTS, bids, bids);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 13, 30, 60, 64})
    void handWritten_agreesWithTheEngine(int bids) {
        LotPool pool = pool(bids);
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        new SameResults(pool).check("hand-written", lot -> {
            handWritten.clear(lot);
            return handWritten.result();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 30})
    void streams_agreesWithTheEngine(int bids) {
        LotPool pool = pool(bids);
        new SameResults(pool).check("streams", lot -> StreamsClear.clear(PlainLot.of(pool, lot)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 30})
    void naive_agreesWithTheEngine(int bids) {
        LotPool pool = pool(bids);
        new SameResults(pool).check("naive", lot -> NaiveClear.clear(PlainLot.of(pool, lot)));
    }

    @Test
    void handWritten_ranksLikeTheEngine() {
        LotPool pool = pool(30);
        SameResults engine = new SameResults(pool);
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        for (int lot = 0; lot < pool.lots; lot++) {
            handWritten.clear(lot);
            var bids = engine.outcome(lot).bids();
            var ranks = handWritten.bidsInRankOrder().stream()
                    .map(bid -> rank(bids, engine.rounds().key(bid)))
                    .toList();
            assertThat(ranks).as("lot %s", lot).isSorted().doesNotContain(0);
        }
    }

    private static int rank(Iterable<BidOutcome> bids, BidKey key) {
        for (BidOutcome bid : bids) {
            if (bid.bid().equals(key)) {
                return bid.rank();
            }
        }
        throw new AssertionError("no bid " + key);
    }

    @Test
    void pool_meetsEveryReason() {
        Set<Reason> met = EnumSet.noneOf(Reason.class);
        for (int bids : new int[] {5, 10, 30, 60}) {
            LotPool pool = LotGenerator.pool(bids);
            HandWrittenClear handWritten = new HandWrittenClear(pool);
            for (int lot = 0; lot < pool.lots; lot++) {
                handWritten.clear(lot);
                met.addAll(handWritten.result().reasons());
            }
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(HandWrittenClear.REASONS);
    }

    @Test
    void check_namesTheFirstLotThatDiffers() {
        LotPool pool = pool(5);
        SameResults results = new SameResults(pool);
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        assertThatThrownBy(() -> results.check("wrong", lot -> {
                    handWritten.clear(Math.min(lot, 7));
                    return handWritten.result();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wrong and the engine differ in lot 8 of 5 bids");
    }

    /** The kernel's benchmark makes a lot of one bid before it is told how many. */
    @Test
    void smallestPool_isCleared() {
        assertThat(new KernelLots(KernelLots.smallest()).clear(0).winners()).isEqualTo(1);
    }

    @Test
    void drawnPrices_clearLikeAnyOthers() {
        LotPool pool = pool(10);
        PriceDraw draw = new PriceDraw(pool, 10);
        for (int lot = 0; lot < pool.lots; lot++) {
            draw.prices(lot, lot);
        }
        HandWrittenClear handWritten = new HandWrittenClear(pool);
        new SameResults(pool).check("hand-written", lot -> {
            handWritten.clear(lot);
            return handWritten.result();
        });
    }

    @Test
    void sql_selectsLikeHandWritten() throws SQLException {
        LotPool pool = pool(10);
        try (SqlRound round = new SqlRound(pool, 2 * LOTS)) {
            round.check(pool);
            assertThat(round.winners()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 1_000, 50_000})
    void largeLot_threeWaysOneRanking(int bids) {
        LargeLot lot = new LargeLot(bids, bids, 100);
        long[] ranking = lot.rankByRadix().clone();
        int places = Math.min(bids, LargeLot.PLACES);
        assertThat(lot.rankByLibrarySort()).isEqualTo(ranking);
        assertThat(Arrays.copyOf(lot.select(), places)).isEqualTo(Arrays.copyOf(ranking, places));
    }

    @Test
    void generator_sameSeedSameLots() {
        LotPool one = pool(10);
        LotPool other = pool(10);
        assertThat(one.packFen).isEqualTo(other.packFen).isNotEqualTo(LotGenerator.draw(LOTS, 10, 11).packFen);
        assertThat(one.preference).isEqualTo(other.preference);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 30})
    void kernel_agreesWithH_andDecidesLikeTheEngine(int bids) {
        KernelLots kernel = new KernelLots(pool(bids));
        kernel.checkResults();
        kernel.checkDecisions();
    }

    @Test
    void kernel_takesOverDrawnPrices() {
        LotPool pool = pool(10);
        KernelLots kernel = new KernelLots(pool);
        PriceDraw draw = new PriceDraw(pool, 10);
        for (int lot = 0; lot < pool.lots; lot++) {
            draw.prices(lot, lot);
            kernel.price(lot);
            kernel.priceForReasons(lot);
        }
        kernel.checkResults();
    }

    @Test
    void kernel_withOtherPricesThanH_isNotLetThrough() {
        LotPool pool = pool(10);
        KernelLots kernel = new KernelLots(pool);
        for (int lot = 0; lot < pool.lots; lot++) {
            new PriceDraw(pool, 10).prices(lot, lot);
        }
        assertThatThrownBy(kernel::checkResults)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the kernel and H differ in lot");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void round_inASweep_hasTheWinnersOfTheDatabase(boolean upToSelection) throws SQLException {
        LotPool pool = pool(10);
        try (SqlRound database = new SqlRound(pool, pool.lots)) {
            assertThat(new KernelRound(pool, upToSelection).winners())
                    .isEqualTo(database.winners())
                    .isEqualTo(database.winnersFetched());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000, 5_000})
    void library_ranksALargeLotLikeH(int bids) {
        new LibraryLargeLot(new LargeLot(bids, bids, 500), bids).check();
    }
}
