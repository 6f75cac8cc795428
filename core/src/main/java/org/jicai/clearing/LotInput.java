package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/**
 * One lot as numbers, loaded once and cleared as often as one likes. Arrays are not copied; whoever changes them changes the
 * lot.
 *
 * <p>Internal to the engine.
 *
 * @param lot the lot
 * @param bids its bids in the order of their keys
 * @param price by bid: the price, or {@link LotWorkspace#UNKNOWN}
 * @param ceiling by bid: the ceiling of its own strength, or {@link LotWorkspace#UNKNOWN}
 * @param strength by bid: the factor of its strength
 * @param firm by bid: which firm it counts as, from 0, if affiliates count once
 * @param bidder by bid: which bidder it is of, from 0
 * @param affiliated by bid: whether its bidder has affiliates
 * @param licence by bid: the licence its bidder holds, empty where none is stated
 * @param facts by fact the book ranks by, then by bid: the number at {@link LotWorkspace#FACT_SCALE} decimals, or {@link
 *     #MISSING}
 * @param volumeClass which column of the book's shares applies, from 0
 * @param termClass which column of the book's terms applies, from 0
 * @param base by region: the reported need
 * @param brandBase by bid, then by region: the need reported for its brand; empty where no need names one
 * @param volumeKnown whether the need is known in comparison units
 */
@SuppressWarnings("ArrayRecordComponent")
public record LotInput(
        Lot lot,
        ImmutableList<Bid> bids,
        long[] price,
        long[] ceiling,
        StrengthFactor[] strength,
        int[] firm,
        int[] bidder,
        boolean[] affiliated,
        String[] licence,
        long[][] facts,
        int volumeClass,
        int termClass,
        long[] base,
        long[][] brandBase,
        boolean volumeKnown) {

    /** Marks a fact that is not known. */
    public static final long MISSING = Long.MIN_VALUE;

    /**
     * The same lot with other prices.
     *
     * @param prices by bid: the prices, which are not copied
     * @return the lot
     */
    public LotInput withPrices(long[] prices) {
        return new LotInput(
                lot,
                bids,
                prices,
                ceiling,
                strength,
                firm,
                bidder,
                affiliated,
                licence,
                facts,
                volumeClass,
                termClass,
                base,
                brandBase,
                volumeKnown);
    }

    /**
     * How many bids the lot has.
     *
     * @return the number
     */
    public int size() {
        return price.length;
    }
}
