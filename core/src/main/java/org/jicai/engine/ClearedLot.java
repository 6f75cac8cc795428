package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.Remark;
import org.jicai.clearing.Slot;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.tender.BidKey;
import org.jspecify.annotations.Nullable;

/**
 * A view of a lot a sweep has cleared or is clearing, in numbers. Bids stand in the order of their keys, regions in that of the
 * book, prices in units of the price scale. The view is reused: it shows the lot it was handed out for, and no other.
 */
public final class ClearedLot {

    private final int book;
    private final LotWorkspace lot;
    private final Slot[] slots;
    private int index;
    private long replication;
    private boolean ranksAll = true;

    ClearedLot(int book, LotWorkspace lot, ImmutableList<Slot> slots) {
        this.book = book;
        this.lot = lot;
        this.slots = slots.toArray(new Slot[0]);
    }

    void show(int lotIndex, long inReplication) {
        index = lotIndex;
        replication = inReplication;
    }

    void ranksAll(boolean all) {
        ranksAll = all;
    }

    /**
     * Whether {@link #rank} knows the rank of bids without a place.
     *
     * @return true unless only winners were asked for ({@link SweepDetail#WINNERS}) and the rest was not ranked
     */
    public boolean ranksAll() {
        return ranksAll;
    }

    /**
     * Which rule book cleared it.
     *
     * @return the index of the book in the sweep
     */
    public int book() {
        return book;
    }

    /**
     * Which lot of the round it is.
     *
     * @return its index in the round
     */
    public int lot() {
        return index;
    }

    /**
     * Which replication it belongs to.
     *
     * @return the replication, from 0
     */
    public long replication() {
        return replication;
    }

    /**
     * How many bids it has.
     *
     * @return the number
     */
    public int size() {
        return lot.size();
    }

    /**
     * The key of a bid.
     *
     * @param bid the bid
     * @return who bids, with which product
     */
    public BidKey key(int bid) {
        return lot.key(bid);
    }

    /**
     * How many bidders count.
     *
     * @return the number
     */
    public int bidders() {
        return lot.bidders;
    }

    /**
     * How many places there are.
     *
     * @return the number
     */
    public int places() {
        return lot.quota;
    }

    /**
     * How many winners supply.
     *
     * @return the number
     */
    public int winners() {
        return lot.winners;
    }

    /**
     * Whether the lot had to stop, because something is not known.
     *
     * @return true if it is pending
     */
    public boolean isPending() {
        return !lot.stopped.isEmpty();
    }

    /**
     * Whether a bid is selected.
     *
     * @param bid the bid
     * @return true if it is
     */
    public boolean isSelected(int bid) {
        return lot.selected[bid];
    }

    /**
     * Why a bid stands where it stands.
     *
     * @param bid the bid
     * @return the reason
     */
    public Reason reason(int bid) {
        return lot.reason(bid);
    }

    /**
     * The rank of a bid.
     *
     * @param bid the bid
     * @return its rank, 1 the first; 0 if it is not ranked, be it that it is out or that only winners were asked for ({@link
     *     #ranksAll})
     */
    public int rank(int bid) {
        return lot.rank[bid];
    }

    /**
     * The price as bid.
     *
     * @param bid the bid
     * @return the price; -1 if nobody knows it, {@link SweepBids#ABSENT} if it did not bid
     */
    public long bidPrice(int bid) {
        return lot.input.price()[bid];
    }

    /**
     * The ceiling of the bid's own strength.
     *
     * @param bid the bid
     * @return the ceiling, or -1 if it is not known
     */
    public long ceiling(int bid) {
        return lot.ceiling[bid];
    }

    /**
     * The price it stands at: as bid, or what it went down to.
     *
     * @param bid the bid
     * @return the price, per smallest unit of its own strength
     */
    public long price(int bid) {
        return lot.price[bid];
    }

