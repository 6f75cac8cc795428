package org.jicai.audit;

import java.util.Optional;
import org.jicai.decision.Comparison;
import org.jicai.money.UnitPrice;

/**
 * What a sentence is about, in numbers: one decision, the prices of its bid, the bidders of its lot. A decision of an outcome
 * and one of a sweep fill the same places, so that one sentence serves both. Filled again for each decision.
 */
final class Told {

    /** Marks a price that is not known. */
    static final long UNKNOWN = -1;

    /** The numbers a sentence shows as they are; each stands at the place of its name. */
    enum Number {
        LEFT,
        RIGHT,
        COMPARABLE,
        CEILING
    }

    /** By {@link Number}: its digits. */
    final long[] numbers = {0, 0, UNKNOWN, UNKNOWN};

    /** What the sides of the comparison are. */
    Sides sides = Sides.NONE;

    int comparableScale;

    /** The price as bid and its decimals, or {@link #UNKNOWN}. */
    long bid = UNKNOWN;

    int bidScale;

    int ceilingScale;

    /** How many bidders of the lot count. */
    int bidders;

    /** Which of the conditions of a class was looked at. */
    int condition;

    long left() {
        return numbers[0];
    }

    long right() {
        return numbers[1];
    }

    /** The comparable price of the bid, or {@link #UNKNOWN}. */
    long comparable() {
        return numbers[2];
    }

    /** The ceiling of the bid's own strength, or {@link #UNKNOWN}. */
    long ceiling() {
        return numbers[3];
    }

    void compare(long left, long right) {
        numbers[0] = left;
        numbers[1] = right;
    }

    void price(long comparable, long asBid, long ceiling) {
        numbers[2] = comparable;
        numbers[3] = ceiling;
        bid = asBid;
    }

    /** The decimals of a number. */
    int scale(Number number) {
        return switch (number) {
            case LEFT -> sides.leftScale();
            case RIGHT -> sides.rightScale();
            case COMPARABLE -> comparableScale;
            case CEILING -> ceilingScale;
        };
    }

    /** Takes over the sides of a comparison. */
    void compare(Comparison comparison) {
        sides = Sides.of(comparison);
        compare(comparison.left().value().unscaled(), comparison.right().value().unscaled());
    }

    /** Takes over the prices of an outcome. */
    void price(Optional<UnitPrice> comparablePrice, Optional<UnitPrice> bidPrice, Optional<UnitPrice> ceilingPrice) {
        price(unscaled(comparablePrice), unscaled(bidPrice), unscaled(ceilingPrice));
        comparableScale = scale(comparablePrice);
        bidScale = scale(bidPrice);
        ceilingScale = scale(ceilingPrice);
    }

    private static long unscaled(Optional<UnitPrice> price) {
        return price.map(known -> known.yuan().unscaled()).orElse(UNKNOWN);
    }

    private static int scale(Optional<UnitPrice> price) {
        return price.map(known -> known.yuan().scale()).orElse(0);
    }
}
