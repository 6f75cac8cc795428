package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jicai.decision.WishDraft;
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
    public long[] ceiling;

    /** By bid: the price converted to the comparison strength; the price as bid, until the step that converts prices. */
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

    /** How many groups of equal bids the rules of the tie chain did not quite tell apart. */
    public int ties;

    /** By group: the first place of it. A group stays listed when lots settle it, or a part of it. */
    public final int[] tieFrom;

    /** By group: the place after the last of it. */
    public final int[] tieTo;

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
    public long[] base;

    /** How many backups each region of this lot has; the first so many of {@link #backups}. */
    public int backupLevels;

    /** By backup level, then by region of the book: the bid that backs it up, or {@link #UNKNOWN}. */
    public final int[][] backups;

    /** By backup level, then by region of the book: the bid that backed it up at the award; kept once somebody drops out. */
    private final int[][] backupsAtAward;

    /** Whether any bid was ever told that it does not supply, or takes no need that names its brand. */
    private boolean restricted = true;

    /** Whether any bid was ever put into a class. */
    private boolean classed = true;

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

    /** Bids a step still looks at; scratch. */
    final int[] asked;

    /** The winners in turn, the first {@link #winners} entries; scratch of the drafts. */
    public final int[] inTurn;

    /** By turn: the regions the winner supplies or backs up, one bit for each; scratch of the drafts. */
    public final long[] served;

    /** The drafts by lists of wishes. */
    public final WishDraft wishDraft;

    /** By bid: scratch of a step. */
    public final boolean[] flag;

    /** By bid: scratch of a sort. */
    public final long[] keys;

    /** By place: scratch of a sort. */
    final long[] sortedKeys;

    /** Scratch of a sort of few. */
    final long[] room;

    /** By firm: scratch of counting. */
    final boolean[] seen;

    private static final int ABSENT = Reason.DID_NOT_TAKE_PART.ordinal();
    private static final Reason[] REASONS = Reason.values();

    /** How many bits of {@link #standing} say why a bid stands where it stands; those above say at which point. */
    private static final int REASON_BITS = 7;

    private static final int REASON_MASK = (1 << REASON_BITS) - 1;

    /** By reason: whether a bid is selected with it. */
    private static final boolean[] SELECTS = new boolean[REASONS.length];

    static {
        for (Reason why : REASONS) {
            SELECTS[why.ordinal()] = why.verdict() == Verdict.SELECTED;
        }
    }

    private static final long[] NOTHING = {};
    private static final long[][] NO_ROWS = {};
    private static final int[] NOBODY = {};

    private int size;

    /** What stands for a bid until something is said about it. */
    private int expected = Reason.TOOK_PART.ordinal();

    /** By bid: the number of the reason why it stands where it stands, and above it the point whose comparison decided. */
    private final int[] standing;

    private final RemarkTable remarks;
    private final boolean[] used;

    /**
     * A workspace for the lots of one compiled book.
     *
     * @param input the first lot
     * @param capacity the most bids a lot may have, at least those of the first
     * @param deciders who decides what people decide
     * @param shape what the book needs
     * @param keepsRemarks whether anybody will read what the steps said about the bids, beside the reason that stands
     */
    public LotWorkspace(LotInput input, int capacity, Deciders deciders, Shape shape, boolean keepsRemarks) {
        int n = capacity;
        this.price = new long[n];
        this.ceiling = input.ceiling();
        this.base = input.base();
        this.comparable = new long[n];
        this.in = new boolean[n];
        this.selected = new boolean[n];
        this.supplies = new boolean[n];
        this.placed = new boolean[n];
        this.takesBrand = new boolean[n];
        this.standing = new int[n];
        this.order = new int[n];
        this.tieStart = new int[n];
        this.tieFrom = new int[n / 2 + 1];
        this.tieTo = new int[n / 2 + 1];
        this.level = new int[n];
        this.draw = new int[n];
        this.bidClass = new int[n];
        this.rank = new int[n];
        this.asked = new int[n];
        this.inTurn = new int[n];
        this.served = new long[n];
        this.wishDraft = new WishDraft(inTurn, served);
        this.flag = new boolean[n];
        this.keys = new long[n + 1];
        this.sortedKeys = new long[n];
        this.room = new long[Math.min(n, KeySort.FEW)];
        this.seen = new boolean[n];
        this.supplier = new int[shape.regions()];
        this.supplierAtAward = new int[shape.regions()];
        this.agreed = new long[shape.regions()];
        this.backups = new int[shape.backups()][shape.regions()];
        this.backupsAtAward = new int[shape.backups()][shape.regions()];
        this.remarks = new RemarkTable(shape.points(), n, keepsRemarks);
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
        size = next.size();
        brandBase = next.brandBase();
        volumeKnown = next.volumeKnown();
        ceiling = next.ceiling();
        base = next.base();
        System.arraycopy(next.price(), 0, price, 0, size);
        System.arraycopy(next.price(), 0, comparable, 0, size);
        Arrays.fill(in, 0, size, true);
        Arrays.fill(selected, 0, size, false);
        Arrays.fill(placed, 0, size, true);
        if (restricted) {
            Arrays.fill(supplies, true);
            Arrays.fill(takesBrand, true);
            restricted = false;
        }
        Arrays.fill(standing, 0, size, expected);
        if (draws > 0) {
            Arrays.fill(draw, 0);
        }
        Arrays.fill(rank, 0, size, 0);
        if (classed) {
            Arrays.fill(bidClass, UNKNOWN);
            classed = false;
        }
        Arrays.fill(supplier, UNKNOWN);
        Arrays.fill(used, false);
        remarks.begin(size);
        clear();
    }

    private void clear() {
        draws = 0;
        ranked = 0;
        tied = false;
        ties = 0;
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
        poolTaker = UNKNOWN;
        splitAtAward = 0;
        contracted = false;
        share = null;
        term = null;
        brandAgreed = NO_ROWS;
        pool = NOTHING;
        split = NOTHING;
        reserves = NOBODY;
    }

    /** Lists the groups of two and more equal bids. */
    void listTies() {
        ties = 0;
        int from = 0;
        for (int place = 1; place <= ranked; place++) {
            boolean ends = place == ranked || tieStart[place] == place;
            tieFrom[ties] = from;
            tieTo[ties] = place;
            ties += ends && place - from > 1 ? 1 : 0;
            from = ends ? place : from;
        }
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
        return REASONS[standing[bid] & REASON_MASK];
    }

    /** Whether a bid did not take part. */
    boolean isAbsent(int bid) {
        return (standing[bid] & REASON_MASK) == ABSENT;
    }

    /** Whether the reason why a bid stands where it stands is one that selects it. */
    boolean isSelecting(int bid) {
        return SELECTS[standing[bid] & REASON_MASK];
    }

    /**
     * At which point it was decided why a bid stands where it stands.
     *
     * @param bid the bid
     * @return the point
     */
    public int decidingPoint(int bid) {
        return standing[bid] >>> REASON_BITS;
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
        note(point, bid, Remark.of(slot, why));
    }

    /** Writes a statement about a bid, which then says why it stands where it stands. */
    void note(int point, int bid, int remark) {
        remarks.write(point, bid, remark);
        stand(point, bid, remark);
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
        note(point, bid, Remark.of(slot, why, operator), left, right);
    }

    /** Writes a comparison about a bid, which then says why it stands where it stands. */
    void note(int point, int bid, int remark, long left, long right) {
        remarks.write(point, bid, remark, left, right);
        stand(point, bid, remark);
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
        remarks.write(point, bid, Remark.of(slot, why, operator), left, right);
    }

    /** The same, put together when the step was compiled. */
    void remark(int point, int bid, int remark, long left, long right) {
        remarks.write(point, bid, remark, left, right);
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
        remarks.write(point, bid, Remark.of(slot, why));
    }

    /** The same, put together when the step was compiled. */
    void remark(int point, int bid, int remark) {
        remarks.write(point, bid, remark);
    }

    /**
     * Gives a bid that is out another reason, without a comparison of its own.
     *
     * @param bid the bid
     * @param why the reason
     */
    void settle(int bid, Reason why) {
        standing[bid] = (standing[bid] & ~REASON_MASK) | why.ordinal();
    }

    /**
     * Says why bids of the lots loaded next stand where they stand, as long as nothing else is said about them.
     *
     * @param point the point of decision
     * @param why the reason
     */
    public void expect(int point, Reason why) {
        expected = (point << REASON_BITS) | why.ordinal();
    }

    /** Says why a bid stands where it stands, by a remark made at a point. */
    void stand(int point, int bid, int remark) {
        standing[bid] = (point << REASON_BITS) | Remark.reasonNumber(remark);
        in[bid] &= Remark.stays(remark);
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
        stand(to, bid, remarks.repeat(from, to, bid, why));
    }

    /**
     * Whether a comparison about a bid was written.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return true if it was
     */
    boolean hasComparison(int point, int bid) {
        return Remark.isComparison(remarks.remark(point, bid));
    }

    /**
     * Says what a bid supplies, if it is selected.
     *
     * @param bid the bid
     * @param regions whether it takes part in the draft of regions, and counts for share and term
     * @param brand whether need that names its brand goes to it
     */
    void supply(int bid, boolean regions, boolean brand) {
        restricted = true;
        supplies[bid] = regions;
        takesBrand[bid] = brand;
    }

    /**
     * Puts a bid into a class.
     *
     * @param bid the bid
     * @param row the index of the class
     */
    public void classify(int bid, int row) {
        classed = true;
        bidClass[bid] = row;
    }

    /**
     * Brings a bid back into the competition: it accepted what it was offered.
     *
     * @param bid the bid
     */
    public void back(int bid) {
        in[bid] = true;
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
        int remark = remarks.remark(point, bid);
        return remark == Remark.NONE
                ? Cell.EMPTY
                : Cell.of(remark, remarks.left(point, bid), remarks.right(point, bid));
    }

    /**
     * Whether something was written into a cell; the other readers of a cell make sense only where it was.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return true if it was
     */
    public boolean isWritten(int point, int bid) {
        return remarks.remark(point, bid) != Remark.NONE;
    }

    /**
     * What a cell says apart from its numbers.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the form of the remark, 0 where nothing was written
     */
    public int formAt(int point, int bid) {
        return Remark.form(remarks.remark(point, bid));
    }

    /**
     * What the cells of a bid say apart from their numbers.
     *
     * @param bid the bid
     * @param into where the forms are written to, by point
     * @return true if that changed one of them
     */
    public boolean forms(int bid, int[] into) {
        return remarks.forms(bid, into);
    }

    /**
     * Both sides in some cells of a bid.
     *
     * @param bid the bid
     * @param points the points of decision
     * @param into where they are written to; those of a point are at {@code from + 2 * point} and right behind
     * @param from where those of the first point of all are
     */
    public void sides(int bid, int[] points, long[] into, int from) {
        remarks.sides(bid, points, into, from);
    }

    /**
     * The slot of a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return what its numbers mean
     */
    public int slotAt(int point, int bid) {
        return Remark.slot(remarks.remark(point, bid));
    }

    /**
     * The reason in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return what came out
     */
    public Reason reasonAt(int point, int bid) {
        return Remark.reason(remarks.remark(point, bid));
    }

    /**
     * The operator in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the relation that holds, or null where nothing was compared
     */
    public @Nullable Operator operatorAt(int point, int bid) {
        return Remark.operator(remarks.remark(point, bid));
    }

    /**
     * The left side in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the number
     */
    public long leftAt(int point, int bid) {
        return remarks.left(point, bid);
    }

    /**
     * The right side in a cell.
     *
     * @param point the point of decision
     * @param bid the bid
     * @return the number
     */
    public long rightAt(int point, int bid) {
        return remarks.right(point, bid);
    }

    /**
     * Whether what the steps said is kept.
     *
     * @return true if the readers of cells say what was written, false if they find nothing
     */
    public boolean keepsRemarks() {
        return remarks.isKept();
    }

    /**
     * How many points of decision there are.
     *
     * @return the number
     */
    public int points() {
        return remarks.points();
    }

    /**
     * What one step wrote about one bid.
     *
     * @param slot what the numbers mean, or {@link #UNKNOWN} where nothing was written
     * @param reason what came out
     * @param operator the relation that holds, or null where nothing was compared
     * @param left the left side, 0 where nothing was compared
     * @param right the right side, 0 where nothing was compared
     */
    public record Cell(
            int slot, @Nullable Reason reason, @Nullable Operator operator, long left, long right) {

        static final Cell EMPTY = new Cell(UNKNOWN, null, null, 0, 0);

        /** What an entry says. */
        static Cell of(int remark, long left, long right) {
            boolean compared = Remark.isComparison(remark);
            return new Cell(
                    Remark.slot(remark),
                    Remark.reason(remark),
                    Remark.operator(remark),
                    compared ? left : 0,
                    compared ? right : 0);
        }
    }

    /**
     * Copies what the steps wrote, for whoever asks when the workspace has gone on to another lot.
     *
     * @return the remarks
     */
    public Remarks remarks() {
        int written = 0;
        for (int bid = 0; bid < size; bid++) {
            for (int point = 0; point < points(); point++) {
                written += isWritten(point, bid) ? 1 : 0;
            }
        }
        int[] start = new int[size + 1];
        int[] remark = new int[written];
        long[] left = new long[written];
        long[] right = new long[written];
        int[] deciding = new int[size];
        Reason[] reason = new Reason[size];
        int next = 0;
        for (int bid = 0; bid < size; bid++) {
            deciding[bid] = UNKNOWN;
            reason[bid] = reason(bid);
            for (int point = 0; point < points(); point++) {
                if (isWritten(point, bid)) {
                    deciding[bid] = point == decidingPoint(bid) ? next : deciding[bid];
                    remark[next] = remarks.remark(point, bid);
                    left[next] = remarks.left(point, bid);
                    right[next++] = remarks.right(point, bid);
                }
            }
            start[bid + 1] = next;
        }
        return new Remarks(start, remark, left, right, deciding, reason, used.clone());
    }
}
