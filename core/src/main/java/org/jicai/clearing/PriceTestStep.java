package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;

/** Tests the bids still in: the first limb that passes selects; a bid that passes none is out and its place stays empty. */
public final class PriceTestStep extends LotStep {

    private final LimbTest[] limbs;
    private final LimbTest[] ifNobody;
    private final boolean hasFallback;
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
        this.hasFallback = ifNobody.length > 0;
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.PRICE_TEST, rule.anyOf().get(0));
    }

    private static LimbTest[] compiled(ImmutableList<Cited<Limb>> limbs, int priceScale, Compilation compilation) {
        return limbs.stream()
                .map(limb -> LimbTest.of(limb, limb.value(), LimbReasons.PRICE_TEST, priceScale, compilation))
                .toArray(LimbTest[]::new);
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        int count = 0;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            lot.asked[count] = bid;
            count += lot.in[bid] && lot.supplies[bid] ? 1 : 0;
        }
        int left = test(lot, limbs, count);
        boolean fallsBack = hasFallback && left == count;
        if (fallsBack) {
            left = test(lot, ifNobody, count);
        }
        for (int i = 0; i < left; i++) {
            fail(lot, lot.asked[i], fallsBack ? ifNobody : limbs);
        }
    }

    /** Tests the bids asked, one limb after the other; says how many pass none and are still asked. */
    private static int test(LotWorkspace lot, LimbTest[] limbs, int count) {
        int left = count;
        for (LimbTest limb : limbs) {
            left = limb.settleThose(lot, lot.asked, left);
        }
        return left;
    }

    /** Puts a bid out, with the comparison of the first limb that looked at it; a limb of another class of lots did not. */
    private void fail(LotWorkspace lot, int bid, LimbTest[] decisive) {
        for (LimbTest limb : decisive) {
            if (lot.hasComparison(limb.point(), bid)) {
                lot.repeat(limb.point(), point, bid, Reason.FAILED_PRICE_TEST);
                return;
            }
        }
        lot.note(point, bid, slot, Reason.FAILED_PRICE_TEST);
    }
}
