package org.jicai.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.RankBy;
import org.jicai.rules.Ranking;
import org.jicai.rules.TieBreak;

/**
 * Ranks the bids still in by comparable price or what the book says instead, then by the tie chain. Bids no fact tells apart stay one group;
 * a lot is drawn later, and only if something depends on it.
 *
 * <p>Complexity: O(n log n), O(n) for many bids ranked by price.
 */
public final class RankingStep extends LotStep {

    /** What breaks ties: a fact of the bids, or the comparable price where there is none. */
    private record TieRule(int fact, boolean higherFirst, int leaf) {}

    private static final int PRICE = -1;

    private final TieRule[] tieRules;
    private final BidOrder by;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param rankBy what bids are ranked by, where it is not the comparable price
     * @param compilation the book being compiled
     */
    public RankingStep(Ranking rule, Optional<RankBy> rankBy, Compilation compilation) {
        List<TieRule> rules = new ArrayList<>();
        for (Cited<TieBreak> tie : rule.ties()) {
            if (tie.value() instanceof TieBreak.ByFact byFact) {
                int leaf = compilation.leaf(Stage.RANKING, tie);
                rules.add(new TieRule(compilation.fact(byFact.fact()), byFact.higherFirst(), leaf));
            } else if (tie.value() instanceof TieBreak.ByPrice) {
                rules.add(new TieRule(PRICE, false, compilation.leaf(Stage.RANKING, tie)));
            }
        }
        this.tieRules = rules.toArray(new TieRule[0]);
        this.by = rankBy.map(clause -> BidOrder.of(clause, compilation)).orElse(BidOrder.BY_PRICE);
    }

    @Override
    public void run(LotWorkspace lot) {
        if (by != BidOrder.BY_PRICE || !rankByPrice(lot)) {
            rankByOrder(lot);
        }
        breakAllTies(lot);
    }

    /**
     * What bids are ranked by.
     *
     * @return true if it is the comparable price
     */
    public boolean isByPrice() {
        return by == BidOrder.BY_PRICE;
    }

