package org.jicai.twin;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is competed for, with its bids and everything people decided about it.
 *
 * @param id  the lot's name, unique in its round
 * @param volumeClass  {@code ordinary}, {@code special-1} or {@code special-2}
 * @param termClass  {@code ordinary}, {@code one-year} or {@code special-2}
 * @param dosageClass  {@code ordinary} or the dosage class that an absolute price holds for
 * @param bids  in file order, one per bidder
 * @param baseUnits  need per region reported by generic name, in units of the comparison specification; empty = volume
 *     unknown
 * @param brandUnits  need per region that names a brand, by the bidder whose brand it is; it may name bidders that have no
 *     bid
 * @param decisions  what people decided
 */
public record TwinLot(
        String id,
        String volumeClass,
        String termClass,
        String dosageClass,
        List<TwinBid> bids,
        Map<String, BigDecimal> baseUnits,
        Map<String, Map<String, BigDecimal>> brandUnits,
        TwinDecisions decisions) {
    public static final String ORDINARY = "ordinary";
    public static final String SPECIAL = "special-1";
    public static final String SPECIAL_2 = "special-2";
    public static final String ONE_YEAR = "one-year";

    public TwinLot {
        bids = List.copyOf(bids);
        baseUnits = Collections.unmodifiableMap(new LinkedHashMap<>(baseUnits));
        brandUnits = Collections.unmodifiableMap(new LinkedHashMap<>(brandUnits));
        if (bids.stream().map(TwinBid::bidder).distinct().count() != bids.size()) {
            throw new IllegalArgumentException("lot " + id + " has two bids of one bidder");
        }
    }

    /** A lot of no dosage class whose need names no brand. */
    public TwinLot(
            String id,
            String volumeClass,
            String termClass,
            List<TwinBid> bids,
            Map<String, BigDecimal> baseUnits,
            TwinDecisions decisions) {
        this(id, volumeClass, termClass, ORDINARY, bids, baseUnits, Map.of(), decisions);
    }

    /** An ordinary lot of unknown volume about which nobody decided anything yet. */
    public static TwinLot ordinary(String id, TwinBid... bids) {
        return new TwinLot(id, ORDINARY, ORDINARY, List.of(bids), Map.of(), TwinDecisions.none());
    }

    public TwinLot withDecisions(TwinDecisions changed) {
        return new TwinLot(id, volumeClass, termClass, dosageClass, bids, baseUnits, brandUnits, changed);
    }

    public TwinLot withBaseUnits(Map<String, BigDecimal> changed) {
        return new TwinLot(id, volumeClass, termClass, dosageClass, bids, changed, brandUnits, decisions);
    }

    public TwinLot withBrandUnits(Map<String, Map<String, BigDecimal>> changed) {
        return new TwinLot(id, volumeClass, termClass, dosageClass, bids, baseUnits, changed, decisions);
    }

    public TwinLot withDosageClass(String changed) {
        return new TwinLot(id, volumeClass, termClass, changed, bids, baseUnits, brandUnits, decisions);
    }

    public TwinLot withBids(List<TwinBid> changed) {
        return new TwinLot(id, volumeClass, termClass, dosageClass, changed, baseUnits, brandUnits, decisions);
    }

    /** Need of a region that names a bidder's brand. */
    BigDecimal brandUnits(String bidder, String region) {
        return brandUnits.getOrDefault(bidder, Map.of()).getOrDefault(region, BigDecimal.ZERO);
    }

    /** Need of all regions that names a bidder's brand. */
    BigDecimal brandUnits(String bidder) {
        return brandUnits.getOrDefault(bidder, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
