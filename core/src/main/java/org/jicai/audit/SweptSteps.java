package org.jicai.audit;

import java.util.Arrays;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.engine.ClearedLot;

/**
 * The decisions of a path of a sweep one after the other, and after them the deciding one. Where no point gave the reason a bid
 * stands with, that reason ends its path, as in an outcome.
 */
final class SweptSteps implements BidSteps {

    private static final int NONE = -1;

    private final ClearedLot lot;
    private final int[] forms;
    private final int[] points;
    private final int supply;
    private int size;
    private int deciding = NONE;

    /**
     * @param lot a lot cleared by the book
     * @param path as {@link SweptBid#path} has it
     */
    SweptSteps(ClearedLot lot, int[] path) {
        int most = lot.points();
        Reason last = Reason.values()[path[most]];
        int decidingPoint = path[most + 1];
        boolean given = false;
        int from = 0;
        this.lot = lot;
        this.supply = path[most + 2];
        this.forms = new int[most + 2];
        this.points = new int[most + 2];
        for (int point = 0; point < most; point++) {
            if (path[point] != 0) {
                boolean isLast = ClearedLot.reasonOf(path[point]) == last;
                given |= isLast;
                if (point == decidingPoint) {
                    from = size;
                    deciding = isLast ? size : NONE;
                }
                forms[size] = path[point];
                points[size++] = point;
            }
        }
        if (!given) {
            deciding = size;
            repeat(from, size++, last);
        }
        repeat(from, size, last);
    }

    private void repeat(int from, int to, Reason reason) {
        forms[to] = ClearedLot.formWith(forms[from], reason);
        points[to] = points[from];
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

    /** At which point a decision was made. */
    int point(int step) {
        return points[step];
    }

    /** The number of the book a decision applies. */
    ClauseRef clause(int step) {
        return lot.clause(ClearedLot.slotOf(forms[step]));
    }

    /** What a decision compares. */
    Sides sides(int step) {
        return Sides.of(lot, forms[step]);
    }

    /** Whether the bid is selected and was not taken from the reserve. */
    boolean wasSelected() {
        boolean held = false;
        for (int step = 0; step < size; step++) {
            held |= reason(step) == Reason.HELD_IN_RESERVE;
        }
        return !held && reason(size).verdict() == Verdict.SELECTED;
    }

    /** Which decision about its class this one is. */
    int condition(int step) {
        if (reason(step).stage() != Stage.CLASSES) {
            return 0;
        }
        int before = 0;
        for (int earlier = 0; earlier < step && earlier < size; earlier++) {
            before += clause(earlier).equals(clause(step)) && reason(earlier) != Reason.IN_CLASS ? 1 : 0;
        }
        return before;
    }

    /** The points at which decisions were made. */
    int[] points() {
        return Arrays.copyOf(points, size);
    }

    /** Whether one of the things {@link SweptSupply} asks about is so. */
    boolean supplies(int what) {
        return (supply & what) != 0;
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
