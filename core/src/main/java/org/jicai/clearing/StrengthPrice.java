package org.jicai.clearing;

import org.jicai.money.Rounding;
import org.jicai.rules.ComparisonPrice;

/** Turns prices of a strength into comparable ones, and back. */
final class StrengthPrice {

    private final Rounding rounding;

    StrengthPrice(ComparisonPrice rule) {
        this.rounding = rule.unitPrice().value().rounding();
    }

    /** What a price of a bid's strength is for the comparison strength, in the same units. */
    long comparable(LotWorkspace lot, int bid, long price) {
        return lot.input.strength()[bid].comparable(price, rounding);
    }

    /** The highest price of a bid's strength whose comparable price is at most the one given, in the same units. */
    long highest(LotWorkspace lot, int bid, long comparable) {
        StrengthFactor strength = lot.input.strength()[bid];
        if (strength.isOne()) {
            return comparable;
        }
        long price = strength.near(comparable);
        while (strength.comparable(price, rounding) > comparable) {
            price--;
        }
        while (strength.comparable(price + 1, rounding) <= comparable) {
            price++;
        }
        return price;
    }
}
