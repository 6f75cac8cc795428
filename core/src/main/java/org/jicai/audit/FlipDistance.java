package org.jicai.audit;

import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;

/**
 * How far a bid was from the other result, all other bids unchanged: up to {@code threshold} it is selected, one unit of the
 * book's prices above it is not.
 *
 * <p>Example: a losing bid of 0.465333 with a threshold of 0.42 would have had to be 0.045333 yuan lower.
 *
 * @param bid which bid
 * @param selected whether it was selected
 * @param price the bid, in yuan per smallest unit of its own strength
 * @param threshold the highest price at which it is sure to be selected, in the same unit; at least {@code price} for a
 *     winner, below it for a loser
 */
public record FlipDistance(BidKey bid, boolean selected, UnitPrice price, UnitPrice threshold) {

    /**
     * By how much a loser was too dear, or how much dearer a winner could have been.
     *
     * @return the distance in yuan per smallest unit of the bid's own strength; 0 for a winner at the very threshold
     */
    public UnitPrice distance() {
        UnitPrice high = selected ? threshold : price;
        UnitPrice low = selected ? price : threshold;
        int scale = Math.max(high.yuan().scale(), low.yuan().scale());
        return UnitPrice.ofUnits(Math.subtractExact(high.units(scale), low.units(scale)), scale);
    }
}
