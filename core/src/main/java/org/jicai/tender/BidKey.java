package org.jicai.tender;

import java.util.Comparator;

/**
 * Which bid of a lot.
 *
 * @param bidder the bidder's name
 * @param product the product, empty where the bidder bids with one only
 */
public record BidKey(String bidder, String product) implements Comparable<BidKey> {

    private static final Comparator<BidKey> ORDER =
            Comparator.comparing(BidKey::bidder).thenComparing(BidKey::product);

    @Override
    public int compareTo(BidKey other) {
        return ORDER.compare(this, other);
    }

    /** The bidder, and the product in parentheses where there is one. */
    @Override
    public String toString() {
        return product.isEmpty() ? bidder : bidder + " (" + product + ")";
    }
}
