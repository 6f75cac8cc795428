package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jicai.decision.Reason;

/**
 * <b>H</b>, the baseline: one lot under the rules of {@link BenchmarkBook}, written by hand for these rules and no others.
 * Integers in flat arrays, nothing allocated, no configuration. It does all the work of a clear: comparable prices from pack
 * prices, ceilings, a complete ranking with two tie-breaks, places by number of bidders, the three limbs of the price test,
 * the share, 31 regions and their backups picked from each winner's own list, agreed volumes, one reason per bid.
 *
 * <p>The results of a lot stay in this object until the next lot is cleared. Not for use by two threads.
 */
final class HandWrittenClear {

    /** A lot has at most this many bids: a set of bids or firms is one {@code long}. */
    static final int MOST_BIDS = 64;

    /** What a reason code means. The selecting ones are last. */
    static final ImmutableList<Reason> REASONS = ImmutableList.of(
            Reason.ABOVE_CEILING,
            Reason.OUTSIDE_QUOTA,
            Reason.TIE_LOST_BY_FACT,
            Reason.TIE_LOST_BY_LOT,
            Reason.FAILED_PRICE_TEST,
            Reason.SELECTED_BY_MULTIPLE,
            Reason.SELECTED_BY_CUT,
            Reason.SELECTED_BY_PRICE);

    private static final byte ABOVE_CEILING = 0;
    private static final byte OUTSIDE_QUOTA = 1;
    private static final byte TIE_LOST_BY_FACT = 2;
    private static final byte TIE_LOST_BY_LOT = 3;
    private static final byte FAILED_PRICE_TEST = 4;
    private static final byte SELECTED_BY_MULTIPLE = 5;
    private static final byte SELECTED_BY_CUT = 6;
    private static final byte SELECTED_BY_PRICE = 7;

    /** Up to so many keys one after the other is faster than all side by side. */
    private static final int FEW = 20;

    /** A key is a comparable price above the index of its bid. */
    private static final int INDEX_BITS = 6;

    private static final long INDEX = (1 << INDEX_BITS) - 1;

    private static final int REGIONS = LotPool.REGIONS;
    private static final int ALL_REGIONS = (1 << REGIONS) - 1;

    /** Places by number of bidders; 13 and more have as many as 13. */
    private static final byte[] PLACES = {0, 1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10};

    private static final int MOST_PLACES = 10;

    /** The contracted share in tenths by number of winners; 4 and more have as much as 4. */
    private static final byte[] SHARE_TENTHS = {0, 5, 6, 7, 8};

    /** 0.1000 yuan in millionths. */
    private static final long CHEAP_ENOUGH = 100_000;

    /** A price above a ceiling of four decimals once rounded half-up to four is at least this much above it. */
    private static final long HALF_OF_FOURTH_DECIMAL = 50;

    private final LotPool pool;
    private final long[] price = new long[MOST_BIDS];
    private final long[] unsorted = new long[MOST_BIDS];
    private final long[] keys = new long[MOST_BIDS];
    private final long[] smaller = new long[MOST_BIDS];
    private final byte[] reason = new byte[MOST_BIDS];
    private final int[] winners = new int[MOST_PLACES];
    private final int[] next = new int[MOST_PLACES];
    private final int[] supplied = new int[MOST_PLACES];
    private final byte[] primary = new byte[REGIONS];
    private final byte[] backup = new byte[REGIONS];
    private final long[] agreed = new long[MOST_BIDS];
    private int bidders;
    private int quota;
    private int ranked;
    private int winnerCount;

    HandWrittenClear(LotPool pool) {
        if (pool.bids > MOST_BIDS) {
            throw new IllegalArgumentException("at most " + MOST_BIDS + " bids, not " + pool.bids);
        }
        this.pool = pool;
    }

    /** Clears a lot and says how many bids it selected. */
    int clear(int lot) {
        int first = pool.first(lot);
        price(first);
        rank();
        breakTies(first);
        select(first);
        allocate(lot, first);
        return winnerCount;
    }

    /** Prices all bids, counts the firms, and makes keys of the valid ones. */
    private void price(int first) {
        long firms = 0;
        int valid = 0;
        for (int bid = 0; bid < pool.bids; bid++) {
            int at = first + bid;
            firms |= 1L << pool.firm[at];
            long unit = quotient(pool.packFen[at] * 10_000L, pool.packSize[at]);
            price[bid] = unit;
            if (unit >= pool.ceiling[at] + HALF_OF_FOURTH_DECIMAL) {
                reason[bid] = ABOVE_CEILING;
            } else {
                keys[valid++] = comparable(unit, pool.strength[at]) << INDEX_BITS | bid;
            }
        }
        bidders = Long.bitCount(firms);
        ranked = valid;
    }

