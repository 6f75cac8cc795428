package org.jicai.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;

/**
 * How one bid ended, and its whole path.
 *
 * @param bid which bid
 * @param rank its place among the valid bids, 1 the cheapest; bids a tie has left equal share a rank; 0 if it was not ranked
 * @param comparablePrice its price converted to the comparison strength, in yuan per unit, where a price is known
 * @param reason why it stands where it stands
 * @param deciding the decision that says so
 * @param path every decision about it, in order
 * @param bidPrice the price as bid
 * @param awardedPrice the price awarded, if it was selected, whatever became of it later
 * @param agreedUnits what it supplies in comparison units, if it was selected and the volume is known
 * @param regions in how many regions it is the primary supplier now
 * @param regionsAtAward in how many regions it was the primary supplier at the award
 */
public record BidOutcome(
        BidKey bid,
        int rank,
        Optional<UnitPrice> comparablePrice,
        Reason reason,
        Decision deciding,
        ImmutableList<Decision> path,
        Optional<UnitPrice> bidPrice,
        Optional<UnitPrice> awardedPrice,
        Optional<Quantity> agreedUnits,
        int regions,
        int regionsAtAward) {

    /**
     * How it ended.
     *
     * @return the verdict its reason stands for
     */
    public Verdict verdict() {
        return reason.verdict();
    }

    /**
     * Whether it was selected at the award, whatever became of it later. A reserve that stepped in was not.
     *
     * @return true if it was selected
     */
    public boolean wasSelected() {
        boolean heldInReserve = path.stream().anyMatch(step -> step.reason() == Reason.HELD_IN_RESERVE);
        return !heldInReserve && (isSelected() || reason.stage() == Stage.AFTER_AWARD);
    }

    /**
     * Whether it was selected and still is.
     *
     * @return true if it supplies
     */
    public boolean isSelected() {
        return verdict() == Verdict.SELECTED;
    }
}
