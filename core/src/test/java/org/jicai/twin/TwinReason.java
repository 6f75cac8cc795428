package org.jicai.twin;

/** Why a bid ended where it did. */
public enum TwinReason {
    DID_NOT_TAKE_PART,
    PRICE_UNDISCLOSED,
    WITHDREW_BEFORE_AWARD,
    DISQUALIFIED_BEFORE_AWARD,
    ABOVE_CEILING,
    OUTSIDE_QUOTA,
    TIE_LOST_BY_FACT,
    TIE_LOST_BY_LOT,
    FAILED_PRICE_TEST,
    SELECTED_BY_RANK,
    SELECTED_BY_MULTIPLE,
    SELECTED_BY_CUT,
    SELECTED_BY_PRICE,
    SELECTED_OUTRIGHT,
    SELECTED_BY_NEGOTIATION,
    NEGOTIATION_FELL_SHORT,
    WITHDREW_AFTER_AWARD,
    DISQUALIFIED_AFTER_AWARD,
    WITHDREW_IN_TERM,
    DISQUALIFIED_IN_TERM;

    /** Whether a bid with this reason still holds an award. */
    public boolean isSelected() {
        return name().startsWith("SELECTED_");
    }
}
