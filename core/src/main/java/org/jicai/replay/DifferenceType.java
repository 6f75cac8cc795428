package org.jicai.replay;

import org.jicai.tender.Word;

/** What kind of difference there is between computation and announcement; the most severe first. */
public enum DifferenceType implements Word {
    /** Others were selected than the computation selects, and no test explains it. */
    SELECTION,
    /** Others were selected; it would fit if certain listed bidders had not bid, but that is not the only way or a strange one. */
    UNEXPLAINED,
    /** Others were selected; it fits exactly if certain listed bidders, all of them losers, did not bid. */
    PARTICIPATION,
    /** A selected bid stands above the ceiling that is listed for it; without that ceiling the outcome fits. */
    WINNER_ABOVE_CEILING,
    /** Who is selected agrees, but not in which order. */
    RANK,
    /** Who is selected agrees, but the winners supply other numbers of regions than the draft gives. */
    REGION_COUNTS,
    /** The numbers of regions agree as a set, but not rank by rank. */
    REGION_COUNTS_BY_RANK,
    /** None. */
    NONE;

    /**
     * Whether it concerns who is selected.
     *
     * @return true for the types that keep a lot from being exact
     */
    public boolean concernsSelection() {
        return compareTo(WINNER_ABOVE_CEILING) <= 0;
    }
}
