package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Two rule books on the same round: what each gives, and which clause did the difference.
 *
 * @param before the round under the first book
 * @param after the round under the second
 * @param units what changes between the books
 * @param blame what each unit of change did
 * @param hybrids how many books between the two were cleared
 * @param forcedBetween the decisions nobody recorded that those asked for and neither of the two books did
 * @param sampling how the shares were estimated; empty where they are exact
 */
public record BookComparison(
        PolicyRun before,
        PolicyRun after,
        ImmutableList<UnitOfChange> units,
        Blame blame,
        int hybrids,
        ImmutableList<ForcedChoice> forcedBetween,
        Optional<Sampling> sampling) {

    /**
     * The bids whose award changed: selected or not, price, units or regions.
     *
     * @return the bids, lot by lot, the bids of a lot by name
     */
    public ImmutableList<BidPlace> changedBids() {
        return before.awards().keySet().stream()
                .filter(place -> !awardBefore(place).equals(awardAfter(place)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What a bid got under the first book.
     *
     * @param place the bid
     * @return its award
     */
    public BidAward awardBefore(BidPlace place) {
        return before.awards().getOrDefault(place, BidAward.NONE);
    }

    /**
     * What a bid got under the second book.
     *
     * @param place the bid
     * @return its award
     */
    public BidAward awardAfter(BidPlace place) {
        return after.awards().getOrDefault(place, BidAward.NONE);
    }

    /**
     * The attributed number of bids that are selected under the second book only.
     *
     * @return the attribution; its total is their number
     */
    public Attribution gained() {
        return blame.of(
                Metric.SELECTED,
                place -> !awardBefore(place).selected() && awardAfter(place).selected());
    }

    /**
     * The attributed number of bids that are selected under the first book only.
     *
     * @return the attribution; its total is their number, negative
     */
    public Attribution lost() {
        return blame.of(
                Metric.SELECTED,
                place -> awardBefore(place).selected() && !awardAfter(place).selected());
    }
}
