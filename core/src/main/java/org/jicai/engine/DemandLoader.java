package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.clearing.LotWorkspace;
import org.jicai.money.Ratio;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Problem;
import org.jicai.tender.Region;
import org.jicai.tender.Specification;

/** The reported need of one lot in comparison units, by region and by brand. */
final class DemandLoader {

    private final ImmutableList<Bid> bids;
    private final ImmutableList<Region> regions;
    private final String bookId;
    private final List<Problem> problems;
    private final long[] base;
    private final long[][] brandBase;
    private boolean known;
    private long total;

    DemandLoader(Lot lot, ImmutableList<Bid> bids, String path, CompiledBook compiled, List<Problem> problems) {
        this.bids = bids;
        this.regions = compiled.regions();
        this.bookId = compiled.book().id();
        this.problems = problems;
        this.base = new long[regions.size()];
        boolean named = lot.demand().stream().anyMatch(row -> row.brand().isPresent());
        this.brandBase = new long[named ? bids.size() : 0][regions.size()];
        this.known = !lot.demand().isEmpty();
        Map<String, Optional<Ratio>> factors = new LinkedHashMap<>();
        factors.put(lot.comparisonStrength(), Optional.of(Ratio.ONE));
        for (int i = 0; i < lot.specifications().size(); i++) {
            Specification specification = lot.specifications().get(i);
            factors.put(specification.strength(), factor(specification, path + "specifications[" + i + "]."));
        }
        for (int i = 0; i < lot.demand().size(); i++) {
            add(lot.demand().get(i), path + "demand[" + i + "].", factors);
        }
    }

    /** By region, in {@code 10^-BASE_SCALE} comparison units. */
    long[] base() {
        return base;
    }

    /** By bid, then by region; empty where no need names a brand. */
    long[][] brandBase() {
        return brandBase;
    }

    /** Whether all need could be expressed in comparison units. */
    boolean isKnown() {
        return known;
    }

    private void add(Demand row, String path, Map<String, Optional<Ratio>> factors) {
        int region = regions.indexOf(row.region());
        Optional<Ratio> factor = factors.getOrDefault(row.strength(), Optional.empty());
        if (region < 0 && !regions.isEmpty()) {
            problems.add(Problem.of(path + "region", row.region().name(), "a region of " + bookId));
        } else if (factor.isEmpty()) {
            known = false;
        } else if (region >= 0) {
            long perUnit = factor.get().factor().atScale(LotWorkspace.BASE_SCALE);
            try {
                long units = Math.multiplyExact(row.base().units(), perUnit);
                total = Math.addExact(total, units);
                base[region] += units;
                row.brand().ifPresent(brand -> addBrand(brand, region, units));
            } catch (ArithmeticException tooLarge) {
                problems.add(
                        Problem.of(path + "base_units", row.base().toString(), "a need of less than 9 × 10^12 units"));
            }
        }
    }

    /** Need that names the brand of a bid; a brand that did not bid is like none. */
    private void addBrand(BidKey brand, int region, long units) {
        for (int bid = 0; bid < bids.size(); bid++) {
            if (bids.get(bid).key().equals(brand)) {
                brandBase[bid][region] += units;
            }
        }
    }

    /** The volume factor of a strength, which the need is held precisely enough to multiply with. */
    private Optional<Ratio> factor(Specification specification, String path) {
        Optional<Ratio> factor = specification.volumeFactor();
        boolean held =
                factor.filter(f -> f.factor().scale() > LotWorkspace.BASE_SCALE).isEmpty();
        if (!held) {
            problems.add(Problem.of(
                    path + "volume_factor",
                    factor.get().toString(),
                    "at most " + LotWorkspace.BASE_SCALE + " decimals"));
        }
        return held ? factor : Optional.empty();
    }
}
