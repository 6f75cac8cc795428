package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Agreed volumes of a lot: whole units, half-up, region by region: what names the brand of a selected bid with volume, and the rest.
 *
 * @param units  the rest, by region, which goes to the region's supplier; a region nobody reported need for has none
 * @param brandUnits  what names a brand, by the bidder whose brand it is and by region; above 0
 */
record TwinVolume(Map<String, BigDecimal> units, Map<String, Map<String, BigDecimal>> brandUnits) {
    /** No need was published, or nobody supplies. */
    static final TwinVolume UNKNOWN = new TwinVolume(Map.of(), Map.of());

    static TwinVolume of(TwinLot lot, List<String> brands, BigDecimal share, TwinRules rules) {
        if (lot.baseUnits().isEmpty()) {
            return UNKNOWN;
        }
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> brandUnits = new LinkedHashMap<>();
        for (String region : rules.regions()) {
            BigDecimal rest = lot.baseUnits().getOrDefault(region, BigDecimal.ZERO);
            BigDecimal roundedBrands = BigDecimal.ZERO;
            BigDecimal exactBrands = BigDecimal.ZERO;
            for (String brand : lot.brandUnits().keySet()) {
                BigDecimal need = lot.brandUnits(brand, region);
                boolean toBrand = rules.clauses().brandToBid() && !rules.has(Bug.BRAND_TO_PRIMARY);
                if (toBrand && brands.contains(brand)) {
                    BigDecimal agreed = whole(need.multiply(share), rules);
                    roundedBrands = roundedBrands.add(agreed);
                    exactBrands = exactBrands.add(need.multiply(share));
                    if (agreed.signum() > 0) {
                        brandUnits
                                .computeIfAbsent(brand, none -> new LinkedHashMap<>())
                                .put(region, agreed);
                    }
                } else if (!toBrand || !rules.has(Bug.BRAND_OF_LOSER_VANISHES)) {
                    rest = rest.add(need);
                }
            }
            units.put(
                    region,
                    rules.has(Bug.BRAND_ROUNDED_WITH_REST)
                            ? whole(rest.multiply(share).add(exactBrands), rules)
                                    .subtract(roundedBrands)
                            : rounded(rest.multiply(share), rules));
        }
        return new TwinVolume(units, brandUnits);
    }

    /**
     * What a bidder supplies: of its regions the rest and what names a brand that is gone, and what names its own brand; null
     * where the volume is unknown.
     */
    @Nullable
    BigDecimal agreed(String bidder, List<String> regions, List<String> gone, TwinRules rules) {
        if (units.isEmpty()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String region : regions) {
            sum = sum.add(units.getOrDefault(region, BigDecimal.ZERO));
            for (String brand : rules.has(Bug.BRAND_OF_LEAVER_VANISHES) ? List.<String>of() : gone) {
                sum = sum.add(brandUnits.getOrDefault(brand, Map.of()).getOrDefault(region, BigDecimal.ZERO));
            }
        }
        for (BigDecimal agreed : brandUnits.getOrDefault(bidder, Map.of()).values()) {
            sum = sum.add(agreed);
        }
        return whole(sum, rules);
    }

    private static BigDecimal rounded(BigDecimal exact, TwinRules rules) {
        return rules.has(Bug.VOLUME_ROUND_TOTAL) ? exact : whole(exact, rules);
    }

    private static BigDecimal whole(BigDecimal units, TwinRules rules) {
        return units.setScale(0, rules.has(Bug.VOLUME_HALF_EVEN) ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP);
    }
}
