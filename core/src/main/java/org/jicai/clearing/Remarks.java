package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.LotWorkspace.Cell;
import org.jicai.decision.Reason;

/**
 * What the steps wrote about the bids of one lot, kept when its workspace goes on to the next. Immutable: nobody but this class
 * sees the arrays.
 *
 * <p>Internal to the engine.
 */
public final class Remarks {

    /** By bid: where what was written about it begins; one entry more says where the last ends. */
    private final int[] start;

    /** What was written, bid by bid, each in the order of the points of decision. */
    private final int[] cell;

    private final long[] left;
    private final long[] right;

    /** By bid: which of it decided, or {@link LotWorkspace#UNKNOWN}. */
    private final int[] deciding;

    private final Reason[] reason;
    private final boolean[] used;

    Remarks(int[] start, int[] cell, long[] left, long[] right, int[] deciding, Reason[] reason, boolean[] used) {
        this.start = start;
        this.cell = cell;
        this.left = left;
        this.right = right;
        this.deciding = deciding;
        this.reason = reason;
        this.used = used;
    }

    /**
     * Why a bid stands where it stands.
     *
     * @param bid the bid
     * @return the reason
     */
    public Reason reason(int bid) {
        return reason[bid];
    }

    /**
     * What decided about a bid.
     *
     * @param bid the bid
     * @return what was written where it was decided, or an empty cell where nothing was written
     */
    public Cell deciding(int bid) {
        int at = deciding[bid];
        return at == LotWorkspace.UNKNOWN ? Cell.EMPTY : Cell.of(cell[at], left[at], right[at]);
    }

    /**
     * Everything that was written about a bid.
     *
     * @param bid the bid
     * @return the cells, in the order of the points of decision
     */
    public ImmutableList<Cell> about(int bid) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (int at = start[bid]; at < start[bid + 1]; at++) {
            cells.add(Cell.of(cell[at], left[at], right[at]));
        }
        return cells.build();
    }

    /**
     * Which leaves of the book were looked up.
     *
     * @param slots the slots of the book
     * @return by leaf: whether it was
     */
    public boolean[] usedLeaves(ImmutableList<Slot> slots) {
        boolean[] leaves = used.clone();
        for (int packed : cell) {
            leaves[slots.get(Remark.slot(packed)).leaf()] = true;
        }
        return leaves;
    }
}
