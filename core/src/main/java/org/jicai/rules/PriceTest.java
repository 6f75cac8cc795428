package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * A shortlisted bid is selected if it passes any one limb. A place whose bid fails stays empty. A book can have several tests;
 * a bid must pass each.
 *
 * @param anyOf the limbs; the first that passes is the one reported
 * @param ifNobody the limbs that are tried instead where no bid of the lot passes; possibly empty
 */
public record PriceTest(ImmutableList<Cited<Limb>> anyOf, ImmutableList<Cited<Limb>> ifNobody) implements Clause {

    /**
     * A test with nothing to fall back on.
     *
     * @param anyOf the limbs; the first that passes is the one reported
     */
    public PriceTest(ImmutableList<Cited<Limb>> anyOf) {
        this(anyOf, ImmutableList.of());
    }

    /**
     * Whether every limit stays or falls when a bid is added: no multiple is taken of a mean.
     *
     * @return true if a bid that fails would fail among more bids as well
     */
    public boolean limitsOnlyFall() {
        return ifNobody.isEmpty() && anyOf.stream().map(Cited::value).allMatch(PriceTest::onlyFalls);
    }

    private static boolean onlyFalls(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return multiple.of().isOneOfTheLowest();
        }
        if (limb instanceof Limb.Within within) {
            return within.of().isOneOfTheLowest();
        }
        return !(limb instanceof Limb.InFirst);
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
        return ImmutableList.<Cited<?>>builder().addAll(anyOf).addAll(ifNobody).build();
    }
}
