package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is competed for, with its bids and everything people decided about it.
 *
 * @param id the lot's name, unique in its round
 * @param termClass the class that terms depend on, usually {@link #ORDINARY}
 * @param facts what was published for the lot, by name
 * @param bids in file order, one per bidder
 * @param need the need by region that names no brand, in comparison units
 * @param strayNeed the need by region that names the brand of {@link #STRAY}, who did not bid
 * @param answers what people decided
 */
public record FamilyLot(
        String id,
        String termClass,
        Map<String, BigDecimal> facts,
        List<FamilyBid> bids,
        Map<String, BigDecimal> need,
        Map<String, BigDecimal> strayNeed,
        FamilyAnswers answers) {
    public static final String ORDINARY = "ordinary";

    /** A firm whose brand need may name although it has no bid. */
    public static final String STRAY = "stray";

    public FamilyLot {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        need = Collections.unmodifiableMap(new LinkedHashMap<>(need));
        strayNeed = Collections.unmodifiableMap(new LinkedHashMap<>(strayNeed));
        bids = List.copyOf(bids);
        if (bids.stream().map(FamilyBid::bidder).distinct().count() != bids.size()) {
            throw new IllegalArgumentException("lot " + id + " has two bids of one bidder");
        }
    }

    /** A lot of unknown volume about which nobody decided anything. */
    public static FamilyLot of(FamilyBid... bids) {
        return new FamilyLot("lot", ORDINARY, Map.of(), List.of(bids), Map.of(), Map.of(), FamilyAnswers.NONE);
    }

    public FamilyLot withFact(String name, String value) {
        Map<String, BigDecimal> more = new LinkedHashMap<>(facts);
        more.put(name, new BigDecimal(value));
        return new FamilyLot(id, termClass, more, bids, need, strayNeed, answers);
    }

    public FamilyLot withNeed(Map<String, BigDecimal> changed) {
        return new FamilyLot(id, termClass, facts, bids, changed, strayNeed, answers);
    }

    public FamilyLot withAnswers(FamilyAnswers changed) {
        return new FamilyLot(id, termClass, facts, bids, need, strayNeed, changed);
    }

    /** Whether any need was published. */
    public boolean isNeedKnown() {
        return !need.isEmpty()
                || !strayNeed.isEmpty()
                || bids.stream().anyMatch(bid -> !bid.brandNeed().isEmpty());
    }
}
