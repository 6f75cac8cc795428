package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.Cited;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.OwnVolume.By;
import org.jicai.rules.OwnVolume.Knot;
import org.jicai.rules.OwnVolume.Portion;
import org.jicai.rules.OwnVolume.Raised;
import org.jicai.rules.OwnVolume.Row;
import org.jicai.rules.Precision;
import org.jicai.rules.Published;

/** Reads which share of the need of its own each selected bid is contracted for. */
final class OwnVolumeClause {

    private static final ImmutableList<String> KINDS = ImmutableList.of("class", "place", "cut", "overPublished");

    private final DeclaredFacts facts;
    private final Optional<ImmutableSet<String>> classes;
    private final ClauseBody body;

    /** Reads a body; the classes are those of the book, where it has the clause. */
    OwnVolumeClause(DeclaredFacts facts, Optional<ImmutableSet<String>> classes, ClauseBody body) {
        this.facts = facts;
        this.classes = classes;
        this.body = body;
    }

    Optional<OwnVolume> read() {
        YamlMap map = body.map().expecting(ImmutableList.of("of", "by", "perRegion"), "raised", "losers", "pool");
        Optional<Cited<OwnVolume.Need>> of = body.leaf(map, "of", node -> node.word(OwnVolume.Need.values()));
        Optional<By> by = map.get("by").flatMap(this::by);
        Optional<Cited<Raised>> raised = body.leaf(map, "raised", this::raised);
        Optional<Cited<Share>> losers = body.leaf(map, "losers", ClauseValues::share);
        Optional<Cited<OwnVolume.Pool>> pool = body.leaf(map, "pool", node -> node.word(OwnVolume.Pool.values()));
        Optional<Cited<Rounding>> perRegion = body.leaf(map, "perRegion", ClauseValues::rounding);
        Optional<YamlNode> losersNode = map.get("losers");
        if (of.filter(need -> need.value() == OwnVolume.Need.LOT).isPresent()) {
            losersNode.ifPresent(
                    node -> node.refuse("losers", "it only where the need is that of the brand", Optional.empty()));
        }
        if (map.get("pool").isEmpty()) {
            losersNode.ifPresent(node -> node.refuse("losers", "the key pool beside it", Optional.empty()));
            by.filter(OwnVolumeClause::fillsPool)
                    .flatMap(filled -> map.get("by"))
                    .ifPresent(node -> node.refuse("pool", "the key pool of the clause beside it", Optional.empty()));
        }
        return of.flatMap(
                o -> by.flatMap(b -> perRegion.map(rounding -> new OwnVolume(o, b, raised, losers, pool, rounding))));
    }

    private static boolean fillsPool(By by) {
        return by.leaves().stream()
                .map(Cited::value)
                .map(leaf ->
                        leaf instanceof Knot knot ? knot.portion() : leaf instanceof Row row ? row.portion() : leaf)
                .anyMatch(leaf -> leaf instanceof Portion portion
                        && portion.pool().fraction().signum() > 0);
    }

