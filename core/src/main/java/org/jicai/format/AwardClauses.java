package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.BidClasses;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Precision;

/** Reads the clauses about bids once they are selected: the class each falls into, and the price it is awarded at. */
final class AwardClauses {

    private static final ImmutableList<String> CONDITIONS = ImmutableList.of("first", "firstShare", "meets", "rescued");

    private final DeclaredFacts facts;
    private final LimbValues limbs;

    AwardClauses(DeclaredFacts facts, LimbValues limbs) {
        this.facts = facts;
        this.limbs = limbs;
    }

    /** {@code {A: [{firstShare: 40%, rounding: half-up}], C: [{rescued: true}], B: []}}. */
    Optional<BidClasses> classes(ClauseBody body) {
        ImmutableMap<String, YamlNode> nodes = body.map().entries();
        ImmutableMap.Builder<String, Cited<ImmutableList<Condition>>> classes = ImmutableMap.builder();
        int tried = 0;
        for (String name : nodes.keySet()) {
            boolean last = ++tried == nodes.size();
            Optional.ofNullable(nodes.get(name)).ifPresent(node -> {
                if (!name.matches("[A-Za-z0-9-]+")) {
                    node.refuse(name, "a class of letters, digits and hyphens", Optional.empty());
                }
                body.leaf(node, list -> conditions(list, last)).ifPresent(conditions -> classes.put(name, conditions));
            });
        }
        if (nodes.isEmpty() && body.node().isMap()) {
            body.node().refuse("at least one class");
        }
        return Optional.of(new BidClasses(classes.buildOrThrow()));
    }

    private Optional<ImmutableList<Condition>> conditions(YamlNode list, boolean last) {
        ImmutableList<YamlNode> items = list.items();
        if (list.isList() && last && !items.isEmpty()) {
            list.refuse("no condition for the last class, which takes the rest");
        }
        if (list.isList() && !last && items.isEmpty()) {
            list.refuse("at least one condition, since only the last class takes the rest");
        }
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        items.forEach(item -> condition(item).ifPresent(conditions::add));
        return list.isList() ? Optional.of(conditions.build()) : Optional.empty();
    }

    private Optional<Condition> condition(YamlNode node) {
        YamlMap map = node.map();
        Optional<String> kind =
                CONDITIONS.stream().filter(map.entries()::containsKey).findFirst();
        if (kind.isEmpty()) {
            map.only(CONDITIONS);
            node.refuse("one of " + String.join(", ", CONDITIONS));
            return Optional.empty();
        }
        map.only(
                kind.get().equals("firstShare")
                        ? ImmutableSet.of("firstShare", "rounding")
                        : kind.stream().toList());
        Optional<YamlNode> value = map.get(kind.get());
        return switch (kind.get()) {
            case "first" -> value.flatMap(n -> n.integer(1, ClauseValues.MOST)).map(Condition.First::new);
            case "firstShare" -> {
                Optional<Share> share = value.flatMap(ClauseValues::share);
                Optional<Rounding> rounding = map.required("rounding").flatMap(ClauseValues::roundingOfParts);
                yield share.flatMap(s -> rounding.map(r -> new Condition.FirstShare(s, r)));
            }
            case "meets" -> value.flatMap(limbs::any).map(Condition.Meets::new);
            default -> value.flatMap(n -> n.oneOf(ImmutableList.of("true"))).map(yes -> new Condition.Rescued());
        };
    }

    /** {@code {rates: [{name: tariff, from: 6%, to: 0%}], onlyWith: imported, price: {scale: 2, rounding: half-up}}}. */
    Optional<PassThrough> passThrough(ClauseBody body) {
        YamlMap map = body.map().expecting(ImmutableList.of("rates", "price"), "onlyWith");
        ImmutableList<Cited<PassThrough.Rate>> rates =
                body.leaves(map, "rates", "at least one rate", AwardClauses::rate);
        Optional<Cited<String>> onlyWith = body.leaf(map, "onlyWith", facts::ofBid);
        Optional<Cited<Precision>> price = body.leaf(map, "price", ClauseValues::precisionOfComputed);
        return price.map(p -> new PassThrough(rates, onlyWith, p));
    }

    private static Optional<PassThrough.Rate> rate(YamlNode node) {
        YamlMap map = node.map().expecting(ImmutableList.of("name", "from", "to"));
        Optional<String> name = map.get("name").flatMap(YamlNode::text);
        Optional<Share> from = map.get("from").flatMap(ClauseValues::shareOrNothing);
        Optional<Share> to = map.get("to").flatMap(ClauseValues::shareOrNothing);
        return name.flatMap(n -> from.flatMap(f -> to.map(t -> new PassThrough.Rate(n, f, t))));
    }
}
