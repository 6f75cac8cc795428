package org.jicai.engine;

import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one bid of a sweep, in numbers. Made once and filled by {@link ClearedLot#decision} again and again, so that
 * reading all decisions of a lot allocates nothing.
 *
 * <p>Example: reason {@code OVER_MULTIPLE}, left 465333, operator {@code ABOVE}, right 3252006, where the slot has 6 decimals on
 * the left and 7 on the right: 0.465333 yuan is above 0.3252006 yuan.
 */
public final class DecisionNumbers {

    int slot;
    Reason reason = Reason.TOOK_PART;

    @Nullable
    Operator operator;

    long left;
    long right;

    /** Numbers of no decision yet. */
    public DecisionNumbers() {}

    /**
     * What the numbers mean, to be looked up in the {@link ClearedLot}.
     *
     * @return the slot
     */
    public int slot() {
        return slot;
    }

    /**
     * What came out.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The relation that holds between the sides.
     *
     * @return the operator, or null where nothing was compared
     */
    public @Nullable Operator operator() {
        return operator;
    }

    /**
     * The left side.
     *
     * @return the number at the scale of the slot; no meaning where nothing was compared
     */
    public long left() {
        return left;
    }

    /**
     * The right side.
     *
     * @return the number at the scale of the slot; no meaning where nothing was compared
     */
    public long right() {
        return right;
    }
}