    private Optional<By> by(YamlNode node) {
        YamlMap map = node.map();
        Optional<String> kind =
                KINDS.stream().filter(map.entries()::containsKey).findFirst();
        if (kind.isEmpty()) {
            map.only(KINDS);
            node.refuse("one of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        return switch (kind.get()) {
            case "class" ->
                map.expecting(ImmutableList.of("class")).get("class").flatMap(this::byClass);
            case "place" ->
                map.expecting(ImmutableList.of("place")).get("place").flatMap(this::byPlace);
            case "cut" -> byCut(map.expecting(ImmutableList.of("cut", "precision")));
            default -> overPublished(map.expecting(ImmutableList.of("overPublished", "rows")));
        };
    }

    private Optional<By> byClass(YamlNode node) {
        YamlMap rows = node.map();
        if (classes.isEmpty()) {
            node.refuse("class", "the clause classes beside it", Optional.empty());
        } else if (!classes.get().isEmpty()) {
            rows.expecting(classes.get().asList());
        }
        ImmutableMap.Builder<String, Cited<Portion>> portions = ImmutableMap.builder();
        rows.entries()
                .forEach((name, row) ->
                        body.leaf(row, OwnVolumeClause::portion).ifPresent(portion -> portions.put(name, portion)));
        return Optional.of(new By.OfClass(portions.buildOrThrow()));
    }

    private Optional<By> byPlace(YamlNode node) {
        CountTable<Portion> table = CountTable.read(node.map(), row -> body.leaf(row, OwnVolumeClause::portion));
        return table.steps().map(By.Place::new);
    }

    private Optional<By> byCut(YamlMap map) {
        ImmutableList<Cited<Knot>> knots =
                body.leaves(map, "cut", "at least one knot", rising("cut", ClauseValues::shareOrNothing, Knot::new));
        Optional<Cited<Precision>> precision = body.leaf(map, "precision", ClauseValues::precisionOfComputed);
        return precision.map(p -> new By.OfCut(knots, p));
    }

    private Optional<By> overPublished(YamlMap map) {
        Optional<Cited<Published>> price = body.leaf(map, "overPublished", facts::published);
        ImmutableList<Cited<Row>> rows =
                body.leaves(map, "rows", "at least one row", rising("atMost", ClauseValues::aboveZero, Row::new));
        return price.map(p -> new By.OverPublished(p, rows));
    }

    /** Reads rows of a limit and a portion, {@code {cut: 65%, own: 50%, pool: 30%}}; each limit is above the one before. */
    private static <K extends Comparable<K>, T> Function<YamlNode, Optional<T>> rising(
            String key, Function<YamlNode, Optional<K>> limit, BiFunction<K, Portion, T> row) {
        List<K> before = new ArrayList<>();
        return node -> {
            YamlMap map = node.map().expecting(ImmutableList.of(key, "own", "pool"));
            Optional<K> read = map.get(key).flatMap(limit);
            read.ifPresent(value -> {
                before.stream()
                        .reduce((first, second) -> second)
                        .filter(last -> value.compareTo(last) <= 0)
                        .ifPresent(last -> node.refuse(value.toString(), "more than " + last, Optional.empty()));
                before.add(value);
            });
            Optional<Portion> portion = portion(node, map);
            return read.flatMap(value -> portion.map(p -> row.apply(value, p)));
        };
    }

    /** {@code {own: 85%, pool: 5%}}. */
    private static Optional<Portion> portion(YamlNode node) {
        return portion(node, node.map().expecting(ImmutableList.of("own", "pool")));
    }

    private static Optional<Portion> portion(YamlNode node, YamlMap map) {
        Optional<Share> own = map.get("own").flatMap(ClauseValues::shareOrNothing);
        Optional<Share> pool = map.get("pool").flatMap(ClauseValues::shareOrNothing);
        Optional<Portion> portion = own.flatMap(o -> pool.map(p -> new Portion(o, p)));
        portion.map(read -> ClauseValues.together(ImmutableList.of(read.own(), read.pool())))
                .filter(sum -> sum.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(sum -> node.refuse(
                        ClauseValues.percent(sum), "own and pool of at most 100% together", Optional.empty()));
        return portion;
    }

    /** {@code {former: old_price, factor: 90%, step: 1%}}. */
    private Optional<Raised> raised(YamlNode node) {
        YamlMap map = node.map().expecting(ImmutableList.of("former", "factor", "step"));
        Optional<String> former = map.get("former").flatMap(facts::ofBid);
        Optional<Share> factor = map.get("factor").flatMap(ClauseValues::share);
        Optional<Share> step = map.get("step").flatMap(ClauseValues::share);
        return former.flatMap(f -> factor.flatMap(x -> step.map(y -> new Raised(f, x, y))));
    }
}
