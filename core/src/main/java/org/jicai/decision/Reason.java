package org.jicai.decision;

import org.jicai.tender.Word;

/**
 * Why a bid stands where it stands after a step. Grouped by the stage that gives it; each names the verdict it stands for if
 * it is the last word. Reasons are never renamed: files and golden digests name them.
 */
public enum Reason implements Word {
    /** It is in the competition. */
    TOOK_PART(Stage.PARTICIPATION, Verdict.PENDING),
    /** It was listed and did not bid; it does not count as a bidder. */
    DID_NOT_TAKE_PART(Stage.PARTICIPATION, Verdict.INVALID),
    /** It bid, and withdrew before the selection; it counts as a bidder. */
    WITHDREW_BEFORE_AWARD(Stage.PARTICIPATION, Verdict.INVALID),
    /** It bid, and was disqualified before the selection; it counts as a bidder. */
    DISQUALIFIED_BEFORE_AWARD(Stage.PARTICIPATION, Verdict.INVALID),
    /** Its price was never published. */
    PRICE_UNDISCLOSED(Stage.PARTICIPATION, Verdict.UNDISCLOSED),

    /** At most the ceiling. */
    WITHIN_CEILING(Stage.CEILING, Verdict.PENDING),
    /** Above the ceiling, so invalid. */
    ABOVE_CEILING(Stage.CEILING, Verdict.INVALID),
    /** The ceiling was never published, so it was not tested. */
    CEILING_UNKNOWN(Stage.CEILING, Verdict.PENDING),

    /** It meets a condition of entry. */
    MEETS_ENTRY(Stage.ENTRY, Verdict.PENDING),
    /** It fails a condition of entry, so it is invalid. */
    FAILED_ENTRY(Stage.ENTRY, Verdict.INVALID),
    /** The fact a condition of entry asks for is not known, so it was not tested. */
    ENTRY_UNKNOWN(Stage.ENTRY, Verdict.PENDING),

    /** Its sum of points, by which it is ranked. */
    SCORED(Stage.RANKING, Verdict.PENDING),
    /** It meets a condition of the right to match the lowest price. */
    PREFERRED(Stage.RANKING, Verdict.PENDING),
    /** It does not meet a condition of the right to match the lowest price. */
    NOT_PREFERRED(Stage.RANKING, Verdict.PENDING),
    /** It took the first place at the lowest price. */
    MATCHED_LOWEST(Stage.RANKING, Verdict.PENDING),
    /** It did not take the first place at the lowest price. */
    MATCH_DECLINED(Stage.RANKING, Verdict.PENDING),
    /** It may take the first place at the lowest price and has not answered yet. */
    MATCH_OPEN(Stage.RANKING, Verdict.PENDING),

    /** It has a place among the shortlisted. */
    SHORTLISTED(Stage.SHORTLIST, Verdict.PENDING),
    /** There were places for cheaper bids only. */
    OUTSIDE_QUOTA(Stage.SHORTLIST, Verdict.LOST),
    /** Ranked like the last one shortlisted; a later tie-break decided. */
    TIE_LOST_BY_FACT(Stage.SHORTLIST, Verdict.LOST),
    /** Ranked like the last one shortlisted; the lot decided. */
    TIE_LOST_BY_LOT(Stage.SHORTLIST, Verdict.LOST),
    /** As cheap as the last one shortlisted; nobody has drawn lots yet. */
    TIE_OPEN(Stage.SHORTLIST, Verdict.PENDING),

    /** Its savings, or those of a bid before it, drop too far below the bid before. */
    BEYOND_GAP(Stage.SHORTLIST, Verdict.LOST),
    /** A ceiling among the shortlisted was never published, so savings cannot be compared. */
    GAP_UNKNOWN(Stage.SHORTLIST, Verdict.PENDING),

