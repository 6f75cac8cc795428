package org.jicai.audit.compare;

import java.util.Optional;
import org.jicai.money.Money;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;

/**
 * What one bid got under one rule book, after everything that happened in the round.
 *
 * @param selected whether it is selected and supplies
 * @param price the price awarded, in yuan per unit of its own strength, where it is selected
 * @param agreedUnits what it supplies, in comparison units, where it is selected and the volume is known
 * @param spend what that costs: the price awarded, converted to the comparison strength by the rule book, times the units
 * @param regions in how many regions it is the primary supplier
 */
public record BidAward(
        boolean selected,
        Optional<UnitPrice> price,
        Optional<Quantity> agreedUnits,
        Optional<Money> spend,
        int regions) {

    /** What a bid has that is not selected. */
    public static final BidAward NONE = new BidAward(false, Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
