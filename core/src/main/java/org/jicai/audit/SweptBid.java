package org.jicai.audit;

import org.jicai.decision.ClauseRef;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;

/**
 * The decisions about one bid of a lot of a sweep, read into flat arrays: its path, and after it the deciding one. Filled again
 * for each bid.
 */
final class SweptBid implements BidSteps {

    private static final int NONE = -1;

    private final ClearedLot lot;
    private final int[] forms;
    private final long[] lefts;
    private final long[] rights;
    private int size;
    private int deciding;
    private boolean heldInReserve;

    SweptBid(ClearedLot lot) {
        int most = lot.points() + 2;
        this.lot = lot;
        this.forms = new int[most];
        this.lefts = new long[most];
        this.rights = new long[most];
    }

    /** Reads a bid. Where no point gave the reason it stands with, that reason ends its path, as in an outcome. */
    void read(int bid) {
        Reason last = lot.reason(bid);
        int decidingPoint = lot.decidingPoint(bid);
        int points = lot.points();
        boolean given = false;
        int from = 0;
        int step = 0;
        deciding = NONE;
        heldInReserve = false;
        for (int point = 0; point < points; point++) {
            int form = lot.form(point, bid);
            if (form == 0) {
                continue;
            }
            Reason reason = ClearedLot.reasonOf(form);
            given |= reason == last;
            heldInReserve |= reason == Reason.HELD_IN_RESERVE;
            if (point == decidingPoint) {
                from = step;
                deciding = reason == last ? step : NONE;
            }
            forms[step] = form;
            lefts[step] = lot.left(point, bid);
            rights[step++] = lot.right(point, bid);
        }
        if (!given) {
            deciding = step;
            repeat(from, step++, last);
        }
        repeat(from, step, last);
        size = step;
    }

    private void repeat(int from, int to, Reason reason) {
        forms[to] = ClearedLot.formWith(forms[from], reason);
        lefts[to] = lefts[from];
        rights[to] = rights[from];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Reason reason(int step) {
        return ClearedLot.reasonOf(forms[step]);
    }

    @Override
    public boolean isDeciding(int step) {
        return step == deciding;
    }

    /** Which decision of its path is the deciding one, or -1. */
    int deciding() {
        return deciding;
    }

    /** The form of a decision. */
    int form(int step) {
        return forms[step];
    }

    /** Whether the bid is selected and was not taken from the reserve. */
    boolean wasSelected() {
        return !heldInReserve && reason(size).verdict() == Verdict.SELECTED;
    }

    /** Hands the numbers of a decision to a sentence. */
    void tell(int step, Told told) {
        told.compare(lefts[step], rights[step]);
        told.condition = reason(step).stage() == Stage.CLASSES ? condition(step) : 0;
    }

    /** Which decision about its class this one is. */
    private int condition(int step) {
        ClauseRef clause = clause(step);
        int before = 0;
        for (int earlier = 0; earlier < step && earlier < size; earlier++) {
            before += clause(earlier).equals(clause) && reason(earlier) != Reason.IN_CLASS ? 1 : 0;
        }
        return before;
    }

    private ClauseRef clause(int step) {
        return lot.clause(ClearedLot.slotOf(forms[step]));
    }

    /** Whether a price other than the bid was heard. */
    boolean negotiated() {
        boolean negotiated = false;
        for (int step = 0; step < size; step++) {
            negotiated |= reason(step).stage() == Stage.NEGOTIATION;
        }
        return negotiated;
    }
}
