package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.Cited;
import org.jicai.rules.RankBy;
import org.jicai.rules.Ranking;
import org.jicai.rules.TieBreak;
import org.jicai.tender.Bid;

/**
 * Ranks the bids still in by comparable price or what the book says instead, then by the tie chain. Bids no fact tells apart stay one group;
 * a lot is drawn later, and only if something depends on it.
 *
 * <p>Complexity: O(n log n).
 */
public final class RankingStep implements LotStep {

    /** A fact that breaks ties; an empty name stands for the comparable price. */
    private record TieRule(String fact, boolean higherFirst, int leaf) {}

    private final ImmutableList<TieRule> tieRules;
    private final BidOrder by;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param rankBy what bids are ranked by, where it is not the comparable price
     * @param compilation the book being compiled
     */
    public RankingStep(Ranking rule, Optional<RankBy> rankBy, Compilation compilation) {
        ImmutableList.Builder<TieRule> builder = ImmutableList.builder();
        for (Cited<TieBreak> tie : rule.ties()) {
            if (tie.value() instanceof TieBreak.ByFact byFact) {
                int leaf = compilation.leaf(Stage.RANKING, tie);
                builder.add(new TieRule(byFact.fact(), byFact.higherFirst(), leaf));
            } else if (tie.value() instanceof TieBreak.ByPrice) {
                builder.add(new TieRule("", false, compilation.leaf(Stage.RANKING, tie)));
            }
        }
        this.tieRules = builder.build();
        this.by = rankBy.map(clause -> BidOrder.of(clause, compilation)).orElse(BidOrder.BY_PRICE);
    }

    @Override
    public void run(LotWorkspace lot) {
        lot.ranked = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid]) {
                lot.order[lot.ranked++] = bid;
            }
        }
        findLowest(lot);
        IndexSort.Order order = by.of(lot);
        IndexSort.sort(lot.order, 0, lot.ranked, order);
        groups(lot, 0, lot.ranked, order);
        for (int place = 0; place < lot.ranked; place++) {
            lot.level[lot.order[place]] = lot.tieStart[place];
        }
        breakTies(lot, 0, lot.ranked, 0);
        fixRanks(lot);
    }

    /** Finds the lowest and the second lowest comparable price of the ranked bids. */
    static void findLowest(LotWorkspace lot) {
        lot.lowest = LotWorkspace.UNKNOWN;
        lot.secondLowest = LotWorkspace.UNKNOWN;
        for (int place = 0; place < lot.ranked; place++) {
            long price = lot.comparable[lot.order[place]];
            if (place == 0 || price < lot.lowest) {
                lot.secondLowest = place == 0 ? price : lot.lowest;
                lot.lowest = price;
            } else if (place == 1 || price < lot.secondLowest) {
                lot.secondLowest = price;
            }
        }
    }

    /** Breaks the ties of a part of the order, group by group; the groups are those before any of them is broken. */
    private void breakTies(LotWorkspace lot, int from, int to, int firstFact) {
        int next;
        for (int at = from; at < to; at = next) {
            next = end(lot, at);
            breakTie(lot, at, next, firstFact);
        }
    }

    /** Sorts one group by the first fact all its bids have, and its subgroups by the facts after that. */
    private void breakTie(LotWorkspace lot, int from, int to, int firstFact) {
        for (int f = firstFact; to - from > 1 && f < tieRules.size(); f++) {
            TieRule rule = tieRules.get(f);
            Decimal[] values = values(lot, from, to, rule);
            if (values.length == 0) {
                continue;
            }
            lot.use(rule.leaf());
            IndexSort.Order byFact =
                    (a, b) -> rule.higherFirst() ? values[b].compareTo(values[a]) : values[a].compareTo(values[b]);
            IndexSort.sort(lot.order, from, to, byFact);
            groups(lot, from, to, byFact);
            breakTies(lot, from, to, f + 1);
            return;
        }
    }

    /** The fact of every bid of a group, by bid; empty where one is missing. */
    private static Decimal[] values(LotWorkspace lot, int from, int to, TieRule rule) {
        Decimal[] values = new Decimal[lot.size()];
        Arrays.fill(values, Decimal.ZERO);
        for (int at = from; at < to; at++) {
            Bid bid = lot.bids.get(lot.order[at]);
            Optional<Decimal> value = rule.fact().isEmpty()
                    ? Optional.of(Decimal.of(lot.comparable[lot.order[at]], 0))
                    : bid.facts().number(rule.fact());
            if (value.isEmpty()) {
                return new Decimal[0];
            }
            values[lot.order[at]] = value.get();
        }
        return values;
    }

    private static void groups(LotWorkspace lot, int from, int to, IndexSort.Order order) {
        for (int at = from; at < to; at++) {
            boolean same = at > from && order.compare(lot.order[at - 1], lot.order[at]) == 0;
            lot.tieStart[at] = same ? lot.tieStart[at - 1] : at;
        }
    }

    /** Every ranked bid has the first place of its group as its rank. */
    static void fixRanks(LotWorkspace lot) {
        for (int place = 0; place < lot.ranked; place++) {
            lot.rank[lot.order[place]] = lot.tieStart[place] + 1;
        }
    }

    /** The place after the group that starts at {@code from}. */
    static int end(LotWorkspace lot, int from) {
        int at = from + 1;
        while (at < lot.ranked && lot.tieStart[at] == lot.tieStart[from]) {
            at++;
        }
        return at;
    }
}
