package org.jicai.decision;

import java.util.Arrays;
import java.util.Objects;

/**
 * In which order the bids of a lot would take the regions, where that is settled before anybody picks: one list for each bid, of
 * all regions of the book. At each of its turns a bid then takes the first region on its list that it may take.
 *
 * <p>Regions stand for themselves by their index in the rule book, bids by theirs in the order of keys. Immutable.
 *
 * <p>Example: {@code RegionWishes.of(3, new byte[] {2, 0, 1, 0, 1, 2})} are the lists of two bids; the first would take region 2,
 * then 0, then 1.
 */
public final class RegionWishes {

    /** No lists: each pick is asked for. */
    public static final RegionWishes NONE = new RegionWishes(0, 0, 0, new byte[0]);

    /** A search looks at so many entries at once, past the end of the last list too. */
    private static final int LOOK_AHEAD = 6;

    private final int first;
    private final int bids;
    private final int regions;

    /** The lists, one after the other, and room to look beyond the last one. */
    private final byte[] lists;

    private RegionWishes(int first, int bids, int regions, byte[] lists) {
        this.first = first;
        this.bids = bids;
        this.regions = regions;
        this.lists = lists;
    }

    /**
     * Keeps the lists of a lot.
     *
     * @param regions how many regions the book has, from 1 to 64
     * @param lists the lists of all bids, one after the other, each with every region once
     * @return the wishes
     * @throws IllegalArgumentException if a list lacks a region or names one twice
     */
    public static RegionWishes of(int regions, byte[] lists) {
        if (regions < 1 || regions > Long.SIZE || lists.length == 0 || lists.length % regions != 0) {
            throw new IllegalArgumentException("lists of " + regions + " regions do not make " + lists.length
                    + " entries. Maybe a list is not complete");
        }
        long all = -1L >>> (Long.SIZE - regions);
        for (int from = 0; from < lists.length; from += regions) {
            long named = 0;
            for (int at = from; at < from + regions; at++) {
                named |= lists[at] >= 0 && lists[at] < regions ? 1L << lists[at] : 0;
            }
            if (named != all) {
                throw new IllegalArgumentException("the list of bid " + from / regions
                        + " has not every region from 0 to " + (regions - 1) + " once");
            }
        }
        return new RegionWishes(0, lists.length / regions, regions, Arrays.copyOf(lists, lists.length + LOOK_AHEAD));
    }

    /**
     * The lists of some of the bids: those of one lot, where the lists of many lots stand one after the other.
     *
     * @param from the first of them
     * @param count how many
     * @return their lists, not copied
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public RegionWishes part(int from, int count) {
        Objects.checkFromIndexSize(from, count, bids);
        return new RegionWishes(first + from, count, regions, lists);
    }

    /**
     * Whether there are no lists.
     *
     * @return true if each pick is asked for
     */
    public boolean isNone() {
        return bids == 0;
    }

    /**
     * Whose lists they are.
     *
     * @return how many bids
     */
    public int bids() {
        return bids;
    }

    /**
     * How long a list is.
     *
     * @return how many regions
     */
    public int regions() {
        return regions;
    }

    /**
     * Where the list of a bid begins.
     *
     * @param bid the bid
     * @return the place of its first wish among those of all bids
     */
    public int list(int bid) {
        return (first + bid) * regions;
    }

    /**
     * The region at a place.
     *
     * @param place the place
     * @return the region
     */
    public int region(int place) {
        return lists[place];
    }

    /** The lists, one after the other, and a little room; not copied. */
    byte[] entries() {
        return lists;
    }

    /** The place of the first of some regions, one bit for each, at a place or behind it. At least one of them must be there. */
    static int firstOf(byte[] lists, long some, int from) {
        int place = from;
        long ahead = ahead(lists, some, place);
        while (ahead == 0) {
            place += LOOK_AHEAD;
            ahead = ahead(lists, some, place);
        }
        return place + Long.numberOfTrailingZeros(ahead);
    }

    /**
     * Which of the next entries are among some regions, one bit each. One entry at a time would be less work, but where that
     * ends the processor cannot guess, which costs more.
     */
    private static long ahead(byte[] lists, long some, int place) {
        return (some >>> lists[place] & 1)
                | (some >>> lists[place + 1] & 1) << 1
                | (some >>> lists[place + 2] & 1) << 2
                | (some >>> lists[place + 3] & 1) << 3
                | (some >>> lists[place + 4] & 1) << 4
                | (some >>> lists[place + 5] & 1) << 5;
    }
}
