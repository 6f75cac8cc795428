package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.rules.Entry;

/** Puts out the bids that fail a condition of entry; a condition whose fact is not known is not tested. */
public final class EntryStep extends LotStep {

    private final ImmutableList<LimbTest> conditions;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public EntryStep(Entry rule, int priceScale, Compilation compilation) {
        this.conditions = rule.allOf().stream()
                .map(limb -> LimbTest.of(limb, limb.value(), LimbReasons.ENTRY, priceScale, compilation))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void run(LotWorkspace lot) {
        for (int bid = 0; bid < lot.size(); bid++) {
            for (LimbTest condition : conditions) {
                if (lot.in[bid]) {
                    condition.settleFailure(lot, bid);
                }
            }
        }
    }
}
