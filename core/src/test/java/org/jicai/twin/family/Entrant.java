package org.jicai.twin.family;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bid on its way through the clauses. */
final class Entrant {
    /** Where it stands: still in, out, or selected. */
    enum Standing {
        IN,
        OUT,
        SELECTED
    }

    final FamilyBid bid;
    Standing standing = Standing.IN;
    String reason = "";
    /** What the last price test said when it passed. */
    String passedBy = "";
    /** The price as it stands, of its own strength; null if it is unknown or the bid is invalid. */
    @Nullable
    BigDecimal price;
    /** The same for the comparison strength. */
    @Nullable
    BigDecimal comparable;

    /** The same as it was ranked: what a bid matches later moves no anchor. */
    @Nullable
    BigDecimal asRanked;

    boolean hasPlace;
    boolean failedTest;
    boolean rescued;
    String category = "";

    Entrant(FamilyBid bid) {
        this.bid = bid;
    }

    String bidder() {
        return bid.bidder();
    }

    boolean isIn() {
        return standing == Standing.IN;
    }

    /** Whether it was selected and dropped out after the award. */
    boolean leftLater() {
        return reason.endsWith(FamilyExit.AFTER_AWARD) || reason.endsWith(FamilyExit.IN_TERM);
    }

    boolean isSelected() {
        return standing == Standing.SELECTED;
    }

    void out(String why) {
        standing = Standing.OUT;
        reason = why;
    }

    void select(String why) {
        standing = Standing.SELECTED;
        reason = why;
    }

    /** A fact; null if it is not known. */
    @Nullable
    BigDecimal fact(String name) {
        return bid.facts().get(name);
    }

    /** What anchors are taken of. */
    BigDecimal anchored() {
        return asRanked == null ? comparable : asRanked;
    }

    /** (ceiling - price) / ceiling as numerator and denominator; null if the ceiling is not known. */
    @Nullable
    Fraction cut() {
        BigDecimal ceiling = bid.ceiling();
        return ceiling == null ? null : new Fraction(ceiling.subtract(price), ceiling);
    }

    @Override
    public String toString() {
        return bidder();
    }
}
