package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.LotWorkspace.Cell;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;

/** Tests the bids still in: the first limb that passes selects; a bid that passes none is out and its place stays empty. */
public final class PriceTestStep implements LotStep {

    private final ImmutableList<LimbTest> limbs;
    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public PriceTestStep(PriceTest rule, int priceScale, Compilation compilation) {
        ImmutableList.Builder<LimbTest> builder = ImmutableList.builder();
        for (Cited<Limb> limb : rule.anyOf()) {
            builder.add(LimbTest.of(limb, priceScale, compilation));
        }
        this.limbs = builder.build();
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.PRICE_TEST, rule.anyOf().get(0));
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.ranked == 0) {
            return;
        }
        long[] limits = limbs.stream().mapToLong(limb -> limb.limit(lot)).toArray();
        boolean[] failed = new boolean[lot.size()];
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            failed[bid] = lot.in[bid] && lot.supplies[bid] && !passesAny(lot, bid, limits);
        }
        for (int bid = 0; bid < lot.size(); bid++) {
            if (failed[bid]) {
                fail(lot, bid);
            }
        }
    }

    private boolean passesAny(LotWorkspace lot, int bid, long[] limits) {
        for (int limb = 0; limb < limits.length; limb++) {
            if (limbs.get(limb).passes(lot, bid, limits[limb])) {
                return true;
            }
        }
        return false;
    }

    /** Puts a bid out, with the comparison of the first limb that looked at it; a limb of another class of lots did not. */
    private void fail(LotWorkspace lot, int bid) {
        for (LimbTest limb : limbs) {
            Cell cell = lot.cell(limb.point(), bid);
            Operator operator = cell.operator();
            if (operator != null) {
                lot.note(point, bid, cell.slot(), Reason.FAILED_PRICE_TEST, cell.left(), operator, cell.right());
                return;
            }
        }
        lot.note(point, bid, slot, Reason.FAILED_PRICE_TEST);
    }
}
