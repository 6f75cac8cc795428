package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionWishes;
import org.jicai.decision.Verdict;
import org.jicai.money.Share;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one lot while it is cleared: flat arrays by bid, which the steps read and write. Bids stand in the order of
 * their keys, so that the order of the input cannot matter. One workspace serves many lots, one after the other; loading the
 * next allocates nothing.
 *
 * <p>Internal to the engine: fields are open to the steps of this package, of {@code allocation} and of {@code engine}.
 * Prices are whole numbers of {@code 10^-priceScale} yuan; {@link #UNKNOWN} marks what was never published.
 */
public final class LotWorkspace {

    /** Marks a price, ceiling or region that is not known or not taken. */
    public static final int UNKNOWN = -1;

    /** The decimals at which facts are compared with numbers. */
    public static final int FACT_SCALE = 6;

    /** The decimals at which the reported need is held, since a strength can be a third of the comparison strength. */
    public static final int BASE_SCALE = 6;

    /** The lot as it was loaded. */
    public LotInput input;

    /** The lot. */
    public Lot lot;

    /** Its bids in the order of their keys. */
    public ImmutableList<Bid> bids;

    /** Who decides what people decide. */
    public Deciders deciders;

    /** By bid: the price as bid or as negotiated. */
    public final long[] price;

    /** By bid: the ceiling of its own strength; as loaded. */
    public final long[] ceiling;

    /** By bid: the price converted to the comparison strength. */
    public final long[] comparable;

    /** By bid: whether it is still in the competition. */
    public final boolean[] in;

    /** By bid: whether it was selected, whatever became of it later. */
    public final boolean[] selected;

    /** By bid: whether it would take part in the draft of regions, and count for share and term, if selected. */
    public final boolean[] supplies;

    /** By bid: whether it holds a place among the shortlisted; true for all before places are handed out. */
    public final boolean[] placed;

    /** By bid: whether need that names its brand would go to it, if selected. */
    public final boolean[] takesBrand;

    /** By bid: the point whose comparison decided. */
    public final int[] decidingPoint;

    /** By place: which bid holds it; the first {@link #ranked} places are filled. */
    public final int[] order;

    /** By place: the first place of the group of bids no rule has told apart so far. */
    public final int[] tieStart;

    /** By bid: the group of bids it shares the criterion of the ranking with, before any tie was broken. */
    public final int[] level;

    /** By bid: the number of the last draw of lots it took part in, 0 where it never did. */
    public final int[] draw;

    /** How many times lots were drawn. */
    public int draws;

    /** By bid: its place among the ranked bids; bids no rule has told apart share one; 0 if it is not ranked. */
    public final int[] rank;

    /** How many bids are ranked. */
    public int ranked;

    /** Whether any two ranked bids shared the criterion of the ranking, before any tie was broken. */
    public boolean tied;

    /** Whether any two ranked bids were still equal after the rules of the tie chain. */
    public boolean undecided;

    /** The lowest comparable price among the ranked bids, or {@link #UNKNOWN}. */
    public long lowest = UNKNOWN;

    /** The second lowest, the lowest where there is only one bid, or {@link #UNKNOWN}. */
    public long secondLowest = UNKNOWN;

    /** How many bidders count. */
    public int bidders;

    /** How many places there are. */
    public int quota;

    /** How many bids were shortlisted. */
    public int shortlisted;

    /** How many selected bids supply regions; share and term follow from it. */
    public int winners;

    /** Why the lot had to stop, or empty while it goes on. */
    public String stopped = "";

    /** By region of the book: the bid that supplies it, or {@link #UNKNOWN}. */
    public final int[] supplier;

    /** By region of the book: the bid that supplied it at the award, or {@link #UNKNOWN}; kept once somebody drops out. */
    private final int[] supplierAtAward;

    /** By region of the book: the reported need in {@code 10^-BASE_SCALE} comparison units, if {@link #volumeKnown}. */
    public final long[] base;

    /** How many backups each region of this lot has; the first so many of {@link #backups}. */
    public int backupLevels;

    /** By backup level, then by region of the book: the bid that backs it up, or {@link #UNKNOWN}. */
    public final int[][] backups;

    /** By backup level, then by region of the book: the bid that backed it up at the award; kept once somebody drops out. */
    private final int[][] backupsAtAward;

    private boolean awarded;
    private boolean changedSinceAward;

    /** By bid, then by region: the need reported for its brand, in {@code 10^-BASE_SCALE} comparison units. */
    public long[][] brandBase;

    /** By bid, then by region: the agreed volume that goes to the bid because the need named its brand. */
    public long[][] brandAgreed = NO_ROWS;

    /** By region of the book: the agreed volume in comparison units, if {@link #volumeKnown}. */
    public final long[] agreed;

    /** By region of the book: the agreed volume of the pool. */
    public long[] pool = NOTHING;

    /** The bid that takes the pool, or {@link #UNKNOWN} where institutions choose. */
    public int poolTaker = UNKNOWN;

    /** By bid: its part of an agreed volume that winners share, or empty where they do not. */
    public long[] split = NOTHING;

    /** What winners that share an agreed volume took of it at the award. */
    public long splitAtAward;

    /** By bid: the index of its class, or {@link #UNKNOWN}. */
    public final int[] bidClass;

    /** The bids held in reserve that have not stepped in, in their order. */
    public int[] reserves = NOBODY;

    /** Whether volumes were agreed. */
    public boolean contracted;

    /** The contracted share of the base demand, or null where nobody was selected. */
    public @Nullable Share share;

    /** How long agreements run, or null where nobody was selected. */
    public @Nullable String term;

    /** Whether the reported need is known in comparison units. */
    public boolean volumeKnown;

    /** The winners in turn, the first {@link #winners} entries; scratch of the drafts. */
    public final int[] inTurn;

    /** By turn: the regions the winner supplies or backs up, one bit for each, in the order of its list if it has one; scratch. */
    public final long[] served;

    /** In which order bids take regions, {@link RegionWishes#NONE} where each pick is asked for. */
    public RegionWishes wishes = RegionWishes.NONE;

    /** By turn: where the list of wishes of the winner stands; scratch of the drafts. */
    public final int[] wishList;

    /** By turn: what the winner may still pick, one bit for each in the order of its list; scratch of the drafts. */
    public final long[] open;

    /** The regions in the order in which the last draft by lists gave them away, the first {@link #picked} entries. */
    public final int[] picks;

    /** How many regions the last draft by lists gave away. */
    public int picked;

    /** Whether {@link #deciders} want to hear of picks that follow from lists. */
    public boolean recordsPicks;

    /** By bid: scratch of a step. */
    public final boolean[] flag;

    /** By bid: scratch of a sort. */
    public final long[] keys;

    /** By place: scratch of a sort. */
    final long[] sortedKeys;

    /** By firm: scratch of counting. */
    final boolean[] seen;

    private static final byte ABSENT = (byte) Reason.DID_NOT_TAKE_PART.ordinal();
    private static final Reason[] REASONS = Reason.values();
    private static final Operator[] OPERATORS = Operator.values();
    private static final int OPERATOR_BITS = 3;
    private static final int OPERATOR_MASK = (1 << OPERATOR_BITS) - 1;
    private static final int REASON_MASK = 0x7f;
    private static final int SLOT_SHIFT = OPERATOR_BITS + 7;

    /** By reason: whether a bid stays in the competition with it. */
    private static final boolean[] STAYS = new boolean[REASONS.length];

    /** By reason: whether a bid is selected with it. */
    private static final boolean[] SELECTS = new boolean[REASONS.length];

    static {
        for (Reason why : REASONS) {
            SELECTS[why.ordinal()] = why.verdict() == Verdict.SELECTED;
            STAYS[why.ordinal()] = why.verdict() == Verdict.SELECTED || why.verdict() == Verdict.PENDING;
        }
    }

    private static final long[] NOTHING = {};
    private static final long[][] NO_ROWS = {};
    private static final int[] NOBODY = {};

    private long[] limits = NOTHING;
    private final int points;
    private int size;
    /** By bid: the number of the reason why it stands where it stands. */
    private final byte[] reason;

    /** By point, then by bid: slot, reason and operator of what was written there in one number; 0 where nothing was. */
    private final int[] cell;

    private final long[] cellLeft;
    private final long[] cellRight;
    private final boolean[] used;

    /**
     * A workspace for the lots of one compiled book.
     *
     * @param input the first lot
     * @param capacity the most bids a lot may have, at least those of the first
     * @param deciders who decides what people decide
     * @param shape what the book needs
     */
    public LotWorkspace(LotInput input, int capacity, Deciders deciders, Shape shape) {
        int n = capacity;
        this.price = new long[n];
        this.ceiling = new long[n];
        this.base = new long[input.base().length];
        this.comparable = new long[n];
        this.in = new boolean[n];
        this.selected = new boolean[n];
        this.supplies = new boolean[n];
        this.placed = new boolean[n];
        this.takesBrand = new boolean[n];
        this.reason = new byte[n];
        this.decidingPoint = new int[n];
        this.order = new int[n];
        this.tieStart = new int[n];
        this.level = new int[n];
        this.draw = new int[n];
        this.bidClass = new int[n];
        this.rank = new int[n];
        this.inTurn = new int[n];
        this.served = new long[n];
        this.wishList = new int[n];
        this.open = new long[n];
        this.picks = new int[shape.regions()];
        this.flag = new boolean[n];
        this.keys = new long[n + 1];
        this.sortedKeys = new long[n];
        this.seen = new boolean[n];
        this.supplier = new int[shape.regions()];
        this.supplierAtAward = new int[shape.regions()];
        this.agreed = new long[shape.regions()];
        this.backups = new int[shape.backups()][shape.regions()];
        this.backupsAtAward = new int[shape.backups()][shape.regions()];
        this.points = shape.points();
        this.cell = new int[points * n];
        this.cellLeft = new long[points * n];
        this.cellRight = new long[points * n];
        this.used = new boolean[shape.leaves()];
        this.input = input;
        this.lot = input.lot();
        this.bids = input.bids();
        this.brandBase = input.brandBase();
        this.deciders = deciders;
        load(input, deciders);
    }

    /**
     * What a compiled book needs of a workspace.
     *
     * @param points how many points of decision it has
     * @param leaves how many leaves it reads
     * @param regions how many regions it has
     * @param backups how many backups a region can have
     */
    public record Shape(int points, int leaves, int regions, int backups) {}

    /**
     * Makes the workspace one of another lot, as if nothing had been cleared in it.
     *
     * @param next the lot
     * @param decidedBy who decides what people decide
     */
    public void load(LotInput next, Deciders decidedBy) {
        input = next;
        lot = next.lot();
        bids = next.bids();
        deciders = decidedBy;
        recordsPicks = decidedBy.recordsPicks();
        size = next.size();
        brandBase = next.brandBase();
        volumeKnown = next.volumeKnown();
        System.arraycopy(next.price(), 0, price, 0, size);
        Arrays.fill(comparable, 0, size, UNKNOWN);
        System.arraycopy(next.ceiling(), 0, ceiling, 0, size);
        System.arraycopy(next.base(), 0, base, 0, base.length);
        Arrays.fill(in, 0, size, true);
        Arrays.fill(selected, 0, size, false);
        Arrays.fill(supplies, 0, size, true);
        Arrays.fill(placed, 0, size, true);
        Arrays.fill(takesBrand, 0, size, true);
        Arrays.fill(reason, 0, size, (byte) Reason.TOOK_PART.ordinal());
        Arrays.fill(decidingPoint, 0, size, 0);
        if (draws > 0) {
            Arrays.fill(draw, 0);
        }
        Arrays.fill(rank, 0, size, 0);
        Arrays.fill(bidClass, 0, size, UNKNOWN);
        Arrays.fill(supplier, UNKNOWN);
        Arrays.fill(cell, 0, points * size, 0);
        Arrays.fill(used, false);
        clear();
    }

    private void clear() {
        draws = 0;
        ranked = 0;
        tied = false;
        undecided = false;
        lowest = UNKNOWN;
        secondLowest = UNKNOWN;
        bidders = 0;
        quota = 0;
        shortlisted = 0;
        winners = 0;
        stopped = "";
        backupLevels = 0;
        awarded = false;
        changedSinceAward = false;
        brandAgreed = NO_ROWS;
        pool = NOTHING;
        poolTaker = UNKNOWN;
        split = NOTHING;
        splitAtAward = 0;
        reserves = NOBODY;
        contracted = false;
        share = null;
        term = null;
    }

    /**
     * How many bids the lot has.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * The key of a bid.
     *
     * @param bid its index
     * @return the key
     */
    public BidKey key(int bid) {
        return bids.get(bid).key();
    }

    /**
     * Marks a leaf of the book as looked up.
     *
     * @param leaf its index
     */
    public void use(int leaf) {
        used[leaf] = true;
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

    /** Whether a bid did not take part. */
    boolean isAbsent(int bid) {
        return reason[bid] == ABSENT;
    }

    /** Whether the reason why a bid stands where it stands is one that selects it. */
    boolean isSelecting(int bid) {
        return SELECTS[reason[bid]];
    }

    /**
     * Writes a statement about a bid without two numbers to compare.
     *
     * @param point the point of decision
     * @param bid the bid
     * @param slot which leaf was applied
     * @param why what it says
     */
    public void note(int point, int bid, int slot, Reason why) {
        remark(point, bid, slot, why);
        stand(point, bid, why.ordinal());
    }

    /**
     * Writes a comparison about a bid.
     *
     * @param point the point of decision
     * @param bid the bid
     * @param slot what the numbers mean and which leaf was applied
     * @param why what follows
     * @param left the left side
     * @param operator the relation that holds
     * @param right the right side
     */
    public void note(int point, int bid, int slot, Reason why, long left, Operator operator, long right) {
        remark(point, bid, slot, why, left, operator, right);
        stand(point, bid, why.ordinal());
    }

    /**
     * Writes a comparison that does not settle anything by itself: a limb that failed while others remain.
     *
     * @param point the point of decision
     * @param bid the bid
     * @param slot what the numbers mean and which leaf was applied
     * @param why what came out
     * @param left the left side
     * @param operator the relation that holds
     * @param right the right side
     */
    public void remark(int point, int bid, int slot, Reason why, long left, Operator operator, long right) {
        int at = point * size + bid;
        cell[at] = ((1 + slot) << SLOT_SHIFT) | (why.ordinal() << OPERATOR_BITS) | (1 + operator.ordinal());
        cellLeft[at] = left;
        cellRight[at] = right;
    }

    /**
     * Writes a statement that does not settle anything by itself.
     *
     * @param point the point of decision
     * @param bid the bid
     * @param slot which leaf was applied
     * @param why what came out
     */
    public void remark(int point, int bid, int slot, Reason why) {
        cell[point * size + bid] = ((1 + slot) << SLOT_SHIFT) | (why.ordinal() << OPERATOR_BITS);
    }

    /**
     * Makes what was remarked at a point the standing reason of a bid.
     *
     * @param point the point of decision, where something was written about the bid
     * @param bid the bid
     */
    public void settle(int point, int bid) {
        stand(point, bid, reasonIn(cell[point * size + bid]));
    }

    /**
     * Gives a bid that is out another reason, without a comparison of its own.
     *
     * @param bid the bid
     * @param why the reason
     */
    void settle(int bid, Reason why) {
        reason[bid] = (byte) why.ordinal();
    }

    private void stand(int point, int bid, int why) {
        reason[bid] = (byte) why;
        decidingPoint[bid] = point;
        in[bid] &= STAYS[why];
    }

    /**
     * Writes a comparison of a bid once more, under another reason, which then stands.
     *
     * @param from the point at which it was made
     * @param to the point of decision at which it is repeated
     * @param bid the bid
     * @param why what follows from it
     */
    public void repeat(int from, int to, int bid, Reason why) {
        int source = from * size + bid;
        int target = to * size + bid;
        cell[target] = withReason(cell[source], why);
        cellLeft[target] = cellLeft[source];
        cellRight[target] = cellRight[source];
        stand(to, bid, why.ordinal());
    }

    /**
     * Whether a comparison about a bid was written.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return true if it was
     */
    boolean hasComparison(int point, int bid) {
        return (cell[point * size + bid] & OPERATOR_MASK) != 0;
    }

    /**
     * Brings a bid back into the competition: it accepted what it was offered.
     *
     * @param bid the bid
     */
    public void back(int bid) {
        in[bid] = true;
    }

    /** Room for so many limits of a test. */
    long[] limits(int count) {
        if (limits.length < count) {
            limits = new long[count];
        }
        return limits;
    }

    /** Says that regions are awarded as they stand. */
    public void award() {
        awarded = true;
    }

    /** Keeps the suppliers and backups as they were awarded, before the first of them changes. */
    public void keepAward() {
        if (!awarded || changedSinceAward) {
            return;
        }
        changedSinceAward = true;
        System.arraycopy(supplier, 0, supplierAtAward, 0, supplier.length);
        for (int level = 0; level < backupLevels; level++) {
            System.arraycopy(backups[level], 0, backupsAtAward[level], 0, supplier.length);
        }
    }

    /**
     * Who supplied a region at the award.
     *
     * @param region the region
     * @return the bid, or {@link #UNKNOWN}
     */
    public int supplierAtAward(int region) {
        if (!awarded) {
            return UNKNOWN;
        }
        return (changedSinceAward ? supplierAtAward : supplier)[region];
    }

    /**
     * Who backed up a region at the award.
     *
     * @param level which backup, 0 the first
     * @param region the region
     * @return the bid, or {@link #UNKNOWN}
     */
    public int backupAtAward(int level, int region) {
        if (!awarded) {
            return UNKNOWN;
        }
        return (changedSinceAward ? backupsAtAward : backups)[level][region];
    }

    /**
     * Stops the lot where it is: later steps leave it alone.
     *
     * @param why a word that says why, such as {@code choice-open}
     */
    public void stop(String why) {
        if (stopped.isEmpty()) {
            stopped = why;
        }
    }

    /**
     * Reads a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return a view of the cell, or an empty one where nothing was written
     */
    public Cell cell(int point, int bid) {
        int at = point * size + bid;
        int packed = cell[at];
        if (packed == 0) {
            return Cell.EMPTY;
        }
        return read(packed, cellLeft[at], cellRight[at]);
    }

    /**
     * Whether something was written into a cell; the other readers of a cell make sense only where it was.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return true if it was
     */
    public boolean isWritten(int point, int bid) {
        return cell[point * size + bid] != 0;
    }

    /**
     * The form of a cell: slot, reason and operator in one number, which {@link #slotIn}, {@link #reasonOf} and {@link
     * #operatorIn} take apart.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the form, or 0 where nothing was written
     */
    public int formAt(int point, int bid) {
        return cell[point * size + bid];
    }

    /**
     * A form with another reason.
     *
     * @param form the form
     * @param why the reason
     * @return the form
     */
    public static int withReason(int form, Reason why) {
        return (form & ~(REASON_MASK << OPERATOR_BITS)) | (why.ordinal() << OPERATOR_BITS);
    }

    /**
     * How many forms there are.
     *
     * @param slots how many slots there are
     * @return a number above every form
     */
    public static int forms(int slots) {
        return (1 + slots) << SLOT_SHIFT;
    }

    /**
     * The slot of a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return what its numbers mean
     */
    public int slotAt(int point, int bid) {
        return slotIn(cell[point * size + bid]);
    }

    /**
     * The reason in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return what came out
     */
    public Reason reasonAt(int point, int bid) {
        return reasonOf(cell[point * size + bid]);
    }

    /**
     * The operator in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the relation that holds, or null where nothing was compared
     */
    public @Nullable Operator operatorAt(int point, int bid) {
        return operatorIn(cell[point * size + bid]);
    }

    /**
     * The left side in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the number
     */
    public long leftAt(int point, int bid) {
        return cellLeft[point * size + bid];
    }

    /**
     * The right side in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the number
     */
    public long rightAt(int point, int bid) {
        return cellRight[point * size + bid];
    }

    /**
     * How many points of decision there are.
     *
     * @return the number
     */
    public int points() {
        return points;
    }

    private static int reasonIn(int packed) {
        return (packed >>> OPERATOR_BITS) & REASON_MASK;
    }

    /**
     * What one step wrote about one bid.
     *
     * @param slot what the numbers mean, or {@link #UNKNOWN} where nothing was written
     * @param reason what came out
     * @param operator the relation that holds, or null where nothing was compared
     * @param left the left side
     * @param right the right side
     */
    public record Cell(
            int slot, @Nullable Reason reason, @Nullable Operator operator, long left, long right) {

        static final Cell EMPTY = new Cell(UNKNOWN, null, null, 0, 0);
    }

    /** What a cell says that was written. */
    static Cell read(int packed, long left, long right) {
        return new Cell(slotIn(packed), reasonOf(packed), operatorIn(packed), left, right);
    }

    /**
     * The slot of a form.
     *
     * @param form the form, not 0
     * @return what the numbers mean
     */
    public static int slotIn(int form) {
        return (form >>> SLOT_SHIFT) - 1;
    }

    /**
     * The reason of a form.
     *
     * @param form the form, not 0
     * @return what came out
     */
    public static Reason reasonOf(int form) {
        return REASONS[reasonIn(form)];
    }

    /**
     * The operator of a form.
     *
     * @param form the form, not 0
     * @return the relation that holds, or null where nothing was compared
     */
    public static @Nullable Operator operatorIn(int form) {
        int operator = form & OPERATOR_MASK;
        return operator == 0 ? null : OPERATORS[operator - 1];
    }

    /**
     * Copies what the steps wrote, for whoever asks when the workspace has gone on to another lot.
     *
     * @return the remarks
     */
    public Remarks remarks() {
        int written = 0;
        for (int at = 0; at < points * size; at++) {
            written += cell[at] == 0 ? 0 : 1;
        }
        int[] start = new int[size + 1];
        int[] packed = new int[written];
        long[] left = new long[written];
        long[] right = new long[written];
        int[] deciding = new int[size];
        int next = 0;
        for (int bid = 0; bid < size; bid++) {
            deciding[bid] = UNKNOWN;
            for (int point = 0; point < points; point++) {
                int at = point * size + bid;
                if (cell[at] != 0) {
                    deciding[bid] = point == decidingPoint[bid] ? next : deciding[bid];
                    packed[next] = cell[at];
                    left[next] = cellLeft[at];
                    right[next++] = cellRight[at];
                }
            }
            start[bid + 1] = next;
        }
        return new Remarks(start, packed, left, right, deciding, Arrays.copyOf(reason, size), used.clone());
    }
}
