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
 * @param volumeClass  {@code ordinary} or {@code special-1}
 * @param termClass  {@code ordinary} or {@code one-year}
 * @param bids  in file order, one per bidder
 * @param baseUnits  reported need per region in units of the comparison specification; empty = volume unknown
 * @param decisions  what people decided
 */
public record TwinLot(
        String id,
        String volumeClass,
        String termClass,
        List<TwinBid> bids,
        Map<String, BigDecimal> baseUnits,
        TwinDecisions decisions) {
    public static final String ORDINARY = "ordinary";
    public static final String SPECIAL = "special-1";
    public static final String ONE_YEAR = "one-year";

    public TwinLot {
        bids = List.copyOf(bids);
        baseUnits = Collections.unmodifiableMap(new LinkedHashMap<>(baseUnits));
        if (bids.stream().map(TwinBid::bidder).distinct().count() != bids.size()) {
            throw new IllegalArgumentException("lot " + id + " has two bids of one bidder");
        }
    }

    /** An ordinary lot of unknown volume about which nobody decided anything yet. */
    public static TwinLot ordinary(String id, TwinBid... bids) {
        return new TwinLot(id, ORDINARY, ORDINARY, List.of(bids), Map.of(), TwinDecisions.none());
    }

    public TwinLot withDecisions(TwinDecisions changed) {
        return new TwinLot(id, volumeClass, termClass, bids, baseUnits, changed);
    }

    public TwinLot withBaseUnits(Map<String, BigDecimal> changed) {
        return new TwinLot(id, volumeClass, termClass, bids, changed, decisions);
    }
}
