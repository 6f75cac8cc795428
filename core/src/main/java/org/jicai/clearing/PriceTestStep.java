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
    private final ImmutableList<LimbTest> ifNobody;
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
        this.limbs = compiled(rule.anyOf(), priceScale, compilation);
        this.ifNobody = compiled(rule.ifNobody(), priceScale, compilation);
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.PRICE_TEST, rule.anyOf().get(0));
    }

    private static ImmutableList<LimbTest> compiled(
            ImmutableList<Cited<Limb>> limbs, int priceScale, Compilation compilation) {
        return limbs.stream()
                .map(limb -> LimbTest.of(limb, limb.value(), LimbReasons.PRICE_TEST, priceScale, compilation))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.ranked == 0) {
            return;
        }
        boolean[] passed = new boolean[lot.size()];
        ImmutableList<LimbTest> decisive = limbs;
        if (!test(lot, limbs, passed) && !ifNobody.isEmpty()) {
            decisive = ifNobody;
            test(lot, ifNobody, passed);
        }
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid] && lot.supplies[bid] && !passed[bid]) {
                fail(lot, bid, decisive);
            }
        }
    }

    /** Tests every bid still in by some limbs; true if any passes. */
    private static boolean test(LotWorkspace lot, ImmutableList<LimbTest> limbs, boolean[] passed) {
        long[] limits = limbs.stream().mapToLong(limb -> limb.limit(lot)).toArray();
        boolean any = false;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            passed[bid] = lot.in[bid] && lot.supplies[bid] && passesAny(lot, bid, limbs, limits);
            any |= passed[bid];
        }
        return any;
    }

    private static boolean passesAny(LotWorkspace lot, int bid, ImmutableList<LimbTest> limbs, long[] limits) {
        for (int limb = 0; limb < limits.length; limb++) {
            if (limbs.get(limb).passes(lot, bid, limits[limb])) {
                lot.settle(limbs.get(limb).point(), bid);
                return true;
            }
        }
        return false;
    }

    /** Puts a bid out, with the comparison of the first limb that looked at it; a limb of another class of lots did not. */
    private void fail(LotWorkspace lot, int bid, ImmutableList<LimbTest> decisive) {
        for (LimbTest limb : decisive) {
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
