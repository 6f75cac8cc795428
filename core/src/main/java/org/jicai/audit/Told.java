package org.jicai.audit;

import org.jicai.decision.Comparison;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.money.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about, in numbers: one decision, the prices of its bid, the bidders of its lot. A decision of an outcome
 * and one of a sweep fill the same places, so that one sentence serves both. Filled again for each decision.
 */
final class Told {

    /** The relation that holds between the sides, or null where nothing was compared. */
    @Nullable
    Operator operator;

    Operand.Kind leftKind = Operand.Kind.FACT;
    long left;
    int leftScale;
    Operand.Kind rightKind = Operand.Kind.FACT;
    long right;
    int rightScale;

    /** The comparable price of the bid, where known. */
    @Nullable
    Decimal comparable;

    /** The price as bid, where known. */
    @Nullable
    Decimal bid;

    /** The ceiling of the bid's own strength, where known. */
    @Nullable
    Decimal ceiling;

    /** How many bidders of the lot count. */
    int bidders;

    /** Which of the conditions of a class was looked at. */
    int condition;

    /** Takes over the sides of a comparison. */
    void compare(Comparison comparison) {
        operator = comparison.operator();
        leftKind = comparison.left().kind();
        left = comparison.left().value().unscaled();
        leftScale = comparison.left().value().scale();
        rightKind = comparison.right().kind();
        right = comparison.right().value().unscaled();
        rightScale = comparison.right().value().scale();
    }

    /** The price that was tested: the bid, or what it came down to before. */
    @Nullable
    Decimal tested() {
        return operator != null && leftKind == Operand.Kind.BID_PRICE ? Decimal.of(left, leftScale) : bid;
    }
}
