package org.jicai.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jicai.money.UnitPrice;

/** Finds what contradicts itself inside one lot. */
final class LotCheck {

    private final Lot lot;
    private final List<Problem> problems = new ArrayList<>();

    private LotCheck(Lot lot) {
        this.lot = lot;
    }

    static List<Problem> problemsIn(Lot lot) {
        LotCheck check = new LotCheck(lot);
        check.specifications();
        check.bids();
        check.demand();
        return check.problems;
    }

    private void specifications() {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < lot.specifications().size(); i++) {
            String strength = lot.specifications().get(i).strength();
            if (!seen.add(strength)) {
                problems.add(Problem.of(
                        "specifications[" + i + "].strength", strength, "a strength that has not been listed before"));
            }
        }
    }

    private void bids() {
        Set<BidKey> seen = new LinkedHashSet<>();
        Map<String, UnitPrice> ceilings = new LinkedHashMap<>();
        lot.specifications().forEach(s -> s.ceiling().ifPresent(c -> ceilings.put(s.strength(), c)));
        for (int i = 0; i < lot.bids().size(); i++) {
            Bid bid = lot.bids().get(i);
            String path = "bids[" + i + "].";
            if (!seen.add(bid.key())) {
                problems.add(Problem.of(
                        path + "bidder",
                        bid.key().toString(),
                        "one bid per bidder and product in lot " + lot.id(),
                        "Maybe the column product tells the two apart"));
            }
            bid.ceiling().ifPresent(ceiling -> sameCeiling(path, bid.strength(), ceiling, ceilings));
        }
    }

    private void sameCeiling(String path, String strength, UnitPrice ceiling, Map<String, UnitPrice> ceilings) {
        UnitPrice other = ceilings.putIfAbsent(strength, ceiling);
        if (other != null && !other.equals(ceiling)) {
            problems.add(Problem.of(
                    path + "ceiling_yuan",
                    ceiling.toString(),
                    "one ceiling for strength " + strength + " of lot " + lot.id() + ", which is " + other
                            + " before"));
        }
    }

    /** What names a reported need. Most lots have hundreds, so its hash is spelt out. */
    private record DemandKey(Region region, String strength, Optional<BidKey> brand) {
        @Override
        public int hashCode() {
            return (31 * region.hashCode() + strength.hashCode()) * 31 + brand.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof DemandKey that
                    && region.equals(that.region)
                    && strength.equals(that.strength)
                    && brand.equals(that.brand);
        }
    }

    private void demand() {
        Set<DemandKey> seen = new LinkedHashSet<>();
        for (int i = 0; i < lot.demand().size(); i++) {
            Demand row = lot.demand().get(i);
            if (!seen.add(new DemandKey(row.region(), row.strength(), row.brand()))) {
                problems.add(Problem.of(
                        "demand[" + i + "].region",
                        row.region().name(),
                        "a region once per strength of lot " + lot.id()));
            }
        }
    }
}
