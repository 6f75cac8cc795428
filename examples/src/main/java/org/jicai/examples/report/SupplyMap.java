package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jicai.audit.BidExplanation;
import org.jicai.audit.Language;
import org.jicai.audit.LotExplanation;
import org.jicai.decision.RegionAward;
import org.jicai.format.RegionNames;
import org.jicai.money.Quantity;
import org.jicai.tender.BidKey;
import org.jicai.tender.Region;

/** Who supplies which region of a lot, as tiles and as a table of suppliers. */
final class SupplyMap {

    private static final String PRIMARY = "primary";
    private static final String BACKUP = "backup";

    private final Language language;

    SupplyMap(Language language) {
        this.language = language;
    }

    /** The map and its table; nothing where no region has a primary supplier. */
    ImmutableList<Block> of(LotExplanation explained, String title) {
        ImmutableListMultimap<Region, RegionAward> byRegion =
                Multimaps.index(explained.outcome().regions(), RegionAward::region);
        if (explained.outcome().regions().stream()
                .noneMatch(award -> award.role().equals(PRIMARY))) {
            return ImmutableList.of();
        }
        List<BidKey> suppliers = suppliers(explained);
        ImmutableList<RegionTiles.Tile> tiles = byRegion.keySet().stream()
                .map(region -> tile(region, byRegion.get(region), suppliers))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> names =
                suppliers.stream().map(key -> name(explained, key)).collect(ImmutableList.toImmutableList());
        return ImmutableList.of(new RegionTiles(language, title, names, tiles), table(title, names, tiles, explained));
    }

    /** Everybody who supplies or stands by somewhere, in the order of the ranks. */
    private static List<BidKey> suppliers(LotExplanation explained) {
        List<BidKey> suppliers = new ArrayList<>();
        explained.bids().stream()
                .map(bid -> bid.outcome().bid())
                .filter(key -> explained.outcome().regions().stream()
                        .anyMatch(award -> isOnMap(award)
                                && award.bid().filter(key::equals).isPresent()))
                .forEach(suppliers::add);
        return suppliers;
    }

    private static boolean isOnMap(RegionAward award) {
        return award.role().equals(PRIMARY) || award.role().startsWith(BACKUP);
    }

    private static String name(LotExplanation explained, BidKey key) {
        return explained.bids().stream()
                .filter(bid -> bid.outcome().bid().equals(key))
                .map(BidExplanation::bidder)
                .findFirst()
                .orElse(key.toString());
    }

    private static RegionTiles.Tile tile(Region region, List<RegionAward> awards, List<BidKey> suppliers) {
        return new RegionTiles.Tile(
                region,
                awards.stream()
                        .filter(award -> award.role().equals(PRIMARY))
                        .flatMap(award -> award.bid().stream())
                        .mapToInt(suppliers::indexOf)
                        .findFirst(),
                awards.stream()
                        .filter(award -> award.role().startsWith(BACKUP))
                        .flatMap(award -> award.bid().stream())
                        .map(suppliers::indexOf)
                        .collect(ImmutableList.toImmutableList()));
    }

    private DataTable table(String title, List<String> names, List<RegionTiles.Tile> tiles, LotExplanation explained) {
        boolean backups = tiles.stream().anyMatch(tile -> !tile.backups().isEmpty());
        ImmutableList.Builder<DataTable.Column> columns = ImmutableList.<DataTable.Column>builder()
                .add(DataTable.Column.text(""))
                .add(DataTable.Column.text(language.of("supplier", "供应企业")))
                .add(DataTable.Column.number(language.of("regions", "供应地区数")))
                .add(DataTable.Column.number(language.of("agreed units", "约定采购量")))
                .add(DataTable.Column.text(language.of("primary in", "主供地区")));
        if (backups) {
            columns.add(DataTable.Column.text(language.of("backup in", "备供地区")));
        }
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            rows.add(row(i, names.get(i), tiles, explained, backups));
        }
        return new DataTable(title, columns.build(), rows.build());
    }

    private ImmutableList<String> row(
            int supplier, String name, List<RegionTiles.Tile> tiles, LotExplanation explained, boolean backups) {
        List<RegionTiles.Tile> primary = tiles.stream()
                .filter(tile -> tile.primary().equals(OptionalInt.of(supplier)))
                .toList();
        List<RegionTiles.Tile> backup =
                tiles.stream().filter(tile -> tile.backups().contains(supplier)).toList();
        String units = explained.bids().stream()
                .filter(bid -> bid.bidder().equals(name))
                .flatMap(bid -> bid.outcome().agreedUnits().stream())
                .findFirst()
                .map(Quantity::units)
                .map(Figures::count)
                .orElse("–");
        ImmutableList.Builder<String> row = ImmutableList.<String>builder()
                .add(RegionTiles.letter(supplier))
                .add(name)
                .add(Figures.count(primary.size()))
                .add(units)
                .add(names(primary));
        return backups ? row.add(names(backup)).build() : row.build();
    }

    private String names(List<RegionTiles.Tile> tiles) {
        return tiles.stream()
                .map(RegionTiles.Tile::region)
                .map(region -> language.of(RegionNames.englishName(region), region.name()))
                .collect(Collectors.joining(language.of(", ", "、")));
    }
}
