package org.jicai.clearing;

import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Anchor;
import org.jicai.rules.LowPrice;
import org.jicai.rules.Ranking;

/** Selects shortlisted bids far below the others without volume, and lets as many of the next ones move up. */
public final class LowPriceStep extends LotStep {

    private final Anchor below;
    private final LastPlace lastPlace;
    private final int lowPoint;
    private final int lowSlot;
    private final int upPoint;
    private final int upSlot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param ranking the tie chain
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public LowPriceStep(LowPrice rule, Ranking ranking, int priceScale, Compilation compilation) {
        this.below = rule.below().value();
        this.lastPlace = new LastPlace(ranking, compilation);
        this.lowPoint = compilation.point();
        this.lowSlot = compilation.slot(
                Stage.SHORTLIST,
                rule.below(),
                Operand.Kind.COMPARABLE_PRICE,
                priceScale,
                Operand.Kind.LIMIT,
                priceScale);
        this.upPoint = compilation.point();
        this.upSlot = compilation.slot(Stage.SHORTLIST, rule.below(), Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0);
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.shortlisted == 0) {
            return;
        }
        int first = lot.shortlisted;
        long limit = AnchorPrice.firstNotBelow(below, lot);
        for (int place = 0; place < first; place++) {
            int bid = lot.order[place];
            if (lot.comparable[bid] < limit) {
                lot.supply(bid, false, false);
                lot.placed[bid] = false;
                lot.shortlisted--;
                lot.note(
                        lowPoint,
                        bid,
                        lowSlot,
                        Reason.SELECTED_WITHOUT_VOLUME,
                        lot.comparable[bid],
                        Operator.BELOW,
                        limit);
            }
        }
        int last = Math.min(lot.ranked, first + first - lot.shortlisted);
        int end = last < lot.ranked ? RankingStep.end(lot, lot.tieStart[last]) : last;
        if (last > first && lastPlace.settle(lot, last, end, upPoint, upSlot)) {
            for (int place = first; place < last; place++) {
                moveUp(lot, lot.order[place]);
            }
            loseTies(lot, last);
        }
    }

    /** Bids as cheap as the last one that moved up lost a tie; those that lost it by lot are known already. */
    private void loseTies(LotWorkspace lot, int last) {
        for (int place = last; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.comparable[bid] == lot.comparable[lot.order[last - 1]]) {
                boolean byLot = lot.reason(bid) == Reason.TIE_LOST_BY_LOT;
                Reason why = byLot ? Reason.TIE_LOST_BY_LOT : Reason.TIE_LOST_BY_FACT;
                lot.note(upPoint, bid, upSlot, why, lot.shortlisted + 1 + place - last, Operator.ABOVE, lot.quota);
            }
        }
    }

    private void moveUp(LotWorkspace lot, int bid) {
        lot.back(bid);
        lot.placed[bid] = true;
        lot.shortlisted++;
        lot.note(upPoint, bid, upSlot, Reason.MOVED_UP, lot.shortlisted, Operator.AT_MOST, lot.quota);
    }
}
