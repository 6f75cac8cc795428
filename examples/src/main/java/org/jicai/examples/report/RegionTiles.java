package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jicai.audit.Language;
import org.jicai.format.RegionNames;
import org.jicai.tender.Region;

/**
 * A map of tiles: who supplies which region. A supplier has a letter and a colour; the strip at the foot of a tile names its
 * backups. Regions that have no tile, such as the cities of the pilot, stand below the map.
 *
 * @param language the language
 * @param caption what it shows
 * @param suppliers the suppliers, in the order of their letters
 * @param tiles the regions that are supplied
 */
public record RegionTiles(Language language, String caption, ImmutableList<String> suppliers, ImmutableList<Tile> tiles)
        implements Block {

    /** How many colours the style sheet has; after that they come again, and the letters tell suppliers apart. */
    private static final int COLOURS = 10;

    /**
     * A region.
     *
     * @param region which
     * @param primary the place of its supplier in the list; empty where nobody is left to supply
     * @param backups the places of those that stand by, the first one first
     */
    public record Tile(Region region, OptionalInt primary, ImmutableList<Integer> backups) {}

    /**
     * The letter of a supplier.
     *
     * @param supplier its place in the list, from 0
     * @return A to Z, then A2 and so on
     */
    public static String letter(int supplier) {
        String letter = String.valueOf((char) ('A' + supplier % 26));
        return supplier < 26 ? letter : letter + (supplier / 26 + 1);
    }

    @Override
    public void write(Html html) {
        html.open("figure", "class", "map").open("div", "class", "tiles", "role", "img", "aria-label", caption);
        tiles.stream()
                .filter(tile -> TileGrid.of(tile.region()).isPresent())
                .sorted(Comparator.comparing(RegionTiles::place))
                .forEach(tile -> tile(html, tile));
        html.close("div");
        elsewhere(html);
        legend(html);
        html.element("figcaption", caption).close("figure");
    }

    private static int place(Tile tile) {
        return TileGrid.of(tile.region())
                .map(place -> 10 * place.row() + place.column())
                .orElse(0);
    }

    private void elsewhere(Html html) {
        ImmutableList<Tile> others = tiles.stream()
                .filter(tile -> TileGrid.of(tile.region()).isEmpty())
                .collect(ImmutableList.toImmutableList());
        if (!others.isEmpty()) {
            html.open("div", "class", "chips");
            others.forEach(tile -> tile(html, tile));
            html.close("div");
        }
    }

    private void tile(Html html, Tile tile) {
        Optional<TileGrid.Tile> place = TileGrid.of(tile.region());
        String at = place.map(grid -> "grid-area:" + grid.row() + "/" + grid.column())
                .orElse("");
        String name = name(tile.region());
        String code = place.map(TileGrid.Tile::code).orElse(name);
        html.open("div", "class", "tile " + colour(tile.primary()), "style", at, "title", words(tile));
        html.element("span", language.of(code, name), "class", "region");
        html.element("b", tile.primary().isPresent() ? letter(tile.primary().getAsInt()) : "–");
        if (!tile.backups().isEmpty()) {
            html.open("span", "class", "backups");
            tile.backups()
                    .forEach(backup -> html.element("i", letter(backup), "class", colour(OptionalInt.of(backup))));
            html.close("span");
        }
        html.close("div");
    }

    private String words(Tile tile) {
        String primary =
                tile.primary().isPresent() ? suppliers.get(tile.primary().getAsInt()) : language.of("nobody", "无");
        String backups =
                tile.backups().stream().map(suppliers::get).collect(Collectors.joining(language.of(", ", "，")));
        return name(tile.region())
                + language.of(": ", "：")
                + primary
                + (backups.isEmpty() ? "" : language.of("; backup: ", "；备供：") + backups);
    }

    private void legend(Html html) {
        html.open("ul", "class", "legend");
        for (int i = 0; i < suppliers.size(); i++) {
            html.open("li").element("b", letter(i), "class", colour(OptionalInt.of(i)));
            html.text(suppliers.get(i)).close("li");
        }
        html.close("ul");
    }

    private String name(Region region) {
        return language.of(RegionNames.englishName(region), region.name());
    }

    private static String colour(OptionalInt supplier) {
        return supplier.isPresent() ? "s" + supplier.getAsInt() % COLOURS : "none";
    }
}
