package org.jicai.clearing;

import com.google.common.collect.ImmutableList;

/**
 * Ranks the bids that can have a place, and no others: sifts all bids part by part, so that what one step reads the next one finds
 * in the cache, and keeps the cheapest so far, with all that are as cheap as the last of them.
 *
 * <p>Complexity: O(n) for n bids, whatever their order, as long as few are as cheap as the last place.
 */
public final class FirstPlaces {

    /** How many bids are sifted at once; what they need fits the nearest cache. */
    private static final int PART = 512;

    /** How many bids beyond those wanted are kept before the dearest go. */
    private static final int ROOM = 2_048;

    /** The second place is what the second lowest price is read from. */
    private static final int FEWEST = 2;

    private final BidStep[] sieve;
    private final RankingStep ranking;
    private final QuotaStep quota;

    /**
     * The ranking of the winners of a book.
     *
     * @param sieve what is done with each bid before
     * @param ranking ranks by comparable price
     * @param quota hands out the places
     */
    public FirstPlaces(ImmutableList<BidStep> sieve, RankingStep ranking, QuotaStep quota) {
        this.sieve = sieve.toArray(new BidStep[0]);
        this.ranking = ranking;
        this.quota = quota;
    }

    /**
     * Makes a workspace ready, before a lot is loaded: nobody has a place unless it is said.
     *
     * @param lot the workspace
     */
    public void expect(LotWorkspace lot) {
        quota.expectNoPlaces(lot);
    }

    /**
     * Ranks the bids of a lot that can have a place.
     *
     * @param lot the lot, just loaded
     * @return false if it cannot be done for this lot, which then has to be loaded again and ranked as a whole
     */
    public boolean run(LotWorkspace lot) {
        int most = quota.mostPlaces(lot);
        if (most == LotWorkspace.UNKNOWN) {
            return false;
        }
        int wanted = Math.max(FEWEST, most);
        int indexBits = RankingStep.indexBits(lot);
        long tooHigh = Long.MAX_VALUE >>> indexBits;
        long highest = Long.MAX_VALUE;
        int count = 0;
        int room = wanted + ROOM;
        long seen = 0;
        for (int from = 0; from < lot.size(); from += PART) {
            int to = Math.min(lot.size(), from + PART);
            for (BidStep step : sieve) {
                step.sift(lot, from, to);
            }
            for (int bid = from; bid < to; bid++) {
                long price = lot.comparable[bid];
                boolean kept = lot.in[bid] & price <= highest;
                lot.keys[count] = price << indexBits | bid;
                seen |= kept ? price : 0;
                count += kept ? 1 : 0;
            }
            if (seen > tooHigh) {
                return false;
            }
            if (count > room) {
                count = keepCheapest(lot.keys, count, wanted, indexBits);
                highest = lot.keys[count - 1] >>> indexBits;
                room = count + Math.max(ROOM, count);
            }
        }
        ranking.rankFirst(lot, count > wanted ? keepCheapest(lot.keys, count, wanted, indexBits) : count);
        return true;
    }

    /** Keeps so many keys, and those at the price of the dearest of them, which goes last; says how many those are. */
    private static int keepCheapest(long[] keys, int count, int wanted, int indexBits) {
        KeySelect.select(keys, count, wanted);
        long dearest = keys[wanted - 1] >>> indexBits;
        int kept = wanted;
        for (int i = wanted; i < count; i++) {
            long key = keys[i];
            keys[i] = keys[kept];
            keys[kept] = key;
            kept += key >>> indexBits == dearest ? 1 : 0;
        }
        return kept;
    }
}
