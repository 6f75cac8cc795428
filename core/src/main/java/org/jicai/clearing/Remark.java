package org.jicai.clearing;

import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a step says about a bid, apart from the numbers it compared: which leaf of the book it applied, the reason, and the
 * relation that holds. All in one number, so that a step knows its remarks when it is compiled and writes one number a bid.
 *
 * <p>Example: {@code Remark.of(slot, Reason.ABOVE_CEILING, Operator.ABOVE)} is what a ceiling test says of a bid it throws out.
 * 0 says nothing.
 *
 * <p>Internal to the engine.
 */
public final class Remark {

    /** Nothing was said. */
    static final int NONE = 0;

    private static final Reason[] REASONS = Reason.values();
    private static final Operator[] OPERATORS = Operator.values();
    private static final int OPERATOR_BITS = 3;
    private static final int OPERATOR_MASK = (1 << OPERATOR_BITS) - 1;
    private static final int REASON_BITS = 7;
    private static final int REASON_MASK = (1 << REASON_BITS) - 1;
    private static final int SLOT_SHIFT = OPERATOR_BITS + REASON_BITS;
    private static final int SLOT_MASK = (1 << (Integer.SIZE - 1 - SLOT_SHIFT)) - 1;

    /** The sign says whether a bid stays in the competition with the reason. */
    private static final int STAYS = Integer.MIN_VALUE;

    private Remark() {}

    /** A statement without two numbers to compare. */
    static int of(int slot, Reason why) {
        return (stays(why) ? STAYS : 0) | ((1 + slot) << SLOT_SHIFT) | (why.ordinal() << OPERATOR_BITS);
    }

    /** A comparison. */
    static int of(int slot, Reason why, Operator operator) {
        return of(slot, why) | (1 + operator.ordinal());
    }

    /**
     * The same comparison under another reason.
     *
     * @param remark the remark or its form
     * @param why the other reason
     * @return the remark
     */
    public static int under(int remark, Reason why) {
        return of(slot(remark), why) | (remark & OPERATOR_MASK);
    }

    private static boolean stays(Reason why) {
        return why.verdict() == Verdict.SELECTED || why.verdict() == Verdict.PENDING;
    }

    /**
     * What is said without whether the bid stays, so that it is never negative: 0 for nothing, else below {@link #forms}.
     *
     * @param remark the remark
     * @return its form; whatever takes a remark apart takes a form apart as well
     */
    public static int form(int remark) {
        return remark & ~STAYS;
    }

    /**
     * How many forms there are.
     *
     * @param slots how many slots there are
     * @return a number above every form
     */
    public static int forms(int slots) {
        return (1 + slots) << SLOT_SHIFT;
    }

    /**
     * Which leaf was applied.
     *
     * @param remark the remark, not 0
     * @return what its numbers mean
     */
    public static int slot(int remark) {
        return (remark >>> SLOT_SHIFT & SLOT_MASK) - 1;
    }

    /**
     * What came out.
     *
     * @param remark the remark, not 0
     * @return the reason
     */
    public static Reason reason(int remark) {
        return REASONS[reasonNumber(remark)];
    }

    /** The reason as its number. */
    static int reasonNumber(int remark) {
        return remark >>> OPERATOR_BITS & REASON_MASK;
    }

    /**
     * How the two sides compare.
     *
     * @param remark the remark, not 0
     * @return the relation that holds, or null where nothing was compared
     */
    public static @Nullable Operator operator(int remark) {
        int operator = remark & OPERATOR_MASK;
        return operator == 0 ? null : OPERATORS[operator - 1];
    }

    /** Whether two numbers were compared. */
    static boolean isComparison(int remark) {
        return (remark & OPERATOR_MASK) != 0;
    }

    /** Whether a bid stays in the competition with it. */
    static boolean stays(int remark) {
        return remark < 0;
    }
}
