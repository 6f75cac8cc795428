package org.jicai.simulation;

/**
 * What a random number is for. It is part of the key of a draw, so that a draw more for one purpose moves no draw for
 * another. The name is what counts, not the place in this list; a name is never changed.
 */
public enum Purpose {
    /** What a bidder's supply costs in one lot. */
    COST,
    /** What a firm's costs in all its lots have in common. */
    FIRM_FACTOR,
    /** Whether a firm bids. */
    ENTRY,
    /** How much a firm can supply. */
    CAPACITY,
    /** How a bidder bids, where its behaviour is mixed. */
    BEHAVIOUR,
    /** How much a region needs. */
    DEMAND,
    /** Whether a winner fails to supply. */
    DEFAULT,
    /** Whether a bidder accepts a price it is offered. */
    OFFER,
    /** Which firms belong together. */
    AFFILIATION,
    /** The lot that settles a tie. */
    TIE,
    /** Which lots a bootstrap sample holds. */
    BOOTSTRAP,
    /** Which firms a permutation test compares with. */
    PERMUTATION,
    /** By how much the Sobol points of a stream are shifted. */
    SHIFT
}
