package org.jicai.decision;

import org.jicai.tender.Word;

/** The stages of a round, in the order in which they usually follow each other. */
public enum Stage implements Word {
    /** Who bids, and how many that is. */
    PARTICIPATION,
    /** Is the bid at most the ceiling. */
    CEILING,
    /** Does the bid meet what every bid must meet. */
    ENTRY,
    /** Prices made comparable, and ranked. */
    RANKING,
    /** The best so many are shortlisted. */
    SHORTLIST,
    /** The shortlisted are tested against each other and the ceiling. */
    PRICE_TEST,
    /** The spreads of prices are compared across the lots of a round. */
    RATIO_ELIMINATION,
    /** The cuts of the lots of a round are compared with each other. */
    CUT_RANKING,
    /** A lower price is asked for. */
    NEGOTIATION,
    /** A computed price is offered to bids that would otherwise lose. */
    REVIVAL,
    /** Bids far enough down are selected whatever their rank. */
    GUARANTEE,
    /** The selected fall into classes. */
    CLASSES,
    /** Awarded prices follow a change outside the tender. */
    ADJUSTMENT,
    /** How much of the need is contracted. */
    VOLUME,
    /** For how long. */
    TERM,
    /** Who supplies where. */
    REGIONS,
    /** Who stands by. */
    RESERVES,
    /** What happened to a selection later. */
    AFTER_AWARD;
}