    /** How many bits the index of a bid takes in a key. */
    static int indexBits(LotWorkspace lot) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(lot.size());
    }

    /**
     * Ranks the bids in front, as if all were ranked.
     *
     * @param count how many; their keys stand in {@link LotWorkspace#keys}, those of all bids as cheap as one of them included
     */
    void rankFirst(LotWorkspace lot, int count) {
        rankKeys(lot, count, indexBits(lot), 0);
        breakAllTies(lot);
    }

    private void breakAllTies(LotWorkspace lot) {
        if (lot.tied) {
            lot.listTies();
            breakTies(lot);
        }
    }

    /**
     * Ranks by comparable price, each price and the index of its bid in one number. False, and nothing done, where both do not fit
     * into 63 bits.
     */
    private static boolean rankByPrice(LotWorkspace lot) {
        int indexBits = indexBits(lot);
        int count = 0;
        long seen = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            lot.keys[count] = lot.comparable[bid] << indexBits | bid;
            seen |= lot.in[bid] ? lot.comparable[bid] : 0;
            count += lot.in[bid] ? 1 : 0;
        }
        if (seen >>> (Long.SIZE - 1 - indexBits) != 0) {
            return false;
        }
        rankKeys(lot, count, indexBits, indexBits);
        return true;
    }

    /** Ranks the bids whose keys are given, where equal prices are in order already by so many low bits. */
    private static void rankKeys(LotWorkspace lot, int count, int indexBits, int ordered) {
        long index = (1L << indexBits) - 1;
        KeySort.sort(lot.keys, count, ordered, lot.sortedKeys, lot.room);
        lot.ranked = count;
        lot.lowest = count == 0 ? LotWorkspace.UNKNOWN : lot.sortedKeys[0] >>> indexBits;
        lot.secondLowest = count < 2 ? lot.lowest : lot.sortedKeys[1] >>> indexBits;
        long before = LotWorkspace.UNKNOWN;
        int start = 0;
        for (int place = 0; place < count; place++) {
            int bid = (int) (lot.sortedKeys[place] & index);
            long price = lot.sortedKeys[place] >>> indexBits;
            start = price == before ? start : place;
            before = price;
            lot.order[place] = bid;
            lot.tieStart[place] = start;
            lot.level[bid] = start;
            lot.rank[bid] = start + 1;
            lot.tied |= start != place;
        }
    }

    private void rankByOrder(LotWorkspace lot) {
        lot.ranked = 0;
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid]) {
                lot.order[lot.ranked++] = bid;
            }
        }
        findLowest(lot);
        by.sort(lot);
        for (int place = 0; place < lot.ranked; place++) {
            boolean same = place > 0 && by.same(lot, lot.order[place - 1], lot.order[place]);
            lot.tieStart[place] = same ? lot.tieStart[place - 1] : place;
            lot.level[lot.order[place]] = lot.tieStart[place];
            lot.tied |= same;
        }
        fixRanks(lot);
    }

    /** Finds the lowest and the second lowest comparable price of the ranked bids. */
    static void findLowest(LotWorkspace lot) {
        long lowest = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int place = 0; place < lot.ranked; place++) {
            long price = lot.comparable[lot.order[place]];
            if (price < lowest) {
                second = lowest;
                lowest = price;
            } else if (price < second) {
                second = price;
            }
        }
        lot.lowest = lot.ranked == 0 ? LotWorkspace.UNKNOWN : lowest;
        lot.secondLowest = lot.ranked < 2 ? lot.lowest : second;
    }

    /** Breaks the listed ties; those with bids no rule tells apart stay listed. */
    private void breakTies(LotWorkspace lot) {
        int open = 0;
        for (int tie = 0; tie < lot.ties; tie++) {
            int from = lot.tieFrom[tie];
            int to = lot.tieTo[tie];
            if (!breakTie(lot, from, to, 0)) {
                lot.tieFrom[open] = from;
                lot.tieTo[open++] = to;
            }
            for (int place = from; place < to; place++) {
                lot.rank[lot.order[place]] = lot.tieStart[place] + 1;
            }
        }
        lot.ties = open;
    }

    /** Sorts one group by the first rule that knows all its bids, and its subgroups by the rules after that; false if some stay equal. */
    private boolean breakTie(LotWorkspace lot, int from, int to, int firstRule) {
        for (int r = firstRule; r < tieRules.length; r++) {
            TieRule rule = tieRules[r];
            if (sort(lot, from, to, rule)) {
                lot.use(rule.leaf());
                return !regroup(lot, from, to) || breakSubgroups(lot, from, to, r + 1);
            }
        }
        return false;
    }

    private boolean breakSubgroups(LotWorkspace lot, int from, int to, int firstRule) {
        boolean all = true;
        int next;
        for (int at = from; at < to; at = next) {
            next = end(lot, at);
            all &= next - at == 1 || breakTie(lot, at, next, firstRule);
        }
        return all;
    }

    /** Sorts a group by a rule, and leaves by what in {@link LotWorkspace#keys}; false if that is not known of all its bids. */
    private static boolean sort(LotWorkspace lot, int from, int to, TieRule rule) {
        long[] values = rule.fact() == PRICE ? lot.comparable : lot.input.facts()[rule.fact()];
        for (int place = from; place < to; place++) {
            if (values[lot.order[place]] == LotInput.MISSING) {
                return false;
            }
        }
        if (to - from > IndexSort.FEW) {
            sortMany(lot, from, to, values, rule.higherFirst());
            return true;
        }
        for (int place = from; place < to; place++) {
            int bid = lot.order[place];
            long key = rule.higherFirst() ? ~values[bid] : values[bid];
            int at = place;
            while (at > from && lot.keys[at - 1] > key) {
                lot.keys[at] = lot.keys[at - 1];
                lot.order[at] = lot.order[at - 1];
                at--;
            }
            lot.keys[at] = key;
            lot.order[at] = bid;
        }
        return true;
    }

    private static void sortMany(LotWorkspace lot, int from, int to, long[] values, boolean higherFirst) {
        IndexSort.Order byValue = (a, b) -> Long.compare(values[a], values[b]);
        IndexSort.sort(lot.order, from, to, higherFirst ? (a, b) -> Long.compare(values[b], values[a]) : byValue);
        for (int place = from; place < to; place++) {
            lot.keys[place] = values[lot.order[place]];
        }
    }

    /** Divides a sorted group where its keys differ; true if some are still equal. */
    private static boolean regroup(LotWorkspace lot, int from, int to) {
        boolean equal = false;
        lot.tieStart[from] = from;
        for (int place = from + 1; place < to; place++) {
            boolean same = lot.keys[place] == lot.keys[place - 1];
            lot.tieStart[place] = same ? lot.tieStart[place - 1] : place;
            equal |= same;
        }
        return equal;
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