    /** Shortlisted, and the book has no further test. */
    SELECTED_BY_RANK(Stage.SHORTLIST, Verdict.SELECTED),
    /** At most the allowed multiple of the anchor. */
    SELECTED_BY_MULTIPLE(Stage.PRICE_TEST, Verdict.SELECTED),
    /** Cut far enough below the ceiling. */
    SELECTED_BY_CUT(Stage.PRICE_TEST, Verdict.SELECTED),
    /** At most the absolute price. */
    SELECTED_BY_PRICE(Stage.PRICE_TEST, Verdict.SELECTED),
    /** Above the allowed multiple of the anchor. */
    OVER_MULTIPLE(Stage.PRICE_TEST, Verdict.LOST),
    /** Not cut far enough below the ceiling. */
    CUT_TOO_SMALL(Stage.PRICE_TEST, Verdict.LOST),
    /** The ceiling was never published, so the cut from it cannot help. */
    CUT_UNKNOWN(Stage.PRICE_TEST, Verdict.LOST),
    /** Above the absolute price. */
    OVER_PRICE(Stage.PRICE_TEST, Verdict.LOST),
    /** At most a price published for the lot or stated with the bid. */
    SELECTED_BY_PUBLISHED_PRICE(Stage.PRICE_TEST, Verdict.SELECTED),
    /** Above a price published for the lot or stated with the bid. */
    OVER_PUBLISHED_PRICE(Stage.PRICE_TEST, Verdict.LOST),
    /** Near enough to the anchor. */
    SELECTED_BY_BAND(Stage.PRICE_TEST, Verdict.SELECTED),
    /** Too far above the anchor. */
    OUTSIDE_BAND(Stage.PRICE_TEST, Verdict.LOST),
    /** Among the first share of the bids. */
    SELECTED_BY_PLACE(Stage.PRICE_TEST, Verdict.SELECTED),
    /** Not among the first share of the bids. */
    NOT_AMONG_FIRST(Stage.PRICE_TEST, Verdict.LOST),
    /** A fact of the bid is high enough. */
    SELECTED_BY_FACT(Stage.PRICE_TEST, Verdict.SELECTED),
    /** A fact of the bid is too low. */
    FACT_TOO_LOW(Stage.PRICE_TEST, Verdict.LOST),
    /** A fact is not known, so it cannot help. */
    FACT_UNKNOWN(Stage.PRICE_TEST, Verdict.LOST),
    /** Below the anchor: it must publish a statement of its costs. */
    COST_STATEMENT_DUE(Stage.PRICE_TEST, Verdict.SELECTED),
    /** It failed every limb of the price test. */
    FAILED_PRICE_TEST(Stage.PRICE_TEST, Verdict.LOST),

    /** Far below the others: selected, without volume and without holding a place. */
    SELECTED_WITHOUT_VOLUME(Stage.SHORTLIST, Verdict.SELECTED),
    /** A bid before it was selected without holding a place, so it has one. */
    MOVED_UP(Stage.SHORTLIST, Verdict.PENDING),
    /** The dearest of its lot, with one of the highest ratios of the round. */
    ELIMINATED_BY_RATIO(Stage.RATIO_ELIMINATION, Verdict.LOST),

    /** It accepted the price it was offered. */
    SELECTED_BY_REVIVAL(Stage.REVIVAL, Verdict.SELECTED),
    /** It declined the price it was offered. */
    REVIVAL_DECLINED(Stage.REVIVAL, Verdict.LOST),
    /** It was offered a price and nobody has answered yet. */
    REVIVAL_OPEN(Stage.REVIVAL, Verdict.PENDING),

