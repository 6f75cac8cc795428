package org.jicai.decision;

/**
 * A draft of regions by lists: bids pick in turn, each the first region on its list that it may take, and nobody is asked. A set of
 * regions is a {@code long}, one bit for each.
 *
 * <p>Half of what a clear costs is spent here. So the loops have the lists and what belongs to a turn in fields of their own object,
 * the first pick stands before its loop, and no record is kept of the order of picks: it follows from the lists
 * ({@link #inOrder}).
 *
 * <p>Internal to the engine; one object serves many lots, one after the other. Not for use by two threads.
 */
public final class WishDraft {

    private final int[] inTurn;
    private final long[] served;

    /** By turn: the place of the next wish of the bid that it has not been asked for. */
    private final int[] next;

    private RegionWishes wishes = RegionWishes.NONE;
    private byte[] lists = RegionWishes.NONE.entries();

    /**
     * A draft among bids that stand in arrays of a workspace.
     *
     * @param inTurn by turn: the bid
     * @param served by turn: the regions the bid supplies or backs up, one bit for each; kept by the draft
     */
    public WishDraft(int[] inTurn, long[] served) {
        this.inTurn = inTurn;
        this.served = served;
        this.next = new int[inTurn.length];
    }

    /**
     * Takes the lists of a lot, for all its drafts until the next call.
     *
     * @param ofLot the lists
     */
    public void read(RegionWishes ofLot) {
        wishes = ofLot;
        lists = ofLot.entries();
    }

    /**
     * Whether there are no lists.
     *
     * @return true if each pick has to be asked for
     */
    public boolean asks() {
        return wishes.isNone();
    }

    /**
     * Gives regions away: the privileged pick one each, then all in turn, round and round, until nothing is left.
     *
     * @param bids how many bids take part
     * @param privileged how many of them pick once before all do
     * @param free the regions
     * @param into by region: who picked it
     */
    public void supply(int bids, int privileged, long free, int[] into) {
        open(bids);
        for (int turn = 0; turn < bids; turn++) {
            served[turn] = 0;
        }
        long left = privileged == 0 || free == 0 ? free : takeFree(0, free, into);
        for (int turn = 1; turn < Math.min(privileged, bids) && left != 0; turn++) {
            left = takeFree(turn, left, into);
        }
        for (int turn = 0; left != 0; turn = turn + 1 == bids ? 0 : turn + 1) {
            left = takeFree(turn, left, into);
        }
    }

    /**
     * The same for backups of all regions. A region is legal for who neither supplies nor backs it up, and who has no legal region is
     * passed over. Each time all have had their turn at least one region is gone, since there are more bids than a region has
     * suppliers and backups.
     *
     * @param bids how many bids take part
     * @param privileged how many of them pick once before all do
     * @param all the regions
     * @param into by region: who backs it up
     */
    public void backUp(int bids, int privileged, long all, int[] into) {
        open(bids);
        long left = privileged == 0 || all == 0 ? all : takeLegal(0, all, into);
        for (int turn = 1; turn < Math.min(privileged, bids) && left != 0; turn++) {
            left = takeLegal(turn, left, into);
        }
        for (int turn = 0; left != 0; turn = turn + 1 == bids ? 0 : turn + 1) {
            left = takeLegal(turn, left, into);
        }
    }

    /** Everybody begins at the top of its list. */
    private void open(int bids) {
        for (int turn = 0; turn < bids; turn++) {
            next[turn] = wishes.list(inTurn[turn]);
        }
    }

    private long takeFree(int turn, long left, int[] into) {
        int region = pick(turn, left);
        into[region] = inTurn[turn];
        served[turn] |= 1L << region;
        return left & ~(1L << region);
    }

    private long takeLegal(int turn, long left, int[] into) {
        long legal = left & ~served[turn];
        if (legal == 0) {
            return left;
        }
        int region = pick(turn, legal);
        into[region] = inTurn[turn];
        served[turn] |= 1L << region;
        return left & ~(1L << region);
    }

    /** The first legal region on a list: what was not legal at the last turn never is again. */
    private int pick(int turn, long legal) {
        int place = RegionWishes.firstOf(lists, legal, next[turn]);
        next[turn] = place + 1;
        return lists[place];
    }

    /**
     * The lists read last.
     *
     * @return the lists
     */
    public RegionWishes wishes() {
        return wishes;
    }

    /**
     * In which order the regions of a draft were picked. Everybody picks in the order of its list, round after round, and who is
     * passed over once has no legal region later either.
     *
     * @param wishes the lists
     * @param inTurn by turn: the bid; all that took part
     * @param privileged how many of them picked once before all did
     * @param given the regions given away
     * @param into by region: who picked it
     * @return the regions
     */
    public static int[] inOrder(RegionWishes wishes, int[] inTurn, int privileged, long given, int[] into) {
        int[] picked = new int[Long.bitCount(given)];
        int[] next = new int[inTurn.length];
        int end = privileged == 0 ? inTurn.length : Math.min(privileged, inTurn.length);
        int turn = 0;
        for (int at = 0; at < picked.length; turn++) {
            if (turn == end) {
                turn = 0;
                end = inTurn.length;
            }
            int bid = inTurn[turn];
            int list = wishes.list(bid);
            int wish = next[turn];
            while (wish < wishes.regions() && !isOwn(wishes.region(list + wish), bid, given, into)) {
                wish++;
            }
            next[turn] = wish + 1;
            if (wish < wishes.regions()) {
                picked[at++] = wishes.region(list + wish);
            }
        }
        return picked;
    }

    private static boolean isOwn(int region, int bid, long given, int[] into) {
        return (given >>> region & 1) != 0 && into[region] == bid;
    }
}
