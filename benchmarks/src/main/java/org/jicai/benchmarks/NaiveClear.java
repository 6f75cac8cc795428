package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jicai.benchmarks.PlainLot.PlainBid;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;

/**
 * The same clear with no thought for speed: every clause is read off the page, every price worked out anew whenever it is
 * looked at, and the ranking is found by taking the cheapest bid out of those left, again and again.
 *
 * <p>Complexity: O(n²) comparable prices.
 */
final class NaiveClear {

    private NaiveClear() {}

    static LotResult clear(PlainLot lot) {
        List<PlainBid> ranked = ranked(lot);
        int bidders = bidders(lot);
        int quota = PlainRules.places(bidders);
        List<Reason> reasons = new ArrayList<>();
        for (PlainBid bid : lot.bids()) {
            reasons.add(reason(bid, ranked, quota));
        }
        List<PlainBid> winners = new ArrayList<>();
        for (PlainBid bid : ranked) {
            if (reasons.get(bid.index()).verdict() == Verdict.SELECTED) {
                winners.add(bid);
            }
        }
        List<Integer> nobody = Collections.nCopies(LotPool.REGIONS, -1);
        List<Integer> primary = winners.isEmpty() ? nobody : draft(winners, nobody);
        List<Integer> backup = winners.size() < 2 ? nobody : draft(winners, primary);
        return new LotResult(
                bidders,
                quota,
                ImmutableList.copyOf(reasons),
                ImmutableList.copyOf(primary),
                ImmutableList.copyOf(backup),
                agreed(lot, primary, winners.size()));
    }

    private static int bidders(PlainLot lot) {
        TreeSet<Integer> firms = new TreeSet<>();
        for (PlainBid bid : lot.bids()) {
            firms.add(bid.firm());
        }
        return firms.size();
    }

    private static List<PlainBid> ranked(PlainLot lot) {
        List<PlainBid> left = new ArrayList<>();
        for (PlainBid bid : lot.bids()) {
            if (!PlainRules.isAboveCeiling(bid)) {
                left.add(bid);
            }
        }
        List<PlainBid> ranked = new ArrayList<>();
        while (!left.isEmpty()) {
            PlainBid best = left.get(0);
            for (PlainBid bid : left) {
                if (isBefore(bid, best)) {
                    best = bid;
                }
            }
            left.remove(best);
            ranked.add(best);
        }
        return ranked;
    }

    private static boolean isBefore(PlainBid bid, PlainBid other) {
        int byPrice = PlainRules.comparablePrice(bid).compareTo(PlainRules.comparablePrice(other));
        if (byPrice != 0) {
            return byPrice < 0;
        }
        return bid.sales() != other.sales() ? bid.sales() > other.sales() : bid.drawn() < other.drawn();
    }

    private static Reason reason(PlainBid bid, List<PlainBid> ranked, int quota) {
        int place = ranked.indexOf(bid);
        if (place < 0) {
            return Reason.ABOVE_CEILING;
        }
        return place < quota ? tested(bid, ranked.get(0)) : outside(bid, ranked.get(quota - 1));
    }

    private static Reason tested(PlainBid bid, PlainBid lowest) {
        BigDecimal limit = PlainRules.comparablePrice(lowest).multiply(PlainRules.MULTIPLE);
        if (PlainRules.comparablePrice(bid).compareTo(limit) <= 0) {
            return Reason.SELECTED_BY_MULTIPLE;
        }
        BigDecimal cut = bid.ceiling().subtract(PlainRules.unitPrice(bid));
        if (cut.compareTo(bid.ceiling().multiply(PlainRules.HALF)) >= 0) {
            return Reason.SELECTED_BY_CUT;
        }
        boolean cheap = PlainRules.comparablePrice(bid).compareTo(PlainRules.CHEAP_ENOUGH) <= 0;
        return cheap ? Reason.SELECTED_BY_PRICE : Reason.FAILED_PRICE_TEST;
    }

    private static Reason outside(PlainBid bid, PlainBid last) {
        if (PlainRules.comparablePrice(bid).compareTo(PlainRules.comparablePrice(last)) != 0) {
            return Reason.OUTSIDE_QUOTA;
        }
        return bid.sales() == last.sales() ? Reason.TIE_LOST_BY_LOT : Reason.TIE_LOST_BY_FACT;
    }

    private static List<Integer> draft(List<PlainBid> winners, List<Integer> taken) {
        List<Integer> picks = new ArrayList<>(Collections.nCopies(LotPool.REGIONS, -1));
        pick(winners.get(0), picks, taken);
        while (picks.contains(-1)) {
            for (PlainBid winner : winners) {
                pick(winner, picks, taken);
            }
        }
        return picks;
    }

    private static void pick(PlainBid winner, List<Integer> picks, List<Integer> taken) {
        for (int region : winner.preference()) {
            if (picks.get(region) == -1 && taken.get(region) != winner.index()) {
                picks.set(region, winner.index());
                return;
            }
        }
    }

    private static ImmutableList<Long> agreed(PlainLot lot, List<Integer> primary, int winners) {
        List<Long> agreed = new ArrayList<>(Collections.nCopies(lot.bids().size(), 0L));
        for (int region = 0; region < LotPool.REGIONS; region++) {
            int bid = primary.get(region);
            if (bid >= 0) {
                agreed.set(bid, agreed.get(bid) + PlainRules.agreed(lot.base().get(region), winners));
            }
        }
        return ImmutableList.copyOf(agreed);
    }
}
