package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.rules.Guarantee;

/** Selects bids that have no place, or lost it, and pass a limb. */
public final class GuaranteeStep extends LotStep {

    private final ImmutableList<LimbTest> limbs;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public GuaranteeStep(Guarantee rule, int priceScale, Compilation compilation) {
        this.limbs = rule.anyOf().stream()
                .map(limb -> LimbTest.of(limb, limb.value(), LimbReasons.GUARANTEE, priceScale, compilation))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.ranked == 0) {
            return;
        }
        long[] limits = limbs.stream().mapToLong(limb -> limb.limit(lot)).toArray();
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            boolean withoutPlace = lot.reason(bid).stage() == Stage.SHORTLIST
                    || lot.reason(bid).stage() == Stage.PRICE_TEST;
            for (int limb = 0; !lot.in[bid] && withoutPlace && limb < limits.length; limb++) {
                limbs.get(limb).bringBack(lot, bid, limits[limb]);
            }
        }
    }
}
