package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import org.jicai.audit.Language;
import org.jicai.format.RegionNames;
import org.jicai.simulation.experiment.LotResult;
import org.jicai.simulation.experiment.Measure.Unit;
import org.jicai.simulation.experiment.SupplierShare;
import org.jicai.simulation.experiment.VariantResult;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/** Who supplies which region of a lot most often, a map for each variant, and how often, in a table. */
final class SimulationSuppliers {

    private final Language language;
    private final SimulationNumbers numbers;

    SimulationSuppliers(Language language) {
        this.language = language;
        this.numbers = new SimulationNumbers(language);
    }

    /** The maps behind a line; nothing where no region has a supplier. */
    ImmutableList<Block> of(List<VariantResult> variants, int index) {
        ImmutableMap<String, ImmutableMap<Region, SupplierShare>> byVariant = variants.stream()
                .collect(ImmutableMap.toImmutableMap(
                        VariantResult::id,
                        variant -> mostFrequent(variant.lots().get(index))));
        List<BidKey> suppliers = byVariant.values().stream()
                .flatMap(byRegion -> byRegion.values().stream())
                .map(SupplierShare::bid)
                .distinct()
                .toList();
        if (suppliers.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        byVariant.forEach((variant, byRegion) -> {
            if (!byRegion.isEmpty()) {
                blocks.add(map(variant, byRegion, suppliers));
            }
        });
        return ImmutableList.of(new Fold(
                language.of("Regions", "供应地区"),
                language.of("the most frequent supplier of each", "各地区最常见的供应企业"),
                false,
                blocks.add(table(byVariant, suppliers)).build()));
    }

    private static ImmutableMap<Region, SupplierShare> mostFrequent(LotResult lot) {
        BinaryOperator<SupplierShare> firstOfMost = (one, other) -> other.share() > one.share() ? other : one;
        return lot.suppliers().stream()
                .collect(ImmutableMap.toImmutableMap(SupplierShare::region, share -> share, firstOfMost));
    }

    private RegionTiles map(String variant, ImmutableMap<Region, SupplierShare> byRegion, List<BidKey> suppliers) {
        return new RegionTiles(
                language,
                variant + language.of(": most frequent primary supplier", "：最常见的主供企业"),
                suppliers.stream().map(BidKey::toString).collect(ImmutableList.toImmutableList()),
                byRegion.values().stream()
                        .map(share -> new RegionTiles.Tile(
                                share.region(), OptionalInt.of(suppliers.indexOf(share.bid())), ImmutableList.of()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private DataTable table(
            ImmutableMap<String, ImmutableMap<Region, SupplierShare>> byVariant, List<BidKey> suppliers) {
        ImmutableList.Builder<DataTable.Column> columns = ImmutableList.builder();
        columns.add(DataTable.Column.text(language.of("region", "地区")));
        byVariant.keySet().forEach(variant -> columns.add(DataTable.Column.number(variant)));
        List<Region> regions = byVariant.values().stream()
                .flatMap(byRegion -> byRegion.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Region::name))
                .toList();
        return new DataTable(
                language.of(
                        "Most frequent primary supplier, and in which part of all replications it was",
                        "最常见的主供企业及其占全部模拟的比例"),
                columns.build(),
                regions.stream()
                        .map(region -> row(region, byVariant, suppliers))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> row(
            Region region,
            ImmutableMap<String, ImmutableMap<Region, SupplierShare>> byVariant,
            List<BidKey> suppliers) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(language.of(RegionNames.englishName(region), region.name()));
        byVariant.values().stream()
                .map(byRegion -> Optional.ofNullable(byRegion.get(region))
                        .map(share -> RegionTiles.letter(suppliers.indexOf(share.bid())) + " "
                                + numbers.text(share.share(), Unit.SHARE))
                        .orElse("–"))
                .forEach(cells::add);
        return cells.build();
    }
}
