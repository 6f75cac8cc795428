package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * A shortlisted bid is selected if it passes any one limb. A place whose bid fails stays empty.
 *
 * @param anyOf the limbs; the first that passes is the one reported
 */
public record PriceTest(ImmutableList<Cited<Limb>> anyOf) implements Clause {

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
