package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/**
 * One lot as numbers, loaded once and cleared as often as one likes. Arrays are not copied; whoever changes them changes the
 * lot. What every clear would have to find again, such as the number of firms, is found here once.
 *
 * <p>Internal to the engine.
 */
public final class LotInput {

    /** Marks a fact that is not known. */
    public static final long MISSING = Long.MIN_VALUE;

    private final Lot lot;
    private final ImmutableList<Bid> bids;
    private final long[] price;
    private final long[] ceiling;
    private final StrengthFactor[] strength;
    private final int[] firm;
    private final int[] bidder;
    private final boolean[] affiliated;
    private final String[] licence;
    private final long[][] facts;
    private final int volumeClass;
    private final int termClass;
    private final long[] base;
    private final long[][] brandBase;
    private final boolean volumeKnown;
    private final int firms;
    private final int bidders;
    private final boolean anyAffiliated;
    private final boolean oneStrength;
    private final long baseBits;

    /**
     * A lot at its own prices.
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
     * @param facts by fact the book ranks by, then by bid: the number at {@link LotWorkspace#FACT_SCALE} decimals, or {@link #MISSING}
     * @param volumeClass which column of the book's shares applies, from 0
     * @param termClass which column of the book's terms applies, from 0
     * @param base by region: the reported need
     * @param brandBase by bid, then by region: the need reported for its brand; empty where no need names one
     * @param volumeKnown whether the need is known in comparison units
     */
    @SuppressWarnings("TooManyParameters")
    public LotInput(
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
        this.lot = lot;
        this.bids = bids;
        this.price = price;
        this.ceiling = ceiling;
        this.strength = strength;
        this.firm = firm;
        this.bidder = bidder;
        this.affiliated = affiliated;
        this.licence = licence;
        this.facts = facts;
        this.volumeClass = volumeClass;
        this.termClass = termClass;
        this.base = base;
        this.brandBase = brandBase;
        this.volumeKnown = volumeKnown;
        this.firms = count(firm);
        this.bidders = count(bidder);
        this.anyAffiliated = any(affiliated);
        this.oneStrength = allOne(strength);
        this.baseBits = bits(base);
    }

    private LotInput(LotInput of, long[] price) {
        this.price = price;
        this.ceiling = of.ceiling.clone();
        this.strength = of.strength.clone();
        this.base = of.base.clone();
        this.firm = of.firm.clone();
        this.bidder = of.bidder;
        this.affiliated = of.affiliated;
        this.facts = of.facts.clone();
        Arrays.setAll(facts, fact -> of.facts[fact].clone());
        this.lot = of.lot;
        this.bids = of.bids;
        this.licence = of.licence;
        this.volumeClass = of.volumeClass;
        this.termClass = of.termClass;
        this.brandBase = of.brandBase;
        this.volumeKnown = of.volumeKnown;
        this.firms = of.firms;
        this.bidders = of.bidders;
        this.anyAffiliated = of.anyAffiliated;
        this.oneStrength = of.oneStrength;
        this.baseBits = of.baseBits;
    }

    /** How many numbers from 0 there are. */
    private static int count(int[] numbers) {
        int most = -1;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        return 1 + most;
    }

    private static boolean allOne(StrengthFactor[] strengths) {
        boolean all = true;
        for (StrengthFactor strength : strengths) {
            all &= strength.isOne();
        }
        return all;
    }

    private static long bits(long[] numbers) {
        long bits = 0;
        for (long number : numbers) {
            bits |= number;
        }
        return bits;
    }

    private static boolean any(boolean[] flags) {
        boolean any = false;
        for (boolean flag : flags) {
            any |= flag;
        }
        return any;
    }

    /**
     * The same lot with other prices. What a clear reads most is copied, so that it lies side by side in memory: thousands of lots
     * are cleared one after the other, and waiting for memory would cost more than the work.
     *
     * @param prices by bid: the prices, which are not copied
     * @return the lot
     */
    public LotInput withPrices(long[] prices) {
        return new LotInput(this, prices);
    }

    /**
     * How many bids the lot has.
     *
     * @return the number
     */
    public int size() {
        return price.length;
    }

    /**
     * How many firms bid, affiliates counted once.
     *
     * @return the number
     */
    public int firms() {
        return firms;
    }

    /**
     * How many bidders bid, affiliates counted each.
     *
     * @return the number
     */
    public int bidders() {
        return bidders;
    }

    /**
     * Whether any bidder has affiliates.
     *
     * @return true if one has
     */
    public boolean anyAffiliated() {
        return anyAffiliated;
    }

    /**
     * Whether all bids are for the comparison strength.
     *
     * @return true if no price has to be converted
     */
    public boolean oneStrength() {
        return oneStrength;
    }

    /**
     * All bits of the reported needs together; no need is larger.
     *
     * @return the bits
     */
    public long baseBits() {
        return baseBits;
    }

    /**
     * The lot.
     *
     * @return the lot
     */
    public Lot lot() {
        return lot;
    }

    /**
     * Its bids in the order of their keys.
     *
     * @return the bids
     */
    public ImmutableList<Bid> bids() {
        return bids;
    }

    /**
     * By bid: the price, or {@link LotWorkspace#UNKNOWN}.
     *
     * @return not a copy
     */
    public long[] price() {
        return price;
    }

    /**
     * By bid: the ceiling of its own strength, or {@link LotWorkspace#UNKNOWN}.
     *
     * @return not a copy
     */
    public long[] ceiling() {
        return ceiling;
    }

    /**
     * By bid: the factor of its strength.
     *
     * @return not a copy
     */
    public StrengthFactor[] strength() {
        return strength;
    }

    /**
     * By bid: which firm it counts as, from 0, if affiliates count once.
     *
     * @return not a copy
     */
    public int[] firm() {
        return firm;
    }

    /**
     * By bid: which bidder it is of, from 0.
     *
     * @return not a copy
     */
    public int[] bidder() {
        return bidder;
    }

    /**
     * By bid: whether its bidder has affiliates.
     *
     * @return not a copy
     */
    public boolean[] affiliated() {
        return affiliated;
    }

    /**
     * By bid: the licence its bidder holds, empty where none is stated.
     *
     * @return not a copy
     */
    public String[] licence() {
        return licence;
    }

    /**
     * By fact the book ranks by, then by bid: the number at {@link LotWorkspace#FACT_SCALE} decimals, or {@link #MISSING}.
     *
     * @return not a copy
     */
    public long[][] facts() {
        return facts;
    }

    /**
     * Which column of the book's shares applies, from 0.
     *
     * @return the column
     */
    public int volumeClass() {
        return volumeClass;
    }

    /**
     * Which column of the book's terms applies, from 0.
     *
     * @return the column
     */
    public int termClass() {
        return termClass;
    }

    /**
     * By region: the reported need.
     *
     * @return not a copy
     */
    public long[] base() {
        return base;
    }

    /**
     * By bid, then by region: the need reported for its brand; empty where no need names one.
     *
     * @return not a copy
     */
    public long[][] brandBase() {
        return brandBase;
    }

    /**
     * Whether the need is known in comparison units.
     *
     * @return true if it is
     */
    public boolean volumeKnown() {
        return volumeKnown;
    }
}
