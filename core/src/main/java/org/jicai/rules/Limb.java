package org.jicai.rules;

import java.util.Optional;
import org.jicai.money.Ratio;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;

/** One way to pass a price test. */
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
}
