package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * A shortlisted bid is selected if it passes any one limb. A place whose bid fails stays empty.
 *
 * @param anyOf the limbs; the first that passes is the one reported
 */
public record PriceTest(ImmutableList<Cited<Limb>> anyOf) implements Clause {

    /**
     * Whether every limit stays or falls when a bid is added: no multiple is taken of a mean.
     *
     * @return true if a bid that fails would fail among more bids as well
     */
    public boolean limitsOnlyFall() {
        return anyOf.stream()
                .map(Cited::value)
                .noneMatch(limb -> limb instanceof Limb.AtMostMultiple multiple
                        && !(multiple.of() instanceof Anchor.Lowest)
                        && !(multiple.of() instanceof Anchor.SecondLowest));
    }

    @Override
    public String key() {
        return "priceTest";
    }

    @Override
    public Stage stage() {
        return Stage.PRICE_TEST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.copyOf(anyOf);
    }
}
