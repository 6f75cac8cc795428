package org.jicai.twin;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bid.
 *
 * @param bidder  who bids
 * @param product  the product's name, unique in its lot
 * @param strengthRatio  own strength / comparison strength
 * @param price  yuan per smallest unit of the own strength, at most 6 decimals; null = never published
 * @param ceiling  highest valid bid for the own strength, 4 decimals; null = not known
 * @param affiliateGroup  bidders of one group count as one; null = none
 * @param facts  what a tie may be settled by: {@link #SALES}, {@link #CITIES}
 * @param licence  the kind of licence its bidder holds; null = not stated
 * @param referenceProduct  whether it is the originator's
 */
public record TwinBid(
        String bidder,
        String product,
        BigDecimal strengthRatio,
        @Nullable BigDecimal price,
        @Nullable BigDecimal ceiling,
        @Nullable String affiliateGroup,
        Map<String, BigDecimal> facts,
        @Nullable String licence,
        boolean referenceProduct) {
    public static final String SALES = "sales";
    public static final String CITIES = "cities";

    public TwinBid {
        facts = Map.copyOf(facts);
        if (price != null && price.stripTrailingZeros().scale() > 6) {
            throw new IllegalArgumentException("price of " + bidder + " has more than 6 decimals: " + price);
        }
    }

    /** A bid of another firm than the originator that states no licence. */
    public TwinBid(
            String bidder,
            String product,
            BigDecimal strengthRatio,
            @Nullable BigDecimal price,
            @Nullable BigDecimal ceiling,
            @Nullable String affiliateGroup,
            Map<String, BigDecimal> facts) {
        this(bidder, product, strengthRatio, price, ceiling, affiliateGroup, facts, null, false);
    }

    /** A bid of the comparison strength without affiliates or facts. */
    public static TwinBid of(String bidder, String price, String ceiling) {
        return new TwinBid(
                bidder,
                bidder + "-product",
                BigDecimal.ONE,
                new BigDecimal(price),
                new BigDecimal(ceiling),
                null,
                Map.of());
    }

    public TwinBid withGroup(String group) {
        return new TwinBid(bidder, product, strengthRatio, price, ceiling, group, facts, licence, referenceProduct);
    }

    public TwinBid withFacts(Map<String, BigDecimal> changed) {
        return new TwinBid(
                bidder, product, strengthRatio, price, ceiling, affiliateGroup, changed, licence, referenceProduct);
    }

    public TwinBid withRatio(String ratio) {
        return new TwinBid(
                bidder,
                product,
                new BigDecimal(ratio),
                price,
                ceiling,
                affiliateGroup,
                facts,
                licence,
                referenceProduct);
    }

    public TwinBid withLicence(@Nullable String changed) {
        return new TwinBid(
                bidder, product, strengthRatio, price, ceiling, affiliateGroup, facts, changed, referenceProduct);
    }

    public TwinBid asReferenceProduct() {
        return new TwinBid(bidder, product, strengthRatio, price, ceiling, affiliateGroup, facts, licence, true);
    }
}