    /** The price of a unit of a strength as if it were of the comparison strength, half-up. */
    static long comparable(long unit, int strength) {
        if (strength == 0) {
            return unit;
        }
        return strength == 1 ? (unit * 17 + 5) / 10 : (unit * 20 + 17) / 34;
    }

    /** a / b, half-up. */
    static long quotient(long a, long b) {
        return (2 * a + b) / (2 * b);
    }

    /**
     * Sorts the keys: the place of a key is the number of smaller ones, and no two are equal. O(n²), but without a branch that
     * could be mispredicted, and the compiler turns the inner loops into vector instructions.
     */
    private void rank() {
        System.arraycopy(keys, 0, unsorted, 0, ranked);
        if (ranked <= FEW) {
            rankFew();
        } else {
            rankMany();
        }
    }

    private void rankFew() {
        int count = ranked;
        for (int i = 0; i < count; i++) {
            long key = unsorted[i];
            long less = 0;
            for (int j = 0; j < count; j++) {
                less += (unsorted[j] - key) >>> (Long.SIZE - 1);
            }
            keys[(int) less] = key;
        }
    }

    /** Side by side, so that no sum has to be taken within a vector. */
    private void rankMany() {
        int count = ranked;
        Arrays.fill(smaller, 0, count, 0);
        for (int i = 0; i < count; i++) {
            long key = unsorted[i];
            for (int j = 0; j < count; j++) {
                smaller[j] += (key - unsorted[j]) >>> (Long.SIZE - 1);
            }
        }
        for (int i = 0; i < count; i++) {
            keys[(int) smaller[i]] = unsorted[i];
        }
    }

    /** Puts bids with equal prices in the order of sales, then of the lot drawn. */
    private void breakTies(int first) {
        for (int place = 1; place < ranked; place++) {
            if (comparableAt(place) == comparableAt(place - 1)) {
                long key = keys[place];
                int to = place;
                while (to > 0 && comparableAt(to - 1) == key >>> INDEX_BITS && isBefore(first, key, keys[to - 1])) {
                    keys[to] = keys[to - 1];
                    to--;
                }
                keys[to] = key;
            }
        }
    }

    private boolean isBefore(int first, long key, long other) {
        int a = first + bid(key);
        int b = first + bid(other);
        return pool.sales[a] != pool.sales[b] ? pool.sales[a] > pool.sales[b] : pool.drawn[a] < pool.drawn[b];
    }

    private static int bid(long key) {
        return (int) (key & INDEX);
    }

    private long comparableAt(int place) {
        return keys[place] >>> INDEX_BITS;
    }

    /** Hands out the places, tests those who got one, and writes the reasons. */
    private void select(int first) {
        quota = PLACES[Math.min(bidders, PLACES.length - 1)];
        int shortlisted = Math.min(ranked, quota);
        long limit = comparableAt(0) * 18;
        int selected = 0;
        for (int place = 0; place < shortlisted; place++) {
            int bid = bid(keys[place]);
            byte why = test(first + bid, price[bid], comparableAt(place), limit);
            reason[bid] = why;
            winners[selected] = bid;
            selected += why >= SELECTED_BY_MULTIPLE ? 1 : 0;
        }
        winnerCount = selected;
        for (int place = shortlisted; place < ranked; place++) {
            reason[bid(keys[place])] = whyNotShortlisted(first, place, keys[shortlisted - 1]);
        }
    }

    private byte test(int at, long unit, long comparable, long limit) {
        if (comparable * 10 <= limit) {
            return SELECTED_BY_MULTIPLE;
        }
        if (unit * 2 <= pool.ceiling[at]) {
            return SELECTED_BY_CUT;
        }
        return comparable <= CHEAP_ENOUGH ? SELECTED_BY_PRICE : FAILED_PRICE_TEST;
    }

    private byte whyNotShortlisted(int first, int place, long last) {
        if (comparableAt(place) != last >>> INDEX_BITS) {
            return OUTSIDE_QUOTA;
        }
        boolean sameSales = pool.sales[first + bid(keys[place])] == pool.sales[first + bid(last)];
        return sameSales ? TIE_LOST_BY_LOT : TIE_LOST_BY_FACT;
    }

    /** Lets the winners pick, and adds up what they supply. */
    private void allocate(int lot, int first) {
        if (winnerCount > 1) {
            pickPrimaries(first);
            pickBackups(first);
        } else {
            Arrays.fill(primary, (byte) (winnerCount == 1 ? winners[0] : -1));
            Arrays.fill(backup, (byte) -1);
        }
        agree(lot);
    }

