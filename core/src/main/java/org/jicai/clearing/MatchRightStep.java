package org.jicai.clearing;

import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Limb;
import org.jicai.rules.MatchRight;

/** Offers the lowest price to the preferred bids near it, in the order of ranks; the first that accepts goes ahead of all. */
public final class MatchRightStep extends LotStep {

    private final LimbTest who;
    private final LimbTest within;
    private final StrengthPrice strengthPrice;
    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param comparison how prices are made comparable
     * @param compilation the book being compiled
     */
    public MatchRightStep(MatchRight rule, ComparisonPrice comparison, Compilation compilation) {
        this.strengthPrice = new StrengthPrice(comparison);
        int priceScale = comparison.unitPrice().value().scale();
        Limb.FactAtLeast fact = rule.who().value();
        this.who = LimbTest.of(rule.who(), fact, LimbReasons.MATCH, priceScale, compilation);
        this.within = LimbTest.of(rule.within(), rule.within().value(), LimbReasons.MATCH, priceScale, compilation);
        this.point = compilation.point();
        this.slot = compilation.slot(
                Stage.RANKING,
                rule.within(),
                Operand.Kind.BID_PRICE,
                priceScale,
                Operand.Kind.OFFERED_PRICE,
                priceScale);
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.ranked == 0 || allFirstArePreferred(lot)) {
            return;
        }
        long limit = within.limit(lot);
        int next;
        for (int from = 0; lot.stopped.isEmpty() && from < lot.ranked; from = next) {
            next = RankingStep.end(lot, from);
            boolean[] asked = mayMatch(lot, from, next, limit);
            if (count(asked) > 1 && !LotDraw.settle(lot, from, next, "match")) {
                return;
            }
            for (int place = from; lot.stopped.isEmpty() && place < next; place++) {
                int bid = lot.order[place];
                if (asked[bid] && accepts(lot, bid)) {
                    goAhead(lot, place);
                    return;
                }
            }
        }
    }

    /** By bid: whether it is one of a tie that may match. */
    private boolean[] mayMatch(LotWorkspace lot, int from, int to, long limit) {
        boolean[] asked = new boolean[lot.size()];
        for (int place = from; place < to; place++) {
            int bid = lot.order[place];
            asked[bid] = who.passes(lot, bid, 0) && within.passes(lot, bid, limit);
        }
        return asked;
    }

    private static int count(boolean[] asked) {
        int count = 0;
        for (boolean one : asked) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private boolean allFirstArePreferred(LotWorkspace lot) {
        boolean all = true;
        for (int place = 0; place < RankingStep.end(lot, 0); place++) {
            all &= who.passes(lot, lot.order[place], 0);
        }
        return all;
    }

    private boolean accepts(LotWorkspace lot, int bid) {
        long bidPrice = lot.price[bid];
        long own = Math.min(bidPrice, strengthPrice.highest(lot, bid, lot.lowest));
        Operator relation = bidPrice > own ? Operator.ABOVE : Operator.AT_MOST;
        Deciders.Reply answer = lot.deciders.offer(lot, bid, "match", own);
        if (answer == Deciders.Reply.OPEN) {
            lot.note(point, bid, slot, Reason.MATCH_OPEN, bidPrice, relation, own);
            lot.stop("choice-open");
            return false;
        }
        boolean accepted = answer == Deciders.Reply.ACCEPT;
        Reason why = accepted ? Reason.MATCHED_LOWEST : Reason.MATCH_DECLINED;
        lot.note(point, bid, slot, why, bidPrice, relation, own);
        if (accepted) {
            lot.price[bid] = own;
            lot.comparable[bid] = strengthPrice.comparable(lot, bid, own);
        }
        return accepted;
    }

    /** Moves the bid at a place to the first; the others move one place back, in the groups they were in. */
    private static void goAhead(LotWorkspace lot, int from) {
        int[] group = new int[lot.size()];
        for (int place = 0; place < lot.ranked; place++) {
            group[lot.order[place]] = lot.tieStart[place];
        }
        int bid = lot.order[from];
        System.arraycopy(lot.order, 0, lot.order, 1, from);
        lot.order[0] = bid;
        lot.tieStart[0] = 0;
        lot.draw[bid] = 0; // the match put it first, not the lot it may have drawn before
        for (int place = 1; place < lot.ranked; place++) {
            boolean same = place > 1 && group[lot.order[place]] == group[lot.order[place - 1]];
            lot.tieStart[place] = same ? lot.tieStart[place - 1] : place;
        }
        lot.listTies();
        RankingStep.fixRanks(lot);
    }
}
