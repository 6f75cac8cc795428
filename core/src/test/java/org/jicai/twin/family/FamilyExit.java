package org.jicai.twin.family;

/**
 * Somebody drops out.
 *
 * @param bidder who
 * @param disqualified whether it was put out rather than left
 * @param moment {@code BEFORE_AWARD}, {@code AFTER_AWARD} or {@code IN_TERM}
 */
public record FamilyExit(String bidder, boolean disqualified, String moment) {
    public static final String BEFORE_AWARD = "BEFORE_AWARD";
    public static final String AFTER_AWARD = "AFTER_AWARD";
    public static final String IN_TERM = "IN_TERM";

    /** The reason the bid ends with. */
    public String reason() {
        return (disqualified ? "DISQUALIFIED_" : "WITHDREW_") + moment;
    }
}
