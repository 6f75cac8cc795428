package org.jicai.examples.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.jicai.tender.Region;

/**
 * Where the tile of each of the 31 province-level regions of the mainland stands: neighbours are near each other, every region is
 * as large as every other.
 */
final class TileGrid {

    /** A place, from 1 at the top and the left, and the region's code after ISO 3166-2:CN. */
    record Tile(int row, int column, String code) {}

    private static final String DRAWING = """
            .        .        .        .        .        .        .        黑龙江HL
            .        .        .        .        内蒙古NM .        .        吉林JL
            新疆XJ   .        甘肃GS   宁夏NX   山西SX   北京BJ   天津TJ   辽宁LN
            .        青海QH   .        陕西SN   河南HA   河北HE   山东SD   .
            西藏XZ   .        四川SC   重庆CQ   湖北HB   安徽AH   江苏JS   上海SH
            .        .        云南YN   贵州GZ   湖南HN   江西JX   浙江ZJ   .
            .        .        .        广西GX   广东GD   福建FJ   .        .
            .        .        .        .        海南HI   .        .        .
            """;

    private static final ImmutableMap<Region, Tile> TILES = tiles();

    private TileGrid() {}

    static Optional<Tile> of(Region region) {
        return Optional.ofNullable(TILES.get(region));
    }

    private static ImmutableMap<Region, Tile> tiles() {
        ImmutableMap.Builder<Region, Tile> tiles = ImmutableMap.builder();
        List<String> rows = DRAWING.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = Splitter.on(' ').omitEmptyStrings().splitToList(rows.get(row));
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (!cell.equals(".")) {
                    int code = cell.length() - 2;
                    tiles.put(new Region(cell.substring(0, code)), new Tile(row + 1, column + 1, cell.substring(code)));
                }
            }
        }
        return tiles.buildOrThrow();
    }
}
