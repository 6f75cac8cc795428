package org.jicai.clearing;

import java.util.Arrays;
import org.jicai.decision.Reason;

/**
 * What the steps said about the bids of a lot: a remark and the two numbers compared, by point of decision and bid. What one
 * bid is told at one point lies side by side. A new lot wipes nothing out: each entry says for which lot it was written.
 */
final class RemarkTable {

    /** An entry: the remark, above it the number of the lot it was written for; the left and the right side. */
    private static final int WIDTH = 3;

    private static final long ONE_LOT = 1L << Integer.SIZE;
    private static final long REMARK = ONE_LOT - 1;

    private final int points;
    private final boolean kept;
    private final long[] entries;
    private int size;
    private long current;

    /** Room for lots of at most so many bids; none where nobody will read what was said. */
    RemarkTable(int points, int capacity, boolean kept) {
        this.points = points;
        this.kept = kept;
        this.entries = new long[kept ? WIDTH * points * capacity : 0];
    }

    /** Nothing is said about the bids of the next lot. */
    void begin(int bids) {
        size = bids;
        current += ONE_LOT;
        if (current == 0) {
            Arrays.fill(entries, 0); // the numbers of lots start again
            current = ONE_LOT;
        }
    }

    int points() {
        return points;
    }

    boolean isKept() {
        return kept;
    }

    void write(int point, int bid, int remark) {
        if (kept) {
            entries[at(point, bid)] = current | (remark & REMARK);
        }
    }

    void write(int point, int bid, int remark, long left, long right) {
        if (kept) {
            int at = at(point, bid);
            entries[at] = current | (remark & REMARK);
            entries[at + 1] = left;
            entries[at + 2] = right;
        }
    }

    /** Says the same about a bid once more, under another reason; tells what was said. */
    int repeat(int from, int to, int bid, Reason why) {
        int remark = Remark.under(remark(from, bid), why);
        if (kept) {
            write(to, bid, remark, left(from, bid), right(from, bid));
        }
        return remark;
    }

    /** What was said, or {@link Remark#NONE}. */
    int remark(int point, int bid) {
        if (!kept) {
            return Remark.NONE;
        }
        long entry = entries[at(point, bid)];
        return (entry & ~REMARK) == current ? (int) entry : Remark.NONE;
    }

    /** The forms of what was said about a bid, by point; says whether that changed one of them. */
    boolean forms(int bid, int[] into) {
        int changed = 0;
        int at = at(0, bid);
        for (int point = 0; point < points; point++) {
            long entry = entries[at];
            int form = (entry & ~REMARK) == current ? Remark.form((int) entry) : Remark.NONE;
            changed |= form ^ into[point];
            into[point] = form;
            at += WIDTH * size;
        }
        return changed != 0;
    }

    /** The left side, where two numbers were compared. */
    long left(int point, int bid) {
        return entries[at(point, bid) + 1];
    }

    /** The right side, where two numbers were compared. */
    long right(int point, int bid) {
        return entries[at(point, bid) + 2];
    }

    /** Both sides of what was said about a bid at some points. */
    void sides(int bid, int[] points, long[] into, int from) {
        for (int point : points) {
            int at = at(point, bid);
            into[from + 2 * point] = entries[at + 1];
            into[from + 2 * point + 1] = entries[at + 2];
        }
    }

    private int at(int point, int bid) {
        return WIDTH * (point * size + bid);
    }
}
