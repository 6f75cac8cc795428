package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bid of a lot of a family book.
 *
 * @param bidder who bids, once a lot
 * @param strengthRatio own strength / comparison strength: 1, 2 or 0.5
 * @param price per smallest unit of the own strength; null = never published
 * @param ceiling highest valid bid for the own strength; null = not known
 * @param facts what else is known, by name
 * @param brandNeed the need that names the bid's brand, by region, in comparison units
 */
public record FamilyBid(
        String bidder,
        BigDecimal strengthRatio,
        @Nullable BigDecimal price,
        @Nullable BigDecimal ceiling,
        Map<String, BigDecimal> facts,
        Map<String, BigDecimal> brandNeed) {
    public FamilyBid {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        brandNeed = Collections.unmodifiableMap(new LinkedHashMap<>(brandNeed));
    }

    /** A bid of the comparison strength of which nothing else is known. */
    public static FamilyBid of(String bidder, String price) {
        return new FamilyBid(bidder, BigDecimal.ONE, new BigDecimal(price), null, Map.of(), Map.of());
    }

    /** The product's name. */
    public String product() {
        return "product of " + bidder;
    }

    public FamilyBid withRatio(String ratio) {
        return new FamilyBid(bidder, new BigDecimal(ratio), price, ceiling, facts, brandNeed);
    }

    public FamilyBid withCeiling(String changed) {
        return new FamilyBid(bidder, strengthRatio, price, new BigDecimal(changed), facts, brandNeed);
    }

    public FamilyBid withFact(String name, String value) {
        Map<String, BigDecimal> more = new LinkedHashMap<>(facts);
        more.put(name, new BigDecimal(value));
        return new FamilyBid(bidder, strengthRatio, price, ceiling, more, brandNeed);
    }

    public FamilyBid withBrandNeed(Map<String, BigDecimal> changed) {
        return new FamilyBid(bidder, strengthRatio, price, ceiling, facts, changed);
    }
}
