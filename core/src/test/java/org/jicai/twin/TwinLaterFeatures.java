package org.jicai.twin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jicai.twin.TwinClauses.Who;

/** Adds to a random lot what only later books read: licences, originators, brands, dosage classes, answers, low prices. */
final class TwinLaterFeatures {
    private static final List<String> CROWD = List.of("1", "1", "1", "1.02", "1.1");
    private static final List<String> FAR_BELOW = List.of("0.001", "0.02", "0.05", "0.08", "0.1", "0.2", "0.4", "0.7");
    private static final int SMALLEST_CROWD = 5;

    private final TwinRules rules;
    private final SplittableRandom random;

    TwinLaterFeatures(TwinRules rules, SplittableRandom random) {
        this.rules = rules;
        this.random = random;
    }

    TwinLot addTo(TwinLot lot) {
        List<TwinBid> bids = lot.bids();
        if (rules.clauses().lowPrice() != null && bids.size() >= SMALLEST_CROWD && chance(55)) {
            bids = crowdWithOutliers(bids);
        }
        int percentLicensed = List.of(20, 50, 95).get(random.nextInt(3));
        return new TwinLot(
                lot.id(),
                oneOf(lot.volumeClass(), rules.shares().keySet()),
                rules.book().equals(TwinLaterBooks.ROUND_7) && chance(20) ? TwinLot.SPECIAL_2 : lot.termClass(),
                oneOf(TwinLot.ORDINARY, dosageClasses()),
                bids.stream().map(bid -> withLicence(bid, percentLicensed)).toList(),
                lot.baseUnits(),
                lot.baseUnits().isEmpty() || chance(25) ? Map.of() : brands(bids),
                lot.decisions().withAccepts(answers(bids)));
    }

    private TwinBid withLicence(TwinBid bid, int percent) {
        TwinBid held = bid.withLicence(chance(percent) ? "B" : chance(50) ? "A" : null);
        return chance(25) ? held.asReferenceProduct() : held;
    }

    private Set<String> dosageClasses() {
        Set<String> classes = new LinkedHashSet<>();
        for (TwinClauses.Limb limb : rules.clauses().limbs()) {
            if (limb.dosageClass() != null) {
                classes.add(limb.dosageClass());
            }
        }
        return classes;
    }

    /** Prices close together or all the same, and mostly one or two far below. */
    private List<TwinBid> crowdWithOutliers(List<TwinBid> bids) {
        BigDecimal level = BigDecimal.valueOf(1_000L + random.nextInt(30_000), 4);
        boolean sameForAll = chance(40);
        int outliers = chance(75) ? 1 : random.nextInt(4);
        List<TwinBid> crowd = new ArrayList<>();
        for (TwinBid bid : bids) {
            List<String> from = crowd.size() < outliers ? FAR_BELOW : sameForAll ? List.of("1") : CROWD;
            BigDecimal multiple = new BigDecimal(from.get(random.nextInt(from.size())));
            BigDecimal ratio = chance(85) ? BigDecimal.ONE : bid.strengthRatio();
            BigDecimal atStrength = level.multiply(multiple).multiply(ComparablePrice.irrationalFactor(ratio));
            crowd.add(new TwinBid(
                    bid.bidder(),
                    bid.product(),
                    ratio,
                    atStrength.setScale(6, RoundingMode.HALF_UP),
                    atStrength.multiply(BigDecimal.valueOf(3)).setScale(4, RoundingMode.UP),
                    bid.affiliateGroup(),
                    bid.facts()));
        }
        return crowd;
    }

    // ---- need that names a brand

    /** Every brand some regions, also one that has no bid; or every brand the same need, so that the mean is met exactly. */
    private Map<String, Map<String, BigDecimal>> brands(List<TwinBid> bids) {
        Map<String, Map<String, BigDecimal>> brands = new LinkedHashMap<>();
        boolean sameForAll = chance(20);
        BigDecimal same = BigDecimal.valueOf(1L + random.nextInt(50));
        int bound = List.of(20, 1_000, 1_000_000).get(random.nextInt(3));
        for (TwinBid bid : bids) {
            if (sameForAll) {
                brands.put(bid.bidder(), Map.of(anyRegion(), same));
            } else if (chance(75)) {
                brands.put(bid.bidder(), someRegions(bound));
            }
        }
        if (chance(30)) {
            brands.put("outsider", someRegions(bound));
        }
        return brands;
    }

    private Map<String, BigDecimal> someRegions(int bound) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        int regions = 1 + random.nextInt(6);
        for (int i = 0; i < regions; i++) {
            units.put(anyRegion(), BigDecimal.valueOf(random.nextInt(bound)));
        }
        return units;
    }

    private String anyRegion() {
        return rules.regions().get(random.nextInt(rules.regions().size()));
    }

    // ---- answers

    private Map<String, Set<Who>> answers(List<TwinBid> bids) {
        Map<String, Set<Who>> accepts = new LinkedHashMap<>();
        int percent = List.of(30, 60, 90).get(random.nextInt(3));
        for (TwinBid bid : bids) {
            Set<Who> accepted = new LinkedHashSet<>();
            for (TwinClauses.Revival revival : rules.clauses().revivals()) {
                if (chance(percent)) {
                    accepted.add(revival.who());
                }
            }
            accepts.put(bid.bidder(), accepted);
        }
        return accepts;
    }

    // ---- chance

    /** The usual word, or one of the others; sorted, since sets have no order. */
    private String oneOf(String usual, Set<String> others) {
        List<String> sorted = others.stream().sorted().toList();
        return sorted.isEmpty() || chance(50) ? usual : sorted.get(random.nextInt(sorted.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
