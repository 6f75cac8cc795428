package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Negotiation;
import org.jicai.rules.Negotiation.Over;

/**
 * Bids that were not selected outright must reach the target cut: the mean cut of the pre-selected bids of a group of lots. A
 * bid that meets it already is not asked; the others are asked for a price once.
 */
final class NegotiationStep implements RoundStep {

    private final Cuts cuts;
    private final Over over;
    private final int minBidders;
    private final int point;
    private final int slot;
    private final int minLeaf;

    NegotiationStep(Negotiation rule, Cuts cuts, Compilation compilation) {
        this.cuts = cuts;
        this.over = rule.over().value();
        this.minBidders = rule.minBidders().value();
        this.point = compilation.point();
        this.slot = compilation.slot(
                Stage.NEGOTIATION,
                rule.over(),
                Operand.Kind.CUT,
                cuts.scale(),
                Operand.Kind.REQUIRED_CUT,
                cuts.scale());
        this.minLeaf = compilation.leaf(Stage.NEGOTIATION, rule.minBidders());
    }

    @Override
    public void run(ImmutableList<LotWorkspace> lots) {
        long target = target(lots);
        for (LotWorkspace lot : lots) {
            for (int bid = 0; lot.stopped.isEmpty() && bid < lot.size(); bid++) {
                if (lot.in[bid] && lot.reason(bid) == Reason.TO_NEGOTIATION) {
                    lot.use(minLeaf);
                    negotiate(lot, bid, target);
                }
            }
        }
    }

    /** The mean cut of the lots the clause names; no cut at all is demanded where there is no such lot. */
    private long target(ImmutableList<LotWorkspace> lots) {
        long sum = 0;
        int count = 0;
        for (LotWorkspace lot : lots) {
            for (int bid = 0; bid < lot.size(); bid++) {
                if (belongs(lot, bid)) {
                    sum += cuts.of(lot, bid);
                    count++;
                }
            }
        }
        return count == 0 ? 0 : cuts.mean(sum, count);
    }

    private boolean belongs(LotWorkspace lot, int bid) {
        boolean named = over == Over.ALL_LOTS || lot.reason(bid) == Reason.SELECTED_OUTRIGHT;
        return lot.stopped.isEmpty() && lot.in[bid] && named && lot.bidders >= minBidders;
    }

    private void negotiate(LotWorkspace lot, int bid, long target) {
        if (cuts.of(lot, bid) < target) {
            long named = lot.deciders.negotiate(lot, bid, "negotiation", lot.price[bid]);
            if (named == LotWorkspace.UNKNOWN) {
                lot.note(point, bid, slot, Reason.NEGOTIATION_OPEN);
                lot.stop("choice-open");
                return;
            }
            lot.price[bid] = named;
        }
        long cut = cuts.of(lot, bid);
        boolean reached = cut >= target;
        lot.note(
                point,
                bid,
                slot,
                reached ? Reason.SELECTED_BY_NEGOTIATION : Reason.NEGOTIATION_FELL_SHORT,
                cut,
                reached ? Operator.AT_LEAST : Operator.BELOW,
                target);
    }
}
