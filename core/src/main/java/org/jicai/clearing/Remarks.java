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

    private static final Reason[] REASONS = Reason.values();

    private final int size;
    private final int[] cell;
    private final long[] left;
    private final long[] right;
    private final byte[] reason;
    private final int[] decidingPoint;
    private final boolean[] used;

    Remarks(int size, int[] cell, long[] left, long[] right, byte[] reason, int[] decidingPoint, boolean[] used) {
        this.size = size;
        this.cell = cell;
        this.left = left;
        this.right = right;
        this.reason = reason;
        this.decidingPoint = decidingPoint;
        this.used = used;
    }

    /**
     * Why a bid stands where it stands.
     *
     * @param bid the bid
     * @return the reason
     */
    public Reason reason(int bid) {
        return REASONS[reason[bid]];
    }

    /**
     * What decided about a bid.
     *
     * @param bid the bid
     * @return what was written where it was decided, or an empty cell where nothing was written
     */
    public Cell deciding(int bid) {
        int at = decidingPoint[bid] * size + bid;
        return cell[at] == 0 ? Cell.EMPTY : LotWorkspace.read(cell[at], left[at], right[at]);
    }

    /**
     * Everything that was written about a bid.
     *
     * @param bid the bid
     * @return the cells, in the order of the points of decision
     */
    public ImmutableList<Cell> about(int bid) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (int at = bid; at < cell.length; at += size) {
            if (cell[at] != 0) {
                cells.add(LotWorkspace.read(cell[at], left[at], right[at]));
            }
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
            if (packed != 0) {
                leaves[slots.get(LotWorkspace.slotIn(packed)).leaf()] = true;
            }
        }
        return leaves;
    }
}
