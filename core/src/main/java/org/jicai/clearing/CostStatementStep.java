package org.jicai.clearing;

import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.CostStatement;

/** Remarks which bids still in must publish a statement of their costs. */
public final class CostStatementStep extends LotStep {

    private final CostStatement rule;
    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public CostStatementStep(CostStatement rule, int priceScale, Compilation compilation) {
        this.rule = rule;
        this.point = compilation.point();
        this.slot = compilation.slot(
                Stage.PRICE_TEST,
                rule.below(),
                Operand.Kind.COMPARABLE_PRICE,
                priceScale,
                Operand.Kind.LIMIT,
                priceScale);
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.shortlisted == 0 || !lot.keepsRemarks()) {
            return;
        }
        long limit = AnchorPrice.firstNotBelow(rule.below().value(), lot);
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid] && lot.comparable[bid] < limit) {
                lot.remark(point, bid, slot, Reason.COST_STATEMENT_DUE, lot.comparable[bid], Operator.BELOW, limit);
            }
        }
    }
}
