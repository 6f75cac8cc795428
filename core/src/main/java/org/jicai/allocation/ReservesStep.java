package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Reserves;

/** Names the bids that stand by: the next ones behind the places. */
public final class ReservesStep extends LotStep {

    private final int count;
    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public ReservesStep(Reserves rule, Compilation compilation) {
        this.count = rule.count().value();
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.RESERVES, rule.count(), Kind.RANK, 0, Kind.PLACES, 0);
    }

    @Override
    public void run(LotWorkspace lot) {
        if (!Winners.settleTies(lot, bid -> isBehind(lot, bid), 0, count, "reserves")) {
            return;
        }
        ImmutableList<Integer> behind = Winners.inOrder(lot, bid -> isBehind(lot, bid));
        lot.reserves = behind.stream().limit(count).mapToInt(bid -> bid).toArray();
        for (int i = 0; i < lot.reserves.length; i++) {
            lot.note(point, lot.reserves[i], slot, Reason.HELD_IN_RESERVE, i + 1, Operator.AT_MOST, count);
        }
    }

    private static boolean isBehind(LotWorkspace lot, int bid) {
        return !lot.selected[bid] && lot.reason(bid).stage() == Stage.SHORTLIST;
    }
}
