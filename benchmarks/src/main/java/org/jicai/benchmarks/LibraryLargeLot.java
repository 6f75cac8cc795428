package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.engine.SweepDetail;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** A {@link LargeLot} in the library: the whole clear by the rules of {@link BenchmarkBook}, with a reason for every bid, and its winners alone. */
final class LibraryLargeLot {

    private static final int PRICE_SCALE = 6;

    /** No bid is above it. */
    private static final UnitPrice CEILING = UnitPrice.ofYuan("10000");

    private final LargeLot large;
    private final int bids;
    private final SweepCursor cursor;
    private final SweepCursor winnersAlone;

    LibraryLargeLot(LargeLot large, int bids) {
        this.large = large;
        this.bids = bids;
        ImmutableList<Facts> factsBySales = IntStream.range(0, 1_000)
                .mapToObj(sales -> new Facts(ImmutableSortedMap.of("sales", Integer.toString(sales))))
                .collect(ImmutableList.toImmutableList());
        int digits = LongMath.log10(Math.max(1, bids), RoundingMode.FLOOR) + 1;
        Lot.Builder lot = Lot.builder("large").comparison("tablet", Strength.TEN.label(), "tablet");
        for (int bid = 0; bid < bids; bid++) {
            lot.bid(new Bid(
                    new Bidder("bidder " + String.format(Locale.ROOT, "%0" + digits + "d", bid), "", Optional.empty()),
                    "",
                    Strength.TEN.label(),
                    Ratio.ONE,
                    Optional.of(UnitPrice.ofUnits(large.price(bid), PRICE_SCALE)),
                    Optional.of(CEILING),
                    false,
                    factsBySales.get(large.sales(bid))));
        }
        Sweep sweep = Sweep.of(List.of(BenchmarkBook.book()), Round.of("large", lot.build()));
        this.cursor = sweep.cursor(new Draws(large), SweepDetail.REASONS);
        this.winnersAlone = sweep.cursor(new Draws(large), SweepDetail.WINNERS);
    }

    /** Clears it: everything, for all bids. */
    ClearedLot clear() {
        return cursor.clear(0, 0);
    }

    /** Clears it as far as its winners depend on it: suppliers and reasons are known, ranks behind the places are not. */
    ClearedLot winners() {
        return winnersAlone.clear(0, 0);
    }

    /** Compares the first places with those of H's ranking, and everything but ranks of the two clears with each other. */
    void check() {
        check(clear());
        check(winners());
        compare(clear(), winners());
    }

    private void compare(ClearedLot all, ClearedLot alone) {
        boolean same = !alone.ranksAll() && all.winners() == alone.winners() && all.bidders() == alone.bidders();
        for (int bid = 0; bid < bids; bid++) {
            same &= all.isSelected(bid) == alone.isSelected(bid) && all.reason(bid) == alone.reason(bid);
        }
        for (int region = 0; region < all.regions(); region++) {
            same &= all.supplier(region) == alone.supplier(region);
            same &= all.backup(0, region) == alone.backup(0, region);
        }
        if (!same) {
            throw new IllegalStateException("winners alone differ from those of the whole clear of " + bids + " bids");
        }
    }

    private void check(ClearedLot cleared) {
        long[] best = large.select();
        for (int place = 0; place < Math.min(bids, LargeLot.PLACES); place++) {
            int rank = cleared.rank(LargeLot.bid(best[place]));
            if (rank != place + 1) {
                throw new IllegalStateException("of " + bids + " bids the library ranks the one on place " + (place + 1)
                        + " as number " + rank);
            }
        }
    }

    /** Picks the first free region, and draws as the lot says. */
    private record Draws(LargeLot large) implements SweepChoices {

        @Override
        public int pick(ClearedLot lot, int bid, long legal) {
            return Long.numberOfTrailingZeros(legal);
        }

        @Override
        public long drawn(ClearedLot lot, int bid) {
            return large.drawn(bid);
        }
    }
}