    /**
     * That price for the comparison strength as it was ranked.
     *
     * @param bid the bid
     * @return the comparable price
     */
    public long comparablePrice(int bid) {
        return lot.comparable[bid];
    }

    /**
     * Who supplies a region.
     *
     * @param region the region
     * @return the bid, or -1
     */
    public int supplier(int region) {
        return lot.supplier[region];
    }

    /**
     * Who backs up a region.
     *
     * @param level which backup, 0 the first
     * @param region the region
     * @return the bid, or -1
     */
    public int backup(int level, int region) {
        return level < lot.backupLevels ? lot.backups[level][region] : LotWorkspace.UNKNOWN;
    }

    /**
     * The need of a region in millionths of a comparison unit.
     *
     * @param region the region
     * @return the need
     */
    public long need(int region) {
        return lot.base[region];
    }

    /**
     * How many regions the book has.
     *
     * @return the number
     */
    public int regions() {
        return lot.supplier.length;
    }

    /**
     * What a bid supplies.
     *
     * @param bid the bid
     * @return its agreed volume in comparison units; 0 where volumes are not known
     */
    public long agreedUnits(int bid) {
        return Volumes.agreed(lot, bid);
    }

    /**
     * What every bid supplies, in one pass over the regions.
     *
     * @param byBid where it is written to, in comparison units; at least as long as the lot has bids
     */
    public void agreedUnits(long[] byBid) {
        Volumes.byBid(lot, byBid);
    }

    /**
     * Whether volumes were agreed: somebody is selected and the need is known.
     *
     * @return true if they were
     */
    public boolean hasVolumes() {
        return lot.contracted;
    }

    /**
     * How many decisions the book can make about a bid.
     *
     * @return the number of points of decision; they stand in the order of the procedure
     */
    public int points() {
        return lot.points();
    }

    /**
     * Which point decided about a bid.
     *
     * @param bid the bid
     * @return the point whose comparison gave {@link #reason(int)}
     */
    public int decidingPoint(int bid) {
        return lot.decidingPoint(bid);
    }

    /**
     * Reads what was decided about a bid at a point.
     *
     * @param point the point
     * @param bid the bid
     * @param into where the decision is written to, if there is one
     * @return false where nothing was decided; the numbers are left as they are then
     * @throws IllegalStateException if the sweep does not keep decisions
     */
    public boolean decision(int point, int bid, DecisionNumbers into) {
        requireDecisions();
        if (!lot.isWritten(point, bid)) {
            return false;
        }
        into.slot = lot.slotAt(point, bid);
        into.reason = lot.reasonAt(point, bid);
        into.operator = lot.operatorAt(point, bid);
        into.left = lot.leftAt(point, bid);
        into.right = lot.rightAt(point, bid);
        return true;
    }

    /**
     * What was decided about a bid at a point, as one number: the meaning of the sides, the reason and the relation. Decisions
     * of one form differ in their two sides only. Reading forms and sides costs less than {@link #decision}.
     *
     * <p>Example: {@code ClearedLot.reasonOf(lot.form(point, bid))} is {@code OVER_MULTIPLE}.
     *
     * @param point the point
     * @param bid the bid
     * @return the form, from 1 to below {@link #forms()}; 0 where nothing was decided
     * @throws IllegalStateException if the sweep does not keep decisions
     */
    public int form(int point, int bid) {
        requireDecisions();
        return lot.formAt(point, bid);
    }

    /**
     * Reads the forms of what was decided about a bid at all points, in their order.
     *
     * @param bid the bid
     * @param into where they are written to, 0 where nothing was decided; at least as long as there are points
     * @return true if that changed one of them
     * @throws IllegalStateException if the sweep does not keep decisions
     */
    public boolean forms(int bid, int[] into) {
        requireDecisions();
        return lot.forms(bid, into);
    }

    /**
     * The left side of what was decided about a bid at a point.
     *
     * @param point the point
     * @param bid the bid
     * @return the number at the scale of the slot; no meaning where nothing was compared
     */
    public long left(int point, int bid) {
        return lot.leftAt(point, bid);
    }

