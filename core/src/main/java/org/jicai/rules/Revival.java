package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.tender.Word;

/**
 * An offer to bids that would otherwise lose: whoever accepts a computed price is selected at it. Nobody is asked where no
 * bid has passed so far. A bid that is already at or below the price is not asked to go up; it accepts at its own price.
 *
 * <p>Example: the shortlisted bid of 3.00 that failed the test is offered 1.80, the highest price that passed.
 *
 * @param who who is asked
 * @param price the price they are asked to accept
 * @param lone the price offered instead where a single bid has passed, a multiple of an anchor; empty where the price stays
 *     the same
 * @param supplies what who accepts supplies
 * @param unless what keeps a bid from being asked
 */
public record Revival(
        Cited<Who> who,
        Cited<OfferedPrice> price,
        Optional<Cited<Limb.AtMostMultiple>> lone,
        Cited<Supplies> supplies,
        ImmutableList<Cited<Exclusion>> unless)
        implements Clause {

    /** Who is asked. */
    public enum Who implements Word {
        /** Shortlisted bids that failed the price test. */
        SHORTLISTED,
        /** Valid bids outside the quota. */
        UNSHORTLISTED,
        /** Valid reference products outside the quota. */
        REFERENCE_PRODUCTS
    }

    /** Which price is offered, as a comparable price. */
    public enum OfferedPrice implements Word {
        /** The highest price that was selected so far. */
        HIGHEST_SELECTED,
        /** The lowest price that was selected so far. */
        LOWEST_SELECTED
    }

    /** What a bid that accepts supplies. */
    public enum Supplies implements Word {
        /** It takes part in the draft of regions and counts among the winners for share and term. */
        REGIONS,
        /** It picks no region and does not count for share and term; need that names its brand goes to it. */
        BRAND,
        /** It is selected without volume. */
        NOTHING
    }

    /** What keeps a bid from being asked. */
    public enum Exclusion implements Word {
        /** It was the highest valid bid of its lot. */
        HIGHEST_BID,
        /** The need reported for its brand is below the mean of the brands that bid; asked where that need is not known. */
        BRAND_BELOW_MEAN
    }

    @Override
    public String key() {
        return "revivals";
    }

    @Override
    public Stage stage() {
        return Stage.REVIVAL;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        leaves.add(who, price);
        lone.ifPresent(leaves::add);
        return leaves.add(supplies).addAll(unless).build();
    }
}
