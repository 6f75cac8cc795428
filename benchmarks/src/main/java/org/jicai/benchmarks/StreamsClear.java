package org.jicai.benchmarks;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jicai.benchmarks.PlainLot.PlainBid;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;

/** The same clear as somebody fond of streams would write it in an afternoon: short, exact, nothing tuned. */
final class StreamsClear {

    private record Priced(PlainBid bid, BigDecimal unitPrice, BigDecimal price) {}

    private static final Comparator<Priced> BY_RANK = comparing(Priced::price)
            .thenComparing(priced -> priced.bid().sales(), Comparator.reverseOrder())
            .thenComparing(priced -> priced.bid().drawn());

    private StreamsClear() {}

    static LotResult clear(PlainLot lot) {
        int bidders = (int) lot.bids().stream().map(PlainBid::firm).distinct().count();
        int quota = PlainRules.places(bidders);
        List<Priced> ranked = lot.bids().stream()
                .filter(bid -> !PlainRules.isAboveCeiling(bid))
                .map(bid -> new Priced(bid, PlainRules.unitPrice(bid), PlainRules.comparablePrice(bid)))
                .sorted(BY_RANK)
                .toList();
        Map<Integer, Reason> reasons = reasons(ranked, quota);
        List<PlainBid> winners = ranked.stream()
                .map(Priced::bid)
                .filter(bid ->
                        reasons.getOrDefault(bid.index(), Reason.ABOVE_CEILING).verdict() == Verdict.SELECTED)
                .toList();
        Map<Integer, Integer> primary = primaries(winners);
        Map<Integer, Integer> backup = winners.size() < 2 ? Map.of() : draft(winners, primary);
        Map<Integer, Long> agreed = IntStream.range(0, lot.base().size())
                .boxed()
                .filter(primary::containsKey)
                .collect(groupingBy(
                        primary::get,
                        summingLong(region -> PlainRules.agreed(lot.base().get(region), winners.size()))));
        return new LotResult(
                bidders,
                quota,
                lot.bids().stream()
                        .map(bid -> reasons.getOrDefault(bid.index(), Reason.ABOVE_CEILING))
                        .collect(ImmutableList.toImmutableList()),
                byRegion(primary),
                byRegion(backup),
                lot.bids().stream()
                        .map(bid -> agreed.getOrDefault(bid.index(), 0L))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Map<Integer, Reason> reasons(List<Priced> ranked, int quota) {
        Map<Integer, Reason> reasons = new HashMap<>();
        ranked.stream()
                .limit(quota)
                .forEach(priced -> reasons.put(priced.bid().index(), tested(priced, ranked.get(0))));
        ranked.stream()
                .skip(quota)
                .forEach(priced -> reasons.put(priced.bid().index(), outside(priced, ranked.get(quota - 1))));
        return reasons;
    }

    private static Reason tested(Priced priced, Priced lowest) {
        if (priced.price().compareTo(lowest.price().multiply(PlainRules.MULTIPLE)) <= 0) {
            return Reason.SELECTED_BY_MULTIPLE;
        }
        BigDecimal half = priced.bid().ceiling().multiply(PlainRules.HALF);
        if (priced.unitPrice().compareTo(half) <= 0) {
            return Reason.SELECTED_BY_CUT;
        }
        boolean cheap = priced.price().compareTo(PlainRules.CHEAP_ENOUGH) <= 0;
        return cheap ? Reason.SELECTED_BY_PRICE : Reason.FAILED_PRICE_TEST;
    }

    private static Reason outside(Priced priced, Priced last) {
        if (priced.price().compareTo(last.price()) != 0) {
            return Reason.OUTSIDE_QUOTA;
        }
        boolean sameSales = priced.bid().sales() == last.bid().sales();
        return sameSales ? Reason.TIE_LOST_BY_LOT : Reason.TIE_LOST_BY_FACT;
    }

    private static Map<Integer, Integer> primaries(List<PlainBid> winners) {
        return winners.isEmpty() ? Map.of() : draft(winners, Map.of());
    }

    /** Rank 1, then all in turn, until every region has somebody; nobody gets a region twice. */
    private static Map<Integer, Integer> draft(List<PlainBid> winners, Map<Integer, Integer> taken) {
        Map<Integer, Integer> picks = new HashMap<>();
        for (int turn = 0; picks.size() < LotPool.REGIONS; turn++) {
            PlainBid bid = winners.get(Math.max(0, turn - 1) % winners.size());
            bid.preference().stream()
                    .filter(region -> !picks.containsKey(region) && !Objects.equals(taken.get(region), bid.index()))
                    .findFirst()
                    .ifPresent(region -> picks.put(region, bid.index()));
        }
        return picks;
    }

    private static ImmutableList<Integer> byRegion(Map<Integer, Integer> bids) {
        return IntStream.range(0, LotPool.REGIONS)
                .mapToObj(region -> bids.getOrDefault(region, -1))
                .collect(ImmutableList.toImmutableList());
    }
}
