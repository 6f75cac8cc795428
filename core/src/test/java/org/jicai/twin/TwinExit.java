package org.jicai.twin;

/** A bidder leaves a lot, or is thrown out of it. */
public record TwinExit(String bidder, Kind kind, Moment moment) {
    /** Whose doing it was. */
    public enum Kind {
        WITHDREW,
        DISQUALIFIED
    }

    /** When it happened; after-award and in-term exits give back regions, before-award ones are not ranked. */
    public enum Moment {
        BEFORE_AWARD,
        AFTER_AWARD,
        IN_TERM
    }

    /** The reason a bidder reads. */
    public TwinReason reason() {
        return TwinReason.valueOf(kind + "_" + moment);
    }
}
