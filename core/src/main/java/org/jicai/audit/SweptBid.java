package org.jicai.audit;

import org.jicai.decision.ClauseRef;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.DecisionNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one bid of a lot of a sweep, read into flat arrays: its path, and after it the deciding one. Filled again
 * for each bid.
 */
final class SweptBid implements BidSteps {

    private final DecisionNumbers numbers = new DecisionNumbers();
    private final Reason[] reasons;
    private final int[] slots;
    private final @Nullable Operator[] operators;
    private final long[] lefts;
    private final long[] rights;
    private final ClearedLot lot;
    private int size;
    private int deciding;
    private boolean heldInReserve;

    SweptBid(ClearedLot lot) {
        int most = lot.points() + 2;
        this.lot = lot;
        this.reasons = new Reason[most];
        this.slots = new int[most];
        this.operators = new @Nullable Operator[most];
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
        deciding = -1;
        size = 0;
        heldInReserve = false;
        for (int point = 0; point < points; point++) {
            if (lot.decision(point, bid, numbers)) {
                Reason reason = numbers.reason();
                given |= reason == last;
                heldInReserve |= reason == Reason.HELD_IN_RESERVE;
                if (point == decidingPoint) {
                    from = size;
                    deciding = reason == last ? size : -1;
                }
                put(size++, reason);
            }
        }
        if (!given) {
            deciding = size;
            repeat(from, size++, last);
        }
        repeat(from, size, last);
    }

    private void put(int step, Reason reason) {
        reasons[step] = reason;
        slots[step] = numbers.slot();
        operators[step] = numbers.operator();
        lefts[step] = numbers.left();
        rights[step] = numbers.right();
    }

    private void repeat(int from, int to, Reason reason) {
        slots[to] = slots[from];
        operators[to] = operators[from];
        lefts[to] = lefts[from];
        rights[to] = rights[from];
        reasons[to] = reason;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Reason reason(int step) {
        return reasons[step];
    }

    @Override
    public boolean isDeciding(int step) {
        return step == deciding;
    }

    /** Which decision of its path is the deciding one, or -1. */
    int deciding() {
        return deciding;
    }

    /** What the numbers of a decision mean. */
    int slot(int step) {
        return slots[step];
    }

    /** The number of the book a decision applies. */
    ClauseRef clause(int step) {
        return lot.clause(slots[step]);
    }

    /** Whether the bid is selected and was not taken from the reserve. */
    boolean wasSelected() {
        return !heldInReserve && reasons[size].verdict() == Verdict.SELECTED;
    }

    /** Hands the comparison of a decision to a sentence. */
    void tell(int step, Told told) {
        int slot = slots[step];
        told.operator = operators[step];
        told.leftKind = lot.leftKind(slot);
        told.left = lefts[step];
        told.leftScale = lot.leftScale(slot);
        told.rightKind = lot.rightKind(slot);
        told.right = rights[step];
        told.rightScale = lot.rightScale(slot);
        told.condition = condition(step);
    }

    /** Which decision about its class this one is. */
    private int condition(int step) {
        if (reasons[step].stage() != Stage.CLASSES) {
            return 0;
        }
        int before = 0;
        for (int earlier = 0; earlier < step && earlier < size; earlier++) {
            before += clause(earlier).equals(clause(step)) && reasons[earlier] != Reason.IN_CLASS ? 1 : 0;
        }
        return before;
    }

    /** Whether a price other than the bid was heard. */
    boolean negotiated() {
        boolean negotiated = false;
        for (int step = 0; step < size; step++) {
            negotiated |= reasons[step].stage() == Stage.NEGOTIATION;
        }
        return negotiated;
    }
}
