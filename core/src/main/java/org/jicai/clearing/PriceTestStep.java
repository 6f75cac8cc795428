package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;

/** Tests the bids still in: the first limb that passes selects; a bid that passes none is out and its place stays empty. */
public final class PriceTestStep implements LotStep {

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
    public void run(LotWorkspace lot) {
        if (lot.ranked == 0) {
            return;
        }
        if (!hasFallback) {
            testOnce(lot);
            return;
        }
        LimbTest[] decisive = limbs;
        if (!test(lot, limbs)) {
            decisive = ifNobody;
            test(lot, ifNobody);
        }
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.in[bid] && lot.supplies[bid] && !lot.flag[bid]) {
                fail(lot, bid, decisive);
            }
        }
    }

    /** Tests every bid still in, where nothing depends on whether any passes. */
    private void testOnce(LotWorkspace lot) {
        long[] limits = limits(lot, limbs);
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid] && lot.supplies[bid] && !passesAny(lot, bid, limbs, limits)) {
                fail(lot, bid, limbs);
            }
        }
    }

    private static long[] limits(LotWorkspace lot, LimbTest[] limbs) {
        long[] limits = lot.limits(limbs.length);
        for (int limb = 0; limb < limbs.length; limb++) {
            limits[limb] = limbs[limb].limit(lot);
        }
        return limits;
    }

    /** Tests every bid still in by some limbs, and flags those that pass; true if any does. */
    private static boolean test(LotWorkspace lot, LimbTest[] limbs) {
        long[] limits = limits(lot, limbs);
        boolean any = false;
        for (int bid = 0; bid < lot.size(); bid++) {
            lot.flag[bid] = false;
        }
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            lot.flag[bid] = lot.in[bid] && lot.supplies[bid] && passesAny(lot, bid, limbs, limits);
            any |= lot.flag[bid];
        }
        return any;
    }

    private static boolean passesAny(LotWorkspace lot, int bid, LimbTest[] limbs, long[] limits) {
        for (int limb = 0; limb < limbs.length; limb++) {
            if (limbs[limb].passes(lot, bid, limits[limb])) {
                lot.settle(limbs[limb].point(), bid);
                return true;
            }
        }
        return false;
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
