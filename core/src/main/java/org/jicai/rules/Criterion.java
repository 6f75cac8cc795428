package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.money.Share;

/** What bids are ranked by. */
public sealed interface Criterion {

    /** The cut from the ceiling of the bid's own strength, the largest first; compared exactly, as fractions. */
    record Cut() implements Criterion {}

    /**
     * A sum of points, the most first.
     *
     * @param parts what points are given for, at least one
     * @param precision how the sum is rounded before it is compared
     */
    record Score(ImmutableList<Part> parts, Precision precision) implements Criterion {}

    /** What points are given for. */
    sealed interface Part {

        /**
         * How much of the sum it makes.
         *
         * @return the weight, such as 60 %
         */
        Share weight();

        /**
         * 100 points for the lowest comparable price, and as much less as a price is higher: 100 × lowest / own.
         *
         * <p>Example: a price of 1.25 where the lowest is 1.00 has 80 points; at a weight of 60 % it adds 48 to the sum.
         *
         * @param weight how much of the sum it makes
         */
        record Price(Share weight) implements Part {}

        /**
         * The points a fact of the bid states.
         *
         * @param weight how much of the sum it makes
         * @param fact the name of the fact, in points; a bid without it has none
         */
        record Points(Share weight, String fact) implements Part {}
    }
}
