package org.jicai.decision;

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

    private final int first;
    private final int bids;
    private final int regions;

    /** For one bid after the other its list, and behind it, by region, the place of the region on the list. */
    private final byte[] rows;

    private RegionWishes(int first, int bids, int regions, byte[] rows) {
        this.first = first;
        this.bids = bids;
        this.regions = regions;
        this.rows = rows;
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
        byte[] rows = new byte[2 * lists.length];
        for (int from = 0; from < lists.length; from += regions) {
            for (int place = 0; place < regions; place++) {
                rows[2 * from + place] = lists[from + place];
                rows[2 * from + regions + lists[from + place]] = (byte) place;
            }
        }
        return new RegionWishes(0, lists.length / regions, regions, rows);
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
        return new RegionWishes(first + from, count, regions, rows);
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
     * The list of a bid, as the other methods name it.
     *
     * @param bid the bid
     * @return its list
     */
    public int list(int bid) {
        return 2 * (first + bid) * regions;
    }

    /**
     * The region at a place of a list.
     *
     * @param list the list
     * @param place the place, from 0
     * @return the region
     */
    public int region(int list, int place) {
        return rows[list + place];
    }

    /**
     * The place of a region on a list.
     *
     * @param list the list
     * @param region the region
     * @return the place, from 0
     */
    public int place(int list, int region) {
        return rows[list + regions + region];
    }

    /**
     * A set of regions in the order of a list.
     *
     * @param list the list
     * @param set the regions, one bit for each
     * @return their places on the list, one bit for each
     */
    public long inOrder(int list, long set) {
        long all = -1L >>> (Long.SIZE - regions);
        if (set == all) {
            return all;
        }
        long onList = 0;
        for (int place = 0; place < regions; place++) {
            onList |= (set >>> rows[list + place] & 1) << place;
        }
        return onList;
    }
}
