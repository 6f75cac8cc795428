package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jicai.format.RegionNames;
import org.jicai.format.YamlMap;
import org.jicai.format.YamlNode;
import org.jicai.money.UnitPrice;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.population.Behaviour;
import org.jicai.simulation.population.DrawnLots;
import org.jicai.simulation.population.DrawnLots.Groups;
import org.jicai.simulation.population.DrawnLots.MadeUpLot;
import org.jicai.simulation.population.DrawnLots.Need;
import org.jicai.simulation.population.DrawnLots.Originator;
import org.jicai.simulation.population.GivenBids;
import org.jicai.simulation.population.PopulationSpec;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/** Reads a population: made-up lots, or the bids of a round. */
final class PopulationReader {

    private final CostReader.DataReader data;
    private final CostReader costs;

    PopulationReader(CostReader.DataReader data) {
        this.data = data;
        this.costs = new CostReader(data);
    }

    Optional<PopulationSpec> read(YamlNode node) {
        YamlMap map = node.map();
        if (map.get("data").isPresent() == map.get("lots").isPresent()) {
            if (node.isMap()) {
                node.refuse("either lots to make up, or data, a round directory");
            }
            map.only("data", "round", "noise", "markup", "entry", "common", "lots", "affiliates", "capacity");
            return Optional.empty();
        }
        return map.get("data").isPresent() ? given(map) : madeUp(map);
    }

    // ---- the bids of a round

    private Optional<PopulationSpec> given(YamlMap map) {
        map.only("data", "round", "noise", "markup", "entry", "common");
        double noise = map.get("noise")
                .flatMap(value -> SpecNumbers.fraction(value, "a coefficient of variation"))
                .orElse(0.0);
        Optional<Double> markup = map.get("markup").flatMap(value -> SpecNumbers.fraction(value, "a markup on cost"));
        double entry = SpecNumbers.shareOr(map, "entry", true, 1);
        Optional<Round> round = data.round(map);
        return round.map(found -> new GivenBids(
                found,
                noise,
                common(map),
                markup.isPresent() ? OptionalDouble.of(markup.get()) : OptionalDouble.empty(),
                entry));
    }

    private static CommonFactor common(YamlMap map) {
        return new CommonFactor(SpecNumbers.shareOr(map, "common", false, 0));
    }

    // ---- made-up lots

    private Optional<PopulationSpec> madeUp(YamlMap map) {
        map.only("lots", "common", "affiliates", "capacity");
        List<MadeUpLot> lots = new ArrayList<>();
        YamlNode list = map.get("lots").orElseThrow();
        ImmutableList<YamlNode> items = list.items();
        items.forEach(item -> lots.addAll(lots(item)));
        if (list.isList() && items.isEmpty()) {
            list.refuse("at least one lot");
        }
        Set<String> ids = new LinkedHashSet<>();
        lots.forEach(lot -> {
            if (!ids.add(lot.id())) {
                list.refuse("each lot once, not " + lot.id() + " twice");
            }
        });
        Optional<CostDistribution> capacity = map.get("capacity").flatMap(node -> costs.read(node, 1));
        int firms = lots.stream().mapToInt(MadeUpLot::bidders).max().orElse(0);
        Optional<YamlNode> affiliates = map.get("affiliates");
        return Optional.of(new DrawnLots(
                ImmutableList.copyOf(lots),
                common(map),
                affiliates
                        .filter(YamlNode::isList)
                        .map(node -> groups(node, firms))
                        .orElse(ImmutableList.of()),
                affiliates.filter(node -> !node.isList()).flatMap(node -> drawnGroups(node, firms)),
                capacity));
    }

    private static ImmutableList<ImmutableList<Integer>> groups(YamlNode node, int firms) {
        ImmutableList.Builder<ImmutableList<Integer>> groups = ImmutableList.builder();
        Set<Integer> seen = new LinkedHashSet<>();
        for (YamlNode group : node.items()) {
            ImmutableList.Builder<Integer> numbers = ImmutableList.builder();
            for (YamlNode firm : group.items()) {
                firm.integer(1, Math.max(1, firms)).ifPresent(number -> {
                    if (seen.add(number)) {
                        numbers.add(number);
                    } else {
                        firm.refuse("a firm that is in no other group");
                    }
                });
            }
            groups.add(numbers.build());
        }
        return groups.build();
    }

    private static Optional<Groups> drawnGroups(YamlNode node, int firms) {
        YamlMap map = node.map();
        map.only("groups", "size");
        Optional<Integer> count = map.required("groups").flatMap(value -> value.integer(1, 1_000));
        Optional<Integer> size = map.required("size").flatMap(value -> value.integer(2, 1_000));
        Optional<Groups> groups = count.flatMap(n -> size.map(of -> new Groups(n, of)));
        if (groups.filter(drawn -> drawn.count() * drawn.size() > firms).isPresent() && firms > 0) {
            node.refuse("groups of at most " + firms + " firms together");
        }
        return groups;
    }

