package org.jicai.twin;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses that came with the seventh round and later.
 *
 * @param reduction  what takes places away; null = nothing
 * @param lowPrice  a shortlisted bid below it is selected without volume; null = none is
 * @param limbs  the price test, any of them; empty = the three limbs of the first rounds
 * @param ratioHighest  how many of the highest ratios of the round eliminate; 0 = none
 * @param revivals  offers to losing bids, in order
 * @param brandToBid  whether need that names a brand goes to that brand's selected bid
 * @param backups  how many backups a region gets
 * @param backupsFirst  whether backups take over what a winner gives back
 * @param until  the day all contracts end, empty if it is not known; null = years by the number of winners
 */
public record TwinClauses(
        @Nullable Reduction reduction,
        @Nullable TwinAnchor lowPrice,
        List<Limb> limbs,
        int ratioHighest,
        List<Revival> revivals,
        boolean brandToBid,
        int backups,
        boolean backupsFirst,
        @Nullable String until) {
    /** None of them. */
    public static final TwinClauses NONE = new TwinClauses(null, null, List.of(), 0, List.of(), false, 0, false, null);

    /** One place less per so many bidders of a licence, at most so many less. */
    public record Reduction(String licence, int per, int most) {}

    /**
     * One way to pass the price test; exactly one of the first three is given.
     *
     * @param multiple  at most so many times the anchor
     * @param anchor  the anchor of the multiple
     * @param cut  own price cut by at least this share of the own ceiling
     * @param price  comparable price at most this
     * @param dosageClass  the lots {@code price} holds for; null = all
     */
    public record Limb(
            @Nullable BigDecimal multiple,
            @Nullable TwinAnchor anchor,
            @Nullable BigDecimal cut,
            @Nullable BigDecimal price,
            @Nullable String dosageClass) {
        static Limb multiple(String multiple, TwinAnchor anchor) {
            return new Limb(new BigDecimal(multiple), anchor, null, null, null);
        }

        static Limb cut(String share) {
            return new Limb(null, null, new BigDecimal(share), null, null);
        }

        static Limb price(String yuan, @Nullable String dosageClass) {
            return new Limb(null, null, null, new BigDecimal(yuan), dosageClass);
        }
    }

    /** Who is asked. */
    public enum Who {
        SHORTLISTED,
        UNSHORTLISTED,
        REFERENCE_PRODUCTS
    }

    /** What a bid supplies that accepts an offer. */
    public enum Supplies {
        REGIONS,
        BRAND,
        NOTHING
    }

    /**
     * An offer to losing bids.
     *
     * @param who  who is asked
     * @param highest  whether the highest price selected so far is offered, or the lowest
     * @param lone  where a single bid is selected so far: the multiple of an anchor that is offered instead; null = no other
     *     price
     * @param supplies  what who accepts supplies
     * @param notTheHighestBid  whether the highest bid of the lot is not asked
     * @param notBelowMeanBrand  whether a brand with less need than the mean brand is not asked
     */
    public record Revival(
            Who who,
            boolean highest,
            @Nullable Limb lone,
            Supplies supplies,
            boolean notTheHighestBid,
            boolean notBelowMeanBrand) {}
}
