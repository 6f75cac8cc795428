package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.money.Decimal;
import org.jicai.money.Share;
import org.jicai.tender.Word;

/**
 * The price a multiple is taken of. Means are taken over the bids that hold a place, and over all valid ones before places are
 * handed out; a bid that failed a later test keeps its place empty and still counts.
 */
public sealed interface Anchor {

    /**
     * Whether it is the lowest or second lowest price, which further bids can only bring down.
     *
     * @return true if it is one of the two
     */
    default boolean isOneOfTheLowest() {
        return this instanceof Lowest || this instanceof SecondLowest;
    }

    /** The lowest valid comparable price of the lot. */
    record Lowest() implements Anchor {}

    /** The second lowest valid comparable price of the lot; the lowest where there is only one. */
    record SecondLowest() implements Anchor {}

    /**
     * A share of the mean comparable price.
     *
     * @param fraction the share, such as 50 %
     */
    record FractionOfMean(Share fraction) implements Anchor {}

    /**
     * The mean comparable price less a number of standard deviations.
     *
     * @param deviations how many, such as 1
     * @param kind which standard deviation
     */
    record MeanLessDeviations(Decimal deviations, Deviation kind) implements Anchor {}

    /**
     * The largest of several anchors.
     *
     * @param of the anchors, at least one
     */
    record LargestOf(ImmutableList<Anchor> of) implements Anchor {}

    /** Which standard deviation. */
    enum Deviation implements Word {
        /** Squares divided by the number of bids. */
        POPULATION,
        /** Squares divided by one less than the number of bids; 0 for a single bid. */
        SAMPLE
    }
}
