package org.jicai.twin.family;

import java.util.Set;

/** The words the twin ends bids with. */
public final class FamilyReasons {
    private static final Set<String> INVALID = Set.of(
            "DID_NOT_TAKE_PART",
            "WITHDREW_BEFORE_AWARD",
            "DISQUALIFIED_BEFORE_AWARD",
            "ABOVE_CEILING",
            "FAILED_ENTRY",
            "WITHDREW_AFTER_AWARD",
            "DISQUALIFIED_AFTER_AWARD",
            "WITHDREW_IN_TERM",
            "DISQUALIFIED_IN_TERM");

    private FamilyReasons() {}

    public static boolean isSelected(String reason) {
        return reason.startsWith("SELECTED_");
    }

    /** The verdict a reason stands for. */
    public static String verdict(String reason) {
        if (isSelected(reason)) {
            return "SELECTED";
        }
        if (reason.equals("PRICE_UNDISCLOSED")) {
            return "UNDISCLOSED";
        }
        return INVALID.contains(reason) ? "INVALID" : "LOST";
    }
}
