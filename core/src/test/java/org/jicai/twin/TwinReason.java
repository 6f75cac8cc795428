package org.jicai.twin;

import java.util.Set;

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
    SELECTED_WITHOUT_VOLUME,
    ELIMINATED_BY_RATIO,
    SELECTED_BY_REVIVAL,
    REVIVAL_DECLINED,
    WITHDREW_AFTER_AWARD,
    DISQUALIFIED_AFTER_AWARD,
    WITHDREW_IN_TERM,
    DISQUALIFIED_IN_TERM;

    /** Reasons that only the pilot and books without a price test give. */
    public static final Set<TwinReason> OF_THE_PILOT =
            Set.of(SELECTED_BY_RANK, SELECTED_OUTRIGHT, SELECTED_BY_NEGOTIATION, NEGOTIATION_FELL_SHORT);

    /** Reasons that only the clauses of the seventh round and later give. */
    public static final Set<TwinReason> OF_LATER_ROUNDS =
            Set.of(SELECTED_WITHOUT_VOLUME, ELIMINATED_BY_RATIO, SELECTED_BY_REVIVAL, REVIVAL_DECLINED);

    /** Whether a bid with this reason still holds an award. */
    public boolean isSelected() {
        return name().startsWith("SELECTED_");
    }
}
