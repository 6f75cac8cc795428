package org.jicai.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jicai.twin.TwinRanking.Standing;

/**
 * The dearest bid of a lot is out if its ratio to the lowest is among the highest of the round. Ratios are looked at bid by
 * bid; bids as dear as the one that is out are out with it.
 */
final class TwinRatioRule {
    private TwinRatioRule() {}

    /** A bid still in, with its price over the lowest of its lot as a fraction. */
    private record Entry(TwinContest contest, Standing standing, BigDecimal lowest) {
        boolean isAbove(Entry other) {
            return standing.comparablePrice()
                            .multiply(other.lowest)
                            .compareTo(other.standing.comparablePrice().multiply(lowest))
                    > 0;
        }
    }

    static void eliminate(List<TwinContest> contests, TwinRules rules) {
        List<TwinContest> inOrder = new ArrayList<>(contests);
        if (rules.has(Bug.RATIO_LATER_LOT_FIRST)) {
            Collections.reverse(inOrder);
        }
        List<Entry> entries =
                inOrder.stream().flatMap(contest -> entries(contest).stream()).toList();
        int highest = rules.clauses().ratioHighest() - (rules.has(Bug.RATIO_ONE_FEWER) ? 1 : 0);
        Map<TwinContest, BigDecimal> dearest = new LinkedHashMap<>();
        entries.forEach(entry -> dearest.merge(entry.contest(), entry.standing().comparablePrice(), BigDecimal::max));
        for (Entry top : highestRatios(entries, highest)) {
            boolean isDearest = top.standing().comparablePrice().compareTo(dearest.get(top.contest())) == 0;
            if (isDearest || rules.has(Bug.RATIO_NOT_ONLY_DEAREST)) {
                eliminate(top, entries);
            }
        }
    }

    private static List<Entry> entries(TwinContest contest) {
        List<Standing> in = contest.rules().has(Bug.RATIO_BEFORE_PRICE_TEST)
                ? contest.ranking().shortlist()
                : contest.suppliers();
        if (in.size() < (contest.rules().has(Bug.RATIO_OF_LOTS_OF_ONE) ? 1 : 2)) {
            return List.of();
        }
        BigDecimal lowest = in.get(0).comparablePrice();
        return in.stream().map(standing -> new Entry(contest, standing, lowest)).toList();
    }

    /** The first so many by ratio; equal ratios keep the order of the tender, then of the ranks. */
    private static List<Entry> highestRatios(List<Entry> entries, int many) {
        List<Entry> left = new ArrayList<>(entries);
        List<Entry> highest = new ArrayList<>();
        while (highest.size() < many && !left.isEmpty()) {
            Entry best = left.get(0);
            for (Entry entry : left) {
                if (entry.isAbove(best)) {
                    best = entry;
                }
            }
            left.remove(best);
            highest.add(best);
        }
        return highest;
    }

    /** The bid, and those of its lot that are as dear. */
    private static void eliminate(Entry out, List<Entry> entries) {
        for (Entry entry : entries) {
            boolean asDear =
                    entry.standing().comparablePrice().compareTo(out.standing().comparablePrice()) == 0;
            if (entry.contest() == out.contest() && asDear) {
                entry.contest().lose(entry.standing(), TwinReason.ELIMINATED_BY_RATIO);
            }
        }
    }
}