    /**
     * The right side of what was decided about a bid at a point.
     *
     * @param point the point
     * @param bid the bid
     * @return the number at the scale of the slot; no meaning where nothing was compared
     */
    public long right(int point, int bid) {
        return lot.rightAt(point, bid);
    }

    /**
     * Both sides of what was decided about a bid at some points.
     *
     * @param bid the bid
     * @param points the points
     * @param into where they are written to; those of a point are at {@code from + 2 * point} and right behind
     * @param from where those of the first point of all are
     */
    public void sides(int bid, int[] points, long[] into, int from) {
        lot.sides(bid, points, into, from);
    }

    /**
     * How many forms decisions can have.
     *
     * @return a number above every form
     */
    public int forms() {
        return Remark.forms(slots.length);
    }

    /**
     * What came out in decisions of a form.
     *
     * @param form the form, not 0
     * @return the reason
     */
    public static Reason reasonOf(int form) {
        return Remark.reason(form);
    }

    /**
     * What the numbers of decisions of a form mean.
     *
     * @param form the form, not 0
     * @return the slot
     */
    public static int slotOf(int form) {
        return Remark.slot(form);
    }

    /**
     * The relation that holds in decisions of a form.
     *
     * @param form the form, not 0
     * @return the operator, or null where nothing was compared
     */
    public static @Nullable Operator operatorOf(int form) {
        return Remark.operator(form);
    }

    /**
     * The form of decisions that differ in their reason only.
     *
     * @param form the form, not 0
     * @param reason the other reason
     * @return their form
     */
    public static int formWith(int form, Reason reason) {
        return Remark.form(Remark.under(form, reason));
    }

    private void requireDecisions() {
        if (!lot.keepsRemarks()) {
            throw new IllegalStateException(
                    "decisions were not kept. Maybe readsDecisions() or detail() of the observer says that it reads none");
        }
    }

    /**
     * How many different meanings the numbers of a decision can have.
     *
     * @return the number of slots
     */
    public int slots() {
        return slots.length;
    }

    /**
     * The number of the rule book a slot applies.
     *
     * @param slot the slot
     * @return where it stands
     */
    public ClauseRef clause(int slot) {
        return slots[slot].clause();
    }

    /**
     * What stands on the left of the comparisons of a slot.
     *
     * @param slot the slot
     * @return what it is
     */
    public Operand.Kind leftKind(int slot) {
        return slots[slot].left();
    }

    /**
     * The decimal places of what stands on the left.
     *
     * @param slot the slot
     * @return the scale: at 6, the number 1 is 0.000001
     */
    public int leftScale(int slot) {
        return slots[slot].leftScale();
    }

    /**
     * What stands on the right of the comparisons of a slot.
     *
     * @param slot the slot
     * @return what it is
     */
    public Operand.Kind rightKind(int slot) {
        return slots[slot].right();
    }

    /**
     * The decimal places of what stands on the right.
     *
     * @param slot the slot
     * @return the scale: at 6, the number 1 is 0.000001
     */
    public int rightScale(int slot) {
        return slots[slot].rightScale();
    }

    /**
     * What is agreed for the whole lot, with what a pool holds for institutions to choose from.
     *
     * @return the agreed volume in comparison units; 0 where volumes are not known
     */
    public long agreedUnits() {
        return lot.contracted ? Volumes.agreed(lot) : 0;
    }

    /**
     * What is agreed for a region apart from need that named a brand and from what a pool or a split divides.
     *
     * @param region the region
     * @return the agreed volume in comparison units; 0 where volumes are not known
     */
    public long agreedInRegion(int region) {
        return lot.contracted ? lot.agreed[region] : 0;
    }

    /**
     * How many backups a region of this lot has.
     *
     * @return the number of levels
     */
    public int backupLevels() {
        return lot.backupLevels;
    }
}
