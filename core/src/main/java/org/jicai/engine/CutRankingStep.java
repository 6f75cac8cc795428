package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jicai.clearing.CeilingCut;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.CutRanking;

/**
 * Ranks the pre-selected bids of all lots by their cuts and selects the largest outright. If the reference price of a single
 * one was never published, no rank of the round is certain, and every lot stops.
 */
final class CutRankingStep implements RoundStep {

    private final Cuts cuts;
    private final int outright;
    private final int referenceLeaf;
    private final int precisionLeaf;
    private final int point;
    private final int slot;

    CutRankingStep(CutRanking rule, Cuts cuts, Compilation compilation) {
        this.cuts = cuts;
        this.outright = rule.outright().value();
        this.referenceLeaf = compilation.leaf(Stage.CUT_RANKING, rule.reference());
        this.precisionLeaf = compilation.leaf(Stage.CUT_RANKING, rule.precision());
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.CUT_RANKING, rule.outright(), Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0);
    }

    @Override
    public void run(ImmutableList<LotWorkspace> lots) {
        List<Preselected> preselected = new ArrayList<>();
        for (LotWorkspace lot : lots) {
            for (int place = 0; lot.stopped.isEmpty() && place < lot.ranked; place++) {
                if (lot.in[lot.order[place]]) {
                    lot.use(referenceLeaf);
                    lot.use(precisionLeaf);
                    preselected.add(new Preselected(lot, lot.order[place]));
                }
            }
        }
        if (preselected.stream().anyMatch(p -> cuts.of(p.lot(), p.bid()) == CeilingCut.UNKNOWN)) {
            preselected.forEach(p -> {
                p.lot().note(point, p.bid(), slot, Reason.CUT_NOT_COMPARABLE);
                p.lot().stop("cut-unknown");
            });
            return;
        }
        preselected.sort(Comparator.comparing((Preselected p) -> -cuts.of(p.lot(), p.bid())));
        int to;
        for (int from = 0; from < preselected.size(); from = to) {
            to = endOfTie(preselected, from);
            boolean acrossTheEdge = from < outright && to > outright;
            for (int place = from; place < to; place++) {
                decide(preselected.get(place), acrossTheEdge ? place + 1 : from + 1);
            }
        }
    }

    /** The place after the bids whose cut is that of the one at {@code from}. They share a rank, except across the edge. */
    private int endOfTie(List<Preselected> preselected, int from) {
        long cut = cuts.of(preselected.get(from).lot(), preselected.get(from).bid());
        int to = from + 1;
        while (to < preselected.size()
                && cuts.of(preselected.get(to).lot(), preselected.get(to).bid()) == cut) {
            to++;
        }
        return to;
    }

    private void decide(Preselected one, int rank) {
        boolean first = rank <= outright;
        Reason why = first ? Reason.SELECTED_OUTRIGHT : Reason.TO_NEGOTIATION;
        Operator relation = first ? Operator.AT_MOST : Operator.ABOVE;
        one.lot().note(point, one.bid(), slot, why, rank, relation, outright);
    }

    private record Preselected(LotWorkspace lot, int bid) {}
}
