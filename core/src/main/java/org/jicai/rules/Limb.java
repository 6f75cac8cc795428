package org.jicai.rules;

import java.util.Optional;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Word;

/** One condition of a bid: a way to pass a price test, a condition of entry or of a class, what guarantees selection. */
public sealed interface Limb {

    /**
     * The comparable price is at most a multiple of an anchor.
     *
     * @param multiple the multiple, such as 1.8
     * @param of the price it is taken of
     */
    record AtMostMultiple(Ratio multiple, Anchor of) implements Limb {}

    /**
     * The bid is cut from the ceiling of its own strength by at least a share: (ceiling - bid) / ceiling.
     *
     * @param cut the share, such as 50 %; a 50 % cut is 0.50
     */
    record CutFromCeilingAtLeast(Share cut) implements Limb {}

    /**
     * The comparable price is at most an absolute price.
     *
     * @param price yuan per unit
     * @param dosageClass the dosage class of the lots it holds for; empty for all lots
     */
    record AtMost(UnitPrice price, Optional<String> dosageClass) implements Limb {

        /**
         * An absolute price for all lots.
         *
         * @param price yuan per unit
         */
        public AtMost(UnitPrice price) {
            this(price, Optional.empty());
        }
    }

    /**
     * The comparable price is below an absolute price.
     *
     * @param price yuan per unit
     */
    record Below(UnitPrice price) implements Limb {}

    /**
     * The bid is cut from the ceiling of its own strength by more than a share.
     *
     * @param cut the share, such as 40 %
     */
    record CutFromCeilingAbove(Share cut) implements Limb {}

    /**
     * The price is at most a multiple of a published one: the comparable price where that is a fact of the lot, the bid
     * itself where it is one of the bid. Where the fact is not known the limb cannot help.
     *
     * @param multiple the multiple, 1 for the price itself
     * @param price the published price
     */
    record AtMostPublished(Ratio multiple, Published price) implements Limb {}

    /**
     * The comparable price is above an anchor by at most a share of it, or by an amount.
     *
     * <p>Example: 5 %, at least 5 and at most 20: a lowest price of 80 allows 85, one of 200 allows 210, one of 900 allows 920.
     *
     * @param share the share of the anchor, such as 5 %
     * @param least the amount that is allowed in any case
     * @param most the largest amount that is allowed
     * @param of what it is taken of
     */
    record Within(Share share, Optional<UnitPrice> least, Optional<UnitPrice> most, Anchor of) implements Limb {}

    /**
     * The bid is among the first share of the bids still in.
     *
     * @param share the share, such as 50 %
     * @param rounding what happens to a part of a bid; at least one bid passes
     * @param by the order they are counted in; bids that share a rank, or a cut, at the edge all pass
     */
    record InFirst(Share share, Rounding rounding, Order by) implements Limb {}

    /**
     * A fact of the bid is at least a number. Where it is not known the limb cannot help.
     *
     * @param fact the name of the fact, declared by the rule book
     * @param number the number
     */
    record FactAtLeast(String fact, Decimal number) implements Limb {}

    /** An order in which bids are counted. */
    enum Order implements Word {
        /** By rank. */
        RANK,
        /** By the cut from the ceiling of the own strength, the largest first; a bid without a ceiling is last. */
        CUT
    }
}
