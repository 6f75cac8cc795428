package org.jicai.decision;

import org.jicai.money.Decimal;

/**
 * One side of a comparison.
 *
 * @param kind what it is
 * @param value how much
 */
public record Operand(Kind kind, Decimal value) {

    /** What a side of a comparison can be. */
    public enum Kind {
        /** The bid itself, yuan per smallest unit of its own strength. */
        BID_PRICE,
        /** The bid converted to the comparison strength, yuan per unit. */
        COMPARABLE_PRICE,
        /** The ceiling of the bid's own strength, yuan per unit. */
        CEILING,
        /** The allowed multiple of the anchor, yuan per unit of the comparison strength. */
        LIMIT,
        /** An absolute price written in the rule, yuan per unit. */
        ABSOLUTE_PRICE,
        /** A price a bidder is offered, yuan per smallest unit of its own strength. */
        OFFERED_PRICE,
        /** A place in the order of prices; 1 is the cheapest. */
        RANK,
        /** A number of places. */
        PLACES,
        /** A cut, as a fraction: 0.50 is 50 %. */
        CUT,
        /** A comparable price over the lowest of its lot. */
        PRICE_RATIO,
        /** The cut the rule demands, as a fraction. */
        REQUIRED_CUT,
        /** A price that was published for the lot or stated with the bid, or a multiple of it. */
        PUBLISHED_PRICE,
        /** A price after a change outside the tender. */
        ADJUSTED_PRICE,
        /** A fact of a bid. */
        FACT,
        /** The number a fact is measured against. */
        REQUIRED_FACT,
        /** A sum of points. */
        SCORE,
        /** A share, as a fraction: 0.50 is 50 %. */
        SHARE,
        /** Units of the comparison strength. */
        UNITS;

        /**
         * Whether it is a price.
         *
         * @return true for an amount of money per unit
         */
        public boolean isPrice() {
            return switch (this) {
                case BID_PRICE,
                        COMPARABLE_PRICE,
                        CEILING,
                        LIMIT,
                        ABSOLUTE_PRICE,
                        OFFERED_PRICE,
                        PUBLISHED_PRICE,
                        ADJUSTED_PRICE -> true;
                default -> false;
            };
        }

        /**
         * Whether it is a fraction that reports show in percent.
         *
         * @return true for cuts and shares
         */
        public boolean isPercentage() {
            return this == CUT || this == REQUIRED_CUT || this == SHARE;
        }
    }
}
