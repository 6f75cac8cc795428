package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Reason;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;

/** Tests the bids still in: the first limb that passes selects; a bid that passes none is out and its place stays empty. */
public final class PriceTestStep implements LotStep {

    private final ImmutableList<LimbTest> limbs;

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
    }

    @Override
    public void run(LotWorkspace lot) {
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid] && limbs.stream().noneMatch(limb -> limb.passes(lot, bid))) {
                lot.out(limbs.get(0).point(), bid, Reason.FAILED_PRICE_TEST);
            }
        }
    }
}
