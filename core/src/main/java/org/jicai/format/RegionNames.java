package org.jicai.format;

import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jicai.tender.Region;

/**
 * The regions: the 31 province-level units of the mainland (新疆 includes the Corps) and the cities of the pilot, with
 * the other names they go by and the groups of them that procure together; and the whole country as one region. The list is the resource {@code regions.csv}
 * beside this class; its order is the customary official one.
 *
 * <p>Example: {@code RegionNames.canonical("Shanxi")} is 山西, and so is {@code canonical("山西省")}.
 */
public final class RegionNames {

    private static final ImmutableList<String> COLUMNS = ImmutableList.of("name", "name_en", "kind", "aliases", "sets");
    private static final Splitter BARS = Splitter.on('|').omitEmptyStrings();
    private static final RegionNames SHIPPED = new RegionNames(table());

    private final Map<String, Region> byName = new LinkedHashMap<>();
    private final Map<String, Region> byAlias = new LinkedHashMap<>();

    /** Made when it is first asked for: the tables of Unicode cost more than most commands. */
    private final Supplier<Map<String, Region>> byFoldedAlias = Suppliers.memoize(this::folded);

    private final Map<Region, String> english = new LinkedHashMap<>();
    private final Map<String, ImmutableList.Builder<Region>> sets = new LinkedHashMap<>();

    private RegionNames(CsvTable table) {
        table.rows().forEach(this::add);
    }

    /**
     * The region of a name, whichever of its names that is. Case and width of characters do not matter.
     *
     * @param name the canonical name or an alias
     * @return the region, or empty where no region goes by that name
     */
    public static Optional<Region> canonical(String name) {
        return Optional.ofNullable(SHIPPED.byFoldedAlias.get().get(NearestWord.folded(name)));
    }

    /**
     * The region of a canonical name, the only name that files may use.
     *
     * @param name the canonical name
     * @return the region, or empty where this is not a canonical name
     */
    public static Optional<Region> exact(String name) {
        return Optional.ofNullable(SHIPPED.byName.get(name));
    }

    /**
     * The region somebody probably meant.
     *
     * @param name a name, possibly misspelt
     * @return the region, or empty where no name is near
     */
    public static Optional<Region> nearest(String name) {
        Optional<Region> alias = canonical(name);
        return alias.isPresent()
                ? alias
                : NearestWord.to(name, SHIPPED.byAlias.keySet())
                        .flatMap(nearest -> Optional.ofNullable(SHIPPED.byAlias.get(nearest)));
    }

    /**
     * The English name.
     *
     * @param region a region
     * @return its English name, or its own name where it is not in the list
     */
    public static String englishName(Region region) {
        return SHIPPED.english.getOrDefault(region, region.name());
    }

    /**
     * A group of regions that procure together: {@code national-31}, {@code alliance-25} (the expansion: those that
     * were not in the pilot and did not go ahead alone), {@code pilot-11}, or {@code whole-country} as a group of one.
     *
     * @param name the name of the group
     * @return its regions in the customary order, or empty where there is no such group
     */
    public static Optional<ImmutableList<Region>> set(String name) {
        return Optional.ofNullable(SHIPPED.sets.get(name)).map(ImmutableList.Builder::build);
    }

    /**
     * The names of the groups.
     *
     * @return the names
     */
    public static ImmutableList<String> setNames() {
        return ImmutableList.copyOf(SHIPPED.sets.keySet());
    }

    /**
     * All regions.
     *
     * @return the provinces in the customary order, then the cities of the pilot, then the whole country
     */
    public static ImmutableList<Region> all() {
        return ImmutableList.copyOf(SHIPPED.byName.values());
    }

    /**
     * The regions of a cell that lists them with bars between: {@code 山西|河北}.
     *
     * @param cell the text of a cell whose names are canonical, possibly empty
     * @return the regions, in the order of the cell
     * @throws IllegalArgumentException if a name is not canonical
     */
    public static ImmutableList<Region> listed(String cell) {
        return split(cell).stream()
                .map(name -> exact(name)
                        .orElseThrow(() -> new IllegalArgumentException("not the canonical name of a region: " + name)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The names of a cell that lists regions, empty ones left out. */
    static List<String> split(String cell) {
        return BARS.splitToList(cell);
    }

    private void add(CsvRow row) {
        Region region = new Region(row.text("name"));
        byName.put(region.name(), region);
        english.put(region, row.text("name_en"));
        addAlias(region.name(), region);
        addAlias(row.text("name_en"), region);
        split(row.text("aliases")).forEach(alias -> addAlias(alias, region));
        split(row.text("sets"))
                .forEach(set ->
                        sets.computeIfAbsent(set, s -> ImmutableList.builder()).add(region));
    }

    private void addAlias(String alias, Region region) {
        Region other = byAlias.put(alias, region);
        if (other != null && !other.equals(region)) {
            throw new IllegalStateException(alias + " is a name of " + other + " and of " + region);
        }
    }

    private Map<String, Region> folded() {
        Map<String, Region> folded = new LinkedHashMap<>();
        byAlias.forEach((alias, region) -> {
            Region other = folded.put(NearestWord.folded(alias), region);
            if (other != null && !other.equals(region)) {
                throw new IllegalStateException(alias + " is a name of " + other + " and of " + region);
            }
        });
        return folded;
    }

    private static CsvTable table() {
        RoundFiles files = RoundFiles.resources(RegionNames.class.getClassLoader(), "org/jicai/format");
        byte[] bytes = files.read("regions.csv").orElseThrow();
        return CsvTable.read(files.describe("regions.csv"), bytes, COLUMNS);
    }
}
