package org.jicai.audit;

import org.jicai.decision.Comparison;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.engine.ClearedLot;
import org.jspecify.annotations.Nullable;

/**
 * What the two numbers of a decision are and how they relate: all of a comparison but the numbers.
 *
 * @param operator the relation that holds, or null where nothing was compared
 * @param left what stands on the left
 * @param leftScale its decimals
 * @param right what stands on the right
 * @param rightScale its decimals
 */
record Sides(@Nullable Operator operator, Operand.Kind left, int leftScale, Operand.Kind right, int rightScale) {

    /** Nothing was compared. */
    static final Sides NONE = new Sides(null, Operand.Kind.FACT, 0, Operand.Kind.FACT, 0);

    /** Those of a comparison of an outcome. */
    static Sides of(Comparison comparison) {
        return new Sides(
                comparison.operator(),
                comparison.left().kind(),
                comparison.left().value().scale(),
                comparison.right().kind(),
                comparison.right().value().scale());
    }

    /** Those of the decisions of one form of a lot of a sweep. */
    static Sides of(ClearedLot lot, int form) {
        int slot = ClearedLot.slotOf(form);
        return new Sides(
                ClearedLot.operatorOf(form),
                lot.leftKind(slot),
                lot.leftScale(slot),
                lot.rightKind(slot),
                lot.rightScale(slot));
    }

    /** Whether two numbers were compared. */
    boolean compared() {
        return operator != null;
    }

    /** Whether the price that was tested is the left side: the bid, or what it came down to before. */
    boolean comparesBid() {
        return compared() && left == Operand.Kind.BID_PRICE;
    }
}
