package org.jicai.simulation.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.RegionAward;
import org.jicai.money.Quantity;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/**
 * Who supplies which part of the volume of a lot: for every set of suppliers (primary and backups), the part whose
 * regions have exactly that set. Regions weigh by the agreed volume of their primary where all of those are known, and
 * alike otherwise. Need that names a brand is left out.
 *
 * @param suppliers the suppliers, by name
 * @param partBySuppliers the part of the volume by set of suppliers; bit i of the key is the i-th supplier; key 0 are
 *     regions without any
 */
public record SupplyCoverage(ImmutableList<BidKey> suppliers, ImmutableSortedMap<Integer, Double> partBySuppliers) {

    /** What stands for the whole volume where nobody supplies. */
    private static final ImmutableSortedMap<Integer, Double> NOBODY = ImmutableSortedMap.of(0, 1.0);

    /**
     * The coverage of a lot as it is now.
     *
     * @param outcome what came of the lot
     * @return the coverage
     * @throws IllegalArgumentException if there are more than 31 suppliers
     */
    public static SupplyCoverage of(LotOutcome outcome) {
        List<RegionAward> regional = outcome.regions().stream()
                .filter(award -> !award.role().equals("brand"))
                .toList();
        ImmutableList<BidKey> suppliers = regional.stream()
                .flatMap(award -> award.bid().stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        if (suppliers.size() > 31) {
            throw new IllegalArgumentException("at most 31 suppliers, not " + suppliers.size());
        }
        Map<Region, Integer> suppliersByRegion = new LinkedHashMap<>();
        for (RegionAward award : regional) {
            int bit = award.bid().map(bid -> 1 << suppliers.indexOf(bid)).orElse(0);
            suppliersByRegion.merge(award.region(), bit, (left, right) -> left | right);
        }
        return suppliersByRegion.isEmpty()
                ? new SupplyCoverage(suppliers, NOBODY)
                : new SupplyCoverage(suppliers, parts(suppliersByRegion, weights(regional)));
    }

    private static Map<Region, Long> weights(List<RegionAward> regional) {
        List<RegionAward> primaries = regional.stream()
                .filter(award -> award.role().equals("primary"))
                .toList();
        boolean known = primaries.stream().allMatch(award -> award.agreedUnits().isPresent())
                && primaries.stream().anyMatch(award -> units(award) > 0);
        Map<Region, Long> weights = new LinkedHashMap<>();
        primaries.forEach(award -> weights.put(award.region(), known ? units(award) : 1));
        return weights;
    }

    private static long units(RegionAward award) {
        return award.agreedUnits().map(Quantity::units).orElse(0L);
    }

    private static ImmutableSortedMap<Integer, Double> parts(
            Map<Region, Integer> suppliersByRegion, Map<Region, Long> weights) {
        Map<Integer, Long> weightBySuppliers = new TreeMap<>();
        suppliersByRegion.forEach((region, suppliers) ->
                weightBySuppliers.merge(suppliers, weights.getOrDefault(region, 0L), Math::addExact));
        long all =
                weightBySuppliers.values().stream().mapToLong(Long::longValue).sum();
        ImmutableSortedMap.Builder<Integer, Double> parts = ImmutableSortedMap.naturalOrder();
        weightBySuppliers.forEach((suppliers, weight) -> parts.put(suppliers, (double) weight / all));
        return parts.build();
    }

    /**
     * The part of the volume whose regions have one supplier and no backup.
     *
     * @return the part, 0 to 1
     */
    public double singleSource() {
        double sum = 0;
        for (Map.Entry<Integer, Double> part : partBySuppliers.entrySet()) {
            sum += Integer.bitCount(part.getKey()) == 1 ? part.getValue() : 0;
        }
        return sum;
    }
}
