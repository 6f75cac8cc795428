package org.jicai.tender;

import java.util.Optional;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;

/**
 * What one bidder offers in a lot.
 *
 * <p>Example: {@code Bid.of("Bayer", "0.180667").withCeiling("0.84")}.
 *
 * @param bidder who bids
 * @param product which of its products, empty where it bids with one only
 * @param strength the strength it bids with
 * @param strengthRatio that strength over the comparison strength of the lot
 * @param price the bid in yuan per smallest unit of its own strength; empty where it was never published
 * @param ceiling the highest valid bid for that strength, in yuan per smallest unit; empty where it is not known
 * @param referenceProduct whether it is the originator's reference product
 * @param facts what else is known of it
 */
public record Bid(
        Bidder bidder,
        String product,
        String strength,
        Ratio strengthRatio,
        Optional<UnitPrice> price,
        Optional<UnitPrice> ceiling,
        boolean referenceProduct,
        Facts facts) {

    /**
     * A bid with the comparison strength, no ceiling and nothing else known.
     *
     * @param bidder the bidder's name
     * @param priceYuan yuan per smallest unit
     * @return the bid
     */
    public static Bid of(String bidder, String priceYuan) {
        return new Bid(
                Bidder.of(bidder),
                "",
                "",
                Ratio.ONE,
                Optional.of(UnitPrice.ofYuan(priceYuan)),
                Optional.empty(),
                false,
                Facts.NONE);
    }

    /**
     * The same bid under a ceiling.
     *
     * @param yuan the highest valid bid for its strength, in yuan per smallest unit
     * @return the bid
     */
    public Bid withCeiling(String yuan) {
        return withCeiling(Optional.of(UnitPrice.ofYuan(yuan)));
    }

    /**
     * The same bid under a ceiling, or under none that is known.
     *
     * @param newCeiling the highest valid bid for its strength
     * @return the bid
     */
    public Bid withCeiling(Optional<UnitPrice> newCeiling) {
        return new Bid(bidder, product, strength, strengthRatio, price, newCeiling, referenceProduct, facts);
    }

    /**
     * The same bid at another price.
     *
     * @param newPrice yuan per smallest unit
     * @return the bid
     */
    public Bid withPrice(UnitPrice newPrice) {
        return new Bid(
                bidder, product, strength, strengthRatio, Optional.of(newPrice), ceiling, referenceProduct, facts);
    }

    /**
     * The same bid with another strength.
     *
     * @param newStrength the strength, as published
     * @param ratio that strength over the comparison strength, such as {@code "0.5"}
     * @return the bid
     */
    public Bid withStrength(String newStrength, String ratio) {
        return new Bid(bidder, product, newStrength, Ratio.parse(ratio), price, ceiling, referenceProduct, facts);
    }

    /**
     * The key of a bid in its lot: bidder and product.
     *
     * @return the key
     */
    public BidKey key() {
        return new BidKey(bidder.name(), product);
    }
}
