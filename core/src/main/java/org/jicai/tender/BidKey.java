package org.jicai.tender;

/**
 * Which bid of a lot.
 *
 * @param bidder the bidder's name
 * @param product the product, empty where the bidder bids with one only
 */
public record BidKey(String bidder, String product) implements Comparable<BidKey> {

    @Override
    public int compareTo(BidKey other) {
        int byBidder = bidder.compareTo(other.bidder);
        return byBidder == 0 ? product.compareTo(other.product) : byBidder;
    }

    /** Whether it has the same names; spelt out, because bids are looked up by it throughout. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BidKey that && bidder.equals(that.bidder) && product.equals(that.product);
    }

    @Override
    public int hashCode() {
        return 31 * bidder.hashCode() + product.hashCode();
    }

    /** The bidder, and the product in parentheses where there is one. */
    @Override
    public String toString() {
        return product.isEmpty() ? bidder : bidder + " (" + product + ")";
    }
}
