package org.jicai.clearing;

import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.GapLimit;
import org.jicai.rules.Precision;

/** Takes the places from where the savings of the shortlisted drop too far. */
public final class GapStep extends LotStep {

    private final Precision precision;
    private final long whole;
    private final long rest;
    private final int point;
    private final int slot;
    private final int cutLeaf;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public GapStep(GapLimit rule, Compilation compilation) {
        this.precision = rule.cut().value();
        Decimal most = rule.most().value().fraction();
        this.whole = Decimal.powerOfTen(most.scale());
        this.rest = whole - most.unscaled();
        this.point = compilation.point();
        int scale = precision.scale() + most.scale();
        this.slot = compilation.slot(
                Stage.SHORTLIST, rule.most(), Operand.Kind.CUT, scale, Operand.Kind.REQUIRED_CUT, scale);
        this.cutLeaf = compilation.leaf(Stage.SHORTLIST, rule.cut());
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        if (!settleTies(lot)) {
            return;
        }
        long before = CeilingCut.UNKNOWN;
        long needed = Long.MIN_VALUE;
        boolean broken = false;
        for (int place = 0; lot.stopped.isEmpty() && place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (!lot.in[bid]) {
                continue;
            }
            if (lot.ceiling[bid] == LotWorkspace.UNKNOWN) {
                lot.note(point, bid, slot, Reason.GAP_UNKNOWN);
                lot.stop("ceiling-unknown");
                continue;
            }
            lot.use(cutLeaf);
            long cut = CeilingCut.of(lot, bid, precision);
            if (!broken) {
                needed = before == CeilingCut.UNKNOWN ? Long.MIN_VALUE : before * rest;
                broken = cut * whole < needed;
                before = cut;
            }
            if (broken) {
                loses(lot, bid, cut * whole, needed);
            }
        }
    }

    /** Equal bids with different cuts draw lots: which of them is before the other decides whose cut drops. */
    private boolean settleTies(LotWorkspace lot) {
        int to;
        for (int from = 0; from < lot.ranked; from = to) {
            to = RankingStep.end(lot, from);
            IndexSort.firstThose(lot.order, from, to, lot.in);
            int standing = from;
            boolean differ = false;
            while (standing < to && lot.in[lot.order[standing]]) {
                long cut = CeilingCut.of(lot, lot.order[standing], precision);
                differ |= cut != CeilingCut.of(lot, lot.order[from], precision);
                standing++;
            }
            if (differ && !LotDraw.settle(lot, from, standing, "gap")) {
                return false;
            }
        }
        return true;
    }

    private void loses(LotWorkspace lot, int bid, long cut, long needed) {
        lot.placed[bid] = false;
        lot.shortlisted--;
        if (cut < needed) {
            lot.note(point, bid, slot, Reason.BEYOND_GAP, cut, Operator.BELOW, needed);
        } else {
            lot.note(point, bid, slot, Reason.BEYOND_GAP);
        }
    }
}