    /** Rank 1 picks a region, then all pick in turn, until none is free. */
    private void pickPrimaries(int first) {
        openLists(first);
        Arrays.fill(supplied, 0, winnerCount, 0);
        int free = pickPrimary(0, ALL_REGIONS);
        for (int winner = 0; free != 0; winner = after(winner)) {
            free = pickPrimary(winner, free);
        }
    }

    private int pickPrimary(int winner, int free) {
        int region = pick(winner, free);
        primary[region] = (byte) winners[winner];
        supplied[winner] |= 1 << region;
        return free & ~(1 << region);
    }

    /** The same for backups; who supplies all regions still without one is passed over. */
    private void pickBackups(int first) {
        openLists(first);
        int free = pickBackup(0, ALL_REGIONS);
        for (int winner = 0; free != 0; winner = after(winner)) {
            free = pickBackup(winner, free);
        }
    }

    private int pickBackup(int winner, int free) {
        int legal = free & ~supplied[winner];
        if (legal == 0) {
            return free;
        }
        int region = pick(winner, legal);
        backup[region] = (byte) winners[winner];
        return free & ~(1 << region);
    }

    private int after(int winner) {
        return winner + 1 == winnerCount ? 0 : winner + 1;
    }

    /** Every winner begins at the top of its list. */
    private void openLists(int first) {
        for (int winner = 0; winner < winnerCount; winner++) {
            next[winner] = (first + winners[winner]) * REGIONS;
        }
    }

    /** The first region on the winner's list that is legal. What was not legal at its last turn never is again. */
    private int pick(int winner, int legal) {
        byte[] lists = pool.preference;
        int at = next[winner];
        int ahead = lookAhead(lists, at, legal);
        while (ahead == 0) {
            at += LotPool.LOOK_AHEAD;
            ahead = lookAhead(lists, at, legal);
        }
        at += Integer.numberOfTrailingZeros(ahead);
        next[winner] = at + 1;
        return lists[at];
    }

    /**
     * Which of the next entries of a list are legal, one bit each. One entry at a time would be less work, but where the loop
     * ends cannot be predicted, and that costs more.
     */
    static int lookAhead(byte[] lists, int at, int legal) {
        return (legal >>> lists[at] & 1)
                | (legal >>> lists[at + 1] & 1) << 1
                | (legal >>> lists[at + 2] & 1) << 2
                | (legal >>> lists[at + 3] & 1) << 3
                | (legal >>> lists[at + 4] & 1) << 4
                | (legal >>> lists[at + 5] & 1) << 5;
    }

    /** round(base × share) in every region, half-up, added up for its supplier. */
    private void agree(int lot) {
        Arrays.fill(agreed, 0, pool.bids, 0);
        if (winnerCount == 0) {
            return;
        }
        long tenths = SHARE_TENTHS[Math.min(winnerCount, SHARE_TENTHS.length - 1)];
        int from = lot * REGIONS;
        for (int region = 0; region < REGIONS; region++) {
            agreed[primary[region]] += (pool.base[from + region] * tenths + 5) / 10;
        }
    }

    /** The bids in the order of their ranks, the valid ones only. */
    ImmutableList<Integer> bidsInRankOrder() {
        return IntStream.range(0, ranked).mapToObj(place -> bid(keys[place])).collect(ImmutableList.toImmutableList());
    }

    /** The bid on a place of the ranking. */
    int bidAt(int place) {
        return bid(keys[place]);
    }

    /** How many bids are ranked. */
    int ranked() {
        return ranked;
    }

    /** The comparable price on a place of the ranking. */
    long priceAt(int place) {
        return comparableAt(place);
    }

    /** The price of a unit of a bid's own strength, in millionths of a yuan. */
    long unitPrice(int bid) {
        return price[bid];
    }

    /** How many bidders count. */
    int bidders() {
        return bidders;
    }

    /** Whether a bid was selected. */
    boolean isSelected(int bid) {
        return reason[bid] >= SELECTED_BY_MULTIPLE;
    }

    /** What the lot cleared last came to. */
    LotResult result() {
        return new LotResult(
                bidders,
                quota,
                IntStream.range(0, pool.bids)
                        .mapToObj(bid -> REASONS.get(reason[bid]))
                        .collect(ImmutableList.toImmutableList()),
                boxed(primary),
                boxed(backup),
                LongStream.of(Arrays.copyOf(agreed, pool.bids)).boxed().collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Integer> boxed(byte[] bidsByRegion) {
        return IntStream.range(0, REGIONS)
                .mapToObj(region -> (int) bidsByRegion[region])
                .collect(ImmutableList.toImmutableList());
    }
}