    /** Its cut is among the largest of the round. */
    SELECTED_OUTRIGHT(Stage.CUT_RANKING, Verdict.SELECTED),
    /** Its cut is not among the largest of the round. */
    TO_NEGOTIATION(Stage.CUT_RANKING, Verdict.PENDING),
    /** Its cut cannot be computed, because the reference price was never published. */
    CUT_NOT_COMPARABLE(Stage.CUT_RANKING, Verdict.PENDING),
    /** Its cut, as bid or as negotiated, meets the target. */
    SELECTED_BY_NEGOTIATION(Stage.NEGOTIATION, Verdict.SELECTED),
    /** Its cut, as bid or as negotiated, does not meet the target. */
    NEGOTIATION_FELL_SHORT(Stage.NEGOTIATION, Verdict.LOST),
    /** Nobody has negotiated yet. */
    NEGOTIATION_OPEN(Stage.NEGOTIATION, Verdict.PENDING),
    /** Its offers reach the entry limit of the negotiation. */
    WITHIN_ENTRY_LIMIT(Stage.NEGOTIATION, Verdict.PENDING),
    /** None of its offers reaches the entry limit of the negotiation. */
    ABOVE_ENTRY_LIMIT(Stage.NEGOTIATION, Verdict.LOST),
    /** At most the sealed reserve price, as bid or as negotiated. */
    WITHIN_RESERVE(Stage.NEGOTIATION, Verdict.PENDING),
    /** Above the sealed reserve price to the end. */
    ABOVE_RESERVE(Stage.NEGOTIATION, Verdict.LOST),
    /** The sealed reserve price is not known. */
    RESERVE_UNKNOWN(Stage.NEGOTIATION, Verdict.PENDING),

    /** Far enough down to be selected whatever its rank. */
    SELECTED_BY_GUARANTEE(Stage.GUARANTEE, Verdict.SELECTED),
    /** Not far enough down to be selected whatever its rank. */
    NOT_GUARANTEED(Stage.GUARANTEE, Verdict.LOST),
    /** It meets a condition of a class. */
    MEETS_CLASS(Stage.CLASSES, Verdict.SELECTED),
    /** It does not meet a condition of a class. */
    MISSES_CLASS(Stage.CLASSES, Verdict.SELECTED),
    /** The class it falls into. */
    IN_CLASS(Stage.CLASSES, Verdict.SELECTED),
    /** Its price follows a change outside the tender. */
    PRICE_ADJUSTED(Stage.ADJUSTMENT, Verdict.SELECTED),
    /** Which share of its own need it is contracted for. */
    OWN_SHARE(Stage.VOLUME, Verdict.SELECTED),
    /** By how much its share shrinks because it is above its own former price. */
    SHARE_REDUCED(Stage.VOLUME, Verdict.SELECTED),
    /** How much of what was left it took. */
    TOOK_SPLIT(Stage.VOLUME, Verdict.SELECTED),
    /** It stands by for a winner that drops out. */
    HELD_IN_RESERVE(Stage.RESERVES, Verdict.LOST),
    /** It stood by, and took over from a winner that dropped out. */
    SELECTED_FROM_RESERVE(Stage.RESERVES, Verdict.SELECTED),

    /** It gave up or lost some of its regions, and kept its selection. */
    LOST_REGIONS(Stage.AFTER_AWARD, Verdict.SELECTED),
    /** It gave up its selection before supply began. */
    WITHDREW_AFTER_AWARD(Stage.AFTER_AWARD, Verdict.INVALID),
    /** Its selection was cancelled before supply began. */
    DISQUALIFIED_AFTER_AWARD(Stage.AFTER_AWARD, Verdict.INVALID),
    /** It gave up supplying while the agreement ran. */
    WITHDREW_IN_TERM(Stage.AFTER_AWARD, Verdict.INVALID),
    /** Its selection was cancelled while the agreement ran. */
    DISQUALIFIED_IN_TERM(Stage.AFTER_AWARD, Verdict.INVALID);

    private final Stage stage;
    private final Verdict verdict;

    Reason(Stage stage, Verdict verdict) {
        this.stage = stage;
        this.verdict = verdict;
    }

    /**
     * The stage that gives it.
     *
     * @return the stage
     */
    public Stage stage() {
        return stage;
    }

    /**
     * How a bid ended whose last reason this is.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }
}
