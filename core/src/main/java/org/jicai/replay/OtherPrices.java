package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.money.UnitPrice;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * The lots of a round, one by one, cleared again and again at other prices of some of their bids. As long as nobody is asked
 * anything that is done in numbers; where somebody is, by {@link Recleared#with}, which knows what was announced. Bids stand in
 * the order of their keys.
 */
final class OtherPrices {

    private final Recleared cleared;
    private final ImmutableList<String> lotIds;
    private final Sweep sweep;
    private final Questions questions = new Questions();
    private final SweepCursor cursor;

    /**
     * @param cleared what clears a lot where somebody is asked
     * @param book the book up to the selection
     * @param round the lots
     */
    OtherPrices(Recleared cleared, RuleBook book, Round round) {
        this.cleared = cleared;
        this.lotIds = round.lots().stream().map(Lot::id).collect(ImmutableList.toImmutableList());
        this.sweep = Sweep.of(List.of(book), round);
        this.cursor = sweep.cursor(questions, false);
    }

    /** A lot of the round. */
    OfLot of(Lot lot) {
        return new OfLot(lotIds.indexOf(lot.id()), lot);
    }

    /** Notes that somebody was asked. What it answers then does not count. */
    private static final class Questions implements SweepChoices {

        private boolean asked;

        @Override
        public long drawn(ClearedLot lot, int bid) {
            asked = true;
            return bid;
        }

        @Override
        public boolean accepts(ClearedLot lot, int bid, long price) {
            asked = true;
            return true;
        }

        @Override
        public long negotiate(ClearedLot lot, int bid, long highest) {
            asked = true;
            return highest;
        }
    }

    /** One lot, at the prices that were set. */
    final class OfLot {

        private final int index;
        private final Lot lot;
        private final ImmutableList<Bid> bids;
        private final boolean inNumbers;
        private final long[] prices;
        private final long[] published;
        private final boolean[] selected;
        private final boolean[] failedPriceTest;

        private OfLot(int index, Lot lot) {
            this.index = index;
            this.lot = lot;
            this.bids = sweep.bids(index);
            this.inNumbers = cleared.isClearedAloneAndAsItStands(lot);
            this.prices = cursor.prices(index);
            this.published = prices.clone();
            this.selected = new boolean[published.length];
            this.failedPriceTest = new boolean[published.length];
        }

        ImmutableList<Bid> bids() {
            return bids;
        }

        /** Sets the price of a bid, in units of the price scale. */
        void set(int bid, long units) {
            prices[bid] = units;
        }

        /** Takes the price of a bid back to what was published. */
        void reset(int bid) {
            prices[bid] = published[bid];
        }

        /** Clears it at the prices it has now. */
        void clear() {
            questions.asked = false;
            if (inNumbers) {
                read(cursor.clear(0, index));
            }
            if (!inNumbers || questions.asked) {
                read(cleared.with(lot.withBids(priced())).bids());
            }
        }

        boolean wasSelected(int bid) {
            return selected[bid];
        }

        boolean failedPriceTest(int bid) {
            return failedPriceTest[bid];
        }

        private void read(ClearedLot now) {
            for (int bid = 0; bid < selected.length; bid++) {
                Reason reason = now.reason(bid);
                selected[bid] = reason.verdict() == Verdict.SELECTED;
                failedPriceTest[bid] = reason == Reason.FAILED_PRICE_TEST;
            }
        }

        private void read(List<BidOutcome> now) {
            for (BidOutcome outcome : now) {
                int bid = indexOf(outcome.bid());
                selected[bid] = outcome.wasSelected();
                failedPriceTest[bid] = outcome.reason() == Reason.FAILED_PRICE_TEST;
            }
        }

        private int indexOf(BidKey key) {
            int bid = 0;
            while (!bids.get(bid).key().equals(key)) {
                bid++;
            }
            return bid;
        }

        private ImmutableList<Bid> priced() {
            ImmutableList.Builder<Bid> now = ImmutableList.builder();
            for (int bid = 0; bid < prices.length; bid++) {
                Bid as = bids.get(bid);
                boolean same = prices[bid] == published[bid];
                now.add(same ? as : as.withPrice(UnitPrice.ofUnits(prices[bid], sweep.priceScale())));
            }
            return now.build();
        }
    }
}
