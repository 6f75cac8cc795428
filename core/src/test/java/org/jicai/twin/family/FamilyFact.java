package org.jicai.twin.family;

/**
 * A fact that is known of some lots or bids.
 *
 * @param name its name
 * @param kind what its numbers are like
 */
public record FamilyFact(String name, Kind kind) {
    /** What the numbers of a fact are like. */
    public enum Kind {
        /** A small count, so that equals are common. */
        COUNT,
        /** 0 or 1. */
        YES_OR_NO,
        /** 0 to 100, around 60. */
        POINTS,
        /** A price like that of the bids. */
        PRICE,
        /** A price around twice that of the bids, for multiples below 1. */
        HIGH_PRICE,
        /** A number of units. */
        UNITS,
        /** 1 to 5 places. */
        PLACES
    }

    static FamilyFact of(String name, Kind kind) {
        return new FamilyFact(name, kind);
    }
}
