package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.clearing.LotWorkspace;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;

/** Makes numbers of the reported need of lots, in comparison units, by region and by brand. */
final class DemandLoader {

    /** Marks a strength whose units cannot be expressed in comparison units. */
    private static final long NO_FACTOR = 0;

    private static final long[][] NO_BRANDS = {};

    private final String bookId;
    private final ImmutableList<Region> regions;
    private final ImmutableMap<Region, Integer> indexByRegion;

    DemandLoader(CompiledBook compiled) {
        this.bookId = compiled.book().id();
        this.regions = compiled.regions();
        this.indexByRegion = IntStream.range(0, regions.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(regions::get, region -> region, (first, again) -> first));
    }

    /**
     * The need of one lot.
     *
     * @param base by region, in {@code 10^-BASE_SCALE} comparison units
     * @param brandBase by bid, then by region; empty where no need names a brand
     * @param isKnown whether all need could be expressed in comparison units
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Need(long[] base, long[][] brandBase, boolean isKnown) {}

    /** The need of a lot, by bids in the order of their keys. */
    Need load(Lot lot, ImmutableList<Bid> bids, LotProblems problems) {
        checkFactors(lot, problems);
        long[] base = new long[regions.size()];
        long[][] brandBase = namesBrands(lot) ? new long[bids.size()][base.length] : NO_BRANDS;
        boolean known = !lot.demand().isEmpty();
        long total = 0;
        int region = -1;
        for (int i = 0; i < lot.demand().size(); i++) {
            Demand row = lot.demand().get(i);
            region = indexOf(row.region(), region + 1);
            long perUnit = perUnit(lot, row.strength());
            if (region < 0 && !regions.isEmpty()) {
                problems.add("demand[" + i + "].region", row.region().name(), "a region of " + bookId);
            } else if (perUnit == NO_FACTOR) {
                known = false;
            } else if (region >= 0) {
                long units = row.base().units() * perUnit;
                if (Math.multiplyHigh(row.base().units(), perUnit) != 0 || units < 0 || total + units < 0) {
                    problems.add(
                            "demand[" + i + "].base_units",
                            row.base().toString(),
                            "a need of less than 9 × 10^12 units");
                    continue;
                }
                total += units;
                base[region] += units;
                if (row.brand().isPresent()) {
                    addBrand(row, bids, region, units, brandBase);
                }
            }
        }
        return new Need(base, brandBase, known);
    }

    private static boolean namesBrands(Lot lot) {
        boolean named = false;
        for (int i = 0; i < lot.demand().size() && !named; i++) {
            named = lot.demand().get(i).brand().isPresent();
        }
        return named;
    }

    /** Which region it is, or -1. Need is mostly reported in the order of the book, so that one is tried first. */
    private int indexOf(Region region, int expected) {
        if (expected < regions.size() && regions.get(expected).equals(region)) {
            return expected;
        }
        Integer index = indexByRegion.get(region);
        return index == null ? -1 : index;
    }

    /** Need that names the brand of a bid; a brand that did not bid is like none. */
    private static void addBrand(Demand row, ImmutableList<Bid> bids, int region, long units, long[][] brandBase) {
        for (int bid = 0; bid < bids.size(); bid++) {
            if (bids.get(bid).key().equals(row.brand().orElseThrow())) {
                brandBase[bid][region] += units;
            }
        }
    }

    /** What a unit of a strength is in {@code 10^-BASE_SCALE} comparison units, or {@link #NO_FACTOR}. */
    private static long perUnit(Lot lot, String strength) {
        for (int i = 0; i < lot.specifications().size(); i++) {
            if (lot.specifications().get(i).strength().equals(strength)) {
                return perUnit(lot.specifications().get(i).volumeFactor());
            }
        }
        return strength.equals(lot.comparisonStrength()) ? Decimal.powerOfTen(LotWorkspace.BASE_SCALE) : NO_FACTOR;
    }

    private static long perUnit(Optional<Ratio> factor) {
        return factor.isPresent() && isHeld(factor.get())
                ? factor.get().factor().atScale(LotWorkspace.BASE_SCALE)
                : NO_FACTOR;
    }

    private static void checkFactors(Lot lot, LotProblems problems) {
        for (int i = 0; i < lot.specifications().size(); i++) {
            Optional<Ratio> factor = lot.specifications().get(i).volumeFactor();
            if (factor.isPresent() && !isHeld(factor.get())) {
                problems.add(
                        "specifications[" + i + "].volume_factor",
                        factor.get().toString(),
                        "at most " + LotWorkspace.BASE_SCALE + " decimals");
            }
        }
    }

    /** Whether need is held precisely enough to multiply with a factor. */
    private static boolean isHeld(Ratio factor) {
        return factor.factor().scale() <= LotWorkspace.BASE_SCALE;
    }
}
