package org.jicai.clearing;

import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.money.Divisor;
import org.jicai.money.Rounding;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Precision;

/** Bids above the ceiling of their own strength are invalid: round(bid) &gt; ceiling, at the decimals of the clause. */
public final class CeilingTestStep extends BidStep {

    private final Precision precision;
    private final Divisor unit;
    private final int point;
    private final int unknown;
    private final int within;
    private final int above;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public CeilingTestStep(CeilingTest rule, int priceScale, Compilation compilation) {
        this.precision = rule.precision().value();
        this.unit = Divisor.of(Decimal.powerOfTen(Math.max(0, priceScale - precision.scale())));
        this.point = compilation.point();
        int slot = compilation.slot(
                Stage.CEILING, rule.precision(), Operand.Kind.BID_PRICE, priceScale, Operand.Kind.CEILING, priceScale);
        this.unknown = Remark.of(slot, Reason.CEILING_UNKNOWN);
        this.within = Remark.of(slot, Reason.WITHIN_CEILING, Operator.AT_MOST);
        this.above = Remark.of(slot, Reason.ABOVE_CEILING, Operator.ABOVE);
    }

    /** No rounding adds a whole unit to a price, so most bids need none, unless somebody reads what was compared. */
    @Override
    public void run(LotWorkspace lot) {
        boolean told = lot.keepsRemarks();
        long oneUnit = unit.value();
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid]) {
                if (told || lot.price[bid] > lot.ceiling[bid] - oneUnit) {
                    test(lot, bid);
                } else {
                    lot.stand(point, bid, within);
                }
            }
        }
    }

    @Override
    public void sift(LotWorkspace lot, int from, int to) {
        long oneUnit = unit.value();
        for (int bid = from; bid < to; bid++) {
            long ceiling = lot.ceiling[bid];
            boolean near = lot.price[bid] > ceiling - oneUnit;
            if (near && lot.in[bid] && ceiling != LotWorkspace.UNKNOWN && rounded(lot.price[bid]) > ceiling) {
                test(lot, bid);
            }
        }
    }

    /** The price at the decimals of the clause; half-up, the usual way, without the detour over other roundings. */
    private long rounded(long price) {
        return precision.rounding() == Rounding.HALF_UP
                ? unit.halfUp(price) * unit.value()
                : precision.rounding().divide(price, unit.value()) * unit.value();
    }

    private void test(LotWorkspace lot, int bid) {
        long ceiling = lot.ceiling[bid];
        if (ceiling == LotWorkspace.UNKNOWN) {
            lot.note(point, bid, unknown);
            return;
        }
        long rounded = rounded(lot.price[bid]);
        lot.note(point, bid, rounded > ceiling ? above : within, rounded, ceiling);
    }
}
