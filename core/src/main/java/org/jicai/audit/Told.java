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

    /** Where the left side is in {@link #numbers}. */
    static final int LEFT = 0;

    /** Where the right side is. */
    static final int RIGHT = 1;

    /** Where the comparable price of the bid is, or {@link #UNKNOWN}. */
    static final int COMPARABLE = 2;

    /** Where the ceiling of the bid's own strength is, or {@link #UNKNOWN}. */
    static final int CEILING = 3;

    /** Where the price as bid is, or {@link #UNKNOWN}. */
    static final int AS_BID = 4;

    /** Where the price is that it supplies at. */
    static final int AWARDED = 5;

    /** Where it is in how many regions it supplies. */
    static final int REGIONS = 6;

    /** Where its agreed volume is. */
    static final int UNITS = 7;

    /** Where it is how many bidders of the lot count. */
    static final int BIDDERS = 8;

    /** Where it is in how many regions it supplied at the award. */
    static final int REGIONS_AT_AWARD = 9;

    /** Where the sides of the decisions of a whole path begin, left and right side of each point; in a sweep only. */
    static final int SIDES = 10;

    /** In place of where a number is: nowhere. */
    static final int NONE = -1;

    /** The numbers that sentences show as they are. */
    final long[] numbers;

    /** What the sides of the comparison are. */
    Sides sides = Sides.NONE;

    int comparableScale;

    int bidScale;

    int awardedScale;

    int ceilingScale;

    /** The how manieth lot it is, of those a sweep told about. */
    long lots;

    /** Which of the conditions of a class was looked at. */
    int condition;

    /** About a single decision. */
    Told() {
        this(0);
    }

    /** About a whole path of a book with so many points of decision. */
    Told(int points) {
        this.numbers = new long[SIDES + 2 * points];
        price(UNKNOWN, UNKNOWN, UNKNOWN);
    }

    /** Where a side of the decision at a point is. */
    static int side(int point, int side) {
        return SIDES + 2 * point + side;
    }

    /** Whether a right side is there. */
    static boolean isRightSide(int index) {
        return index == RIGHT || (index > SIDES && (index - SIDES) % 2 == RIGHT);
    }

    long left() {
        return numbers[LEFT];
    }

    long right() {
        return numbers[RIGHT];
    }

    /** The comparable price of the bid, or {@link #UNKNOWN}. */
    long comparable() {
        return numbers[COMPARABLE];
    }

    /** The price as bid, or {@link #UNKNOWN}. */
    long asBid() {
        return numbers[AS_BID];
    }

    /** How many bidders of the lot count. */
    long bidders() {
        return numbers[BIDDERS];
    }

    /** The ceiling of the bid's own strength, or {@link #UNKNOWN}. */
    long ceiling() {
        return numbers[CEILING];
    }

    void compare(long left, long right) {
        numbers[LEFT] = left;
        numbers[RIGHT] = right;
    }

    void price(long comparable, long asBid, long ceiling) {
        numbers[COMPARABLE] = comparable;
        numbers[CEILING] = ceiling;
        numbers[AS_BID] = asBid;
    }

    void award(long price, int regionsAtAward, int regions, long units) {
        numbers[AWARDED] = price;
        numbers[REGIONS_AT_AWARD] = regionsAtAward;
        numbers[REGIONS] = regions;
        numbers[UNITS] = units;
    }

    /** The decimals of a number. */
    int scale(int index) {
        return switch (index) {
            case LEFT -> sides.leftScale();
            case RIGHT -> sides.rightScale();
            case COMPARABLE -> comparableScale;
            case CEILING -> ceilingScale;
            case AS_BID -> bidScale;
            default -> awardedScale;
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

    /** Takes over what an outcome says is supplied. */
    void award(Optional<UnitPrice> price, int regionsAtAward, int regions, long units) {
        award(unscaled(price), regionsAtAward, regions, units);
        awardedScale = scale(price);
    }

    private static long unscaled(Optional<UnitPrice> price) {
        return price.map(known -> known.yuan().unscaled()).orElse(UNKNOWN);
    }

    private static int scale(Optional<UnitPrice> price) {
        return price.map(known -> known.yuan().scale()).orElse(0);
    }
}