    private List<MadeUpLot> lots(YamlNode node) {
        YamlMap map = node.map();
        map.only(
                "id",
                "count",
                "ceiling",
                "priorPrice",
                "bidders",
                "entry",
                "expectedBidders",
                "costs",
                "bidding",
                "originator",
                "demand");
        Optional<String> id = map.required("id").flatMap(YamlNode::text);
        int count = map.get("count").flatMap(value -> value.integer(1, 10_000)).orElse(1);
        Optional<UnitPrice> ceiling = map.required("ceiling").flatMap(PopulationReader::price);
        Optional<UnitPrice> prior = map.get("priorPrice").flatMap(PopulationReader::price);
        Optional<Integer> bidders = map.required("bidders").flatMap(value -> value.integer(1, 1_000));
        double entry = entry(map, bidders);
        double yuan =
                ceiling.map(price -> price.yuan().toBigDecimal().doubleValue()).orElse(1.0);
        Optional<CostDistribution> cost = map.required("costs").flatMap(value -> costs.read(value, yuan));
        ImmutableList<Behaviour> bidding =
                map.required("bidding").map(BiddingReader::read).orElse(ImmutableList.of());
        Optional<Originator> originator = map.get("originator").map(value -> originator(value, bidding));
        Optional<Need> need = map.get("demand").flatMap(PopulationReader::need);
        List<MadeUpLot> lots = new ArrayList<>();
        if (id.isPresent() && ceiling.isPresent() && bidders.isPresent() && cost.isPresent() && !bidding.isEmpty()) {
            int digits = Integer.toString(count).length();
            for (int i = 1; i <= count; i++) {
                String suffix = count == 1 ? "" : String.format(Locale.ROOT, "-%0" + digits + "d", i);
                lots.add(new MadeUpLot(
                        id.get() + suffix,
                        ceiling.get(),
                        prior,
                        bidders.get(),
                        entry,
                        cost.get(),
                        bidding,
                        originator,
                        need));
            }
        }
        return lots;
    }

    private static Optional<UnitPrice> price(YamlNode node) {
        return node.parse("a price above 0 yuan per unit", text -> {
            UnitPrice price = UnitPrice.ofYuan(text);
            if (price.yuan().signum() <= 0) {
                throw new IllegalArgumentException(text);
            }
            return price;
        });
    }

    private static double entry(YamlMap map, Optional<Integer> bidders) {
        Optional<YamlNode> expected = map.get("expectedBidders");
        if (expected.isEmpty()) {
            return SpecNumbers.shareOr(map, "entry", true, 1);
        }
        if (map.get("entry").isPresent()) {
            expected.get().refuse("either entry or expectedBidders");
        }
        Optional<Double> number = SpecNumbers.positive(expected.get(), "an expected number of bidders");
        if (number.isPresent() && bidders.isPresent() && number.get() > bidders.get()) {
            expected.get().refuse("at most the " + bidders.get() + " listed bidders");
            return 1;
        }
        return number.flatMap(n -> bidders.map(all -> n / all)).orElse(1.0);
    }

    private static Originator originator(YamlNode node, ImmutableList<Behaviour> others) {
        YamlMap map = node.map();
        map.only("costFactor", "bidding", "brandShare", "entry");
        return new Originator(
                map.get("costFactor")
                        .flatMap(value -> SpecNumbers.positive(value, "a factor on costs"))
                        .orElse(1.0),
                map.get("bidding").map(BiddingReader::read).orElse(others),
                SpecNumbers.shareOr(map, "brandShare", false, 0),
                SpecNumbers.shareOr(map, "entry", true, 1));
    }

    private static Optional<Need> need(YamlNode node) {
        YamlMap map = node.map();
        map.only("units", "spread", "regions");
        if (map.get("regions").isPresent()) {
            Map<Region, Long> byRegion = new LinkedHashMap<>();
            map.get("regions").get().map().entries().forEach((name, value) -> {
                Optional<Region> region = RegionNames.canonical(name);
                if (region.isEmpty()) {
                    value.refuse(
                            "a region, not " + name,
                            RegionNames.nearest(name).map(near -> "Maybe \"" + near + "\" was meant"));
                }
                units(value).ifPresent(units -> region.ifPresent(known -> byRegion.put(known, units)));
            });
            long all = byRegion.values().stream().mapToLong(units -> units).sum();
            return Optional.of(new Need(all, 0, ImmutableMap.copyOf(byRegion)));
        }
        double spread = map.get("spread")
                .flatMap(value -> SpecNumbers.fraction(value, "a coefficient of variation between regions"))
                .orElse(0.0);
        return map.required("units")
                .flatMap(PopulationReader::units)
                .map(units -> new Need(units, spread, ImmutableMap.of()));
    }

    private static Optional<Long> units(YamlNode node) {
        return node.parse("a whole number of units, 1 to 10^12", text -> {
            long units = text.strip().matches("[0-9]{1,13}") ? Long.parseLong(text.strip()) : 0;
            if (units < 1 || units > 1_000_000_000_000L) {
                throw new IllegalArgumentException(text);
            }
            return units;
        });
    }
}
