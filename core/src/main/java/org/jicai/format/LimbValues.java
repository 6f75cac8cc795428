package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.Limb;
import org.jicai.rules.Published;

/**
 * Reads limbs: {@code {atMostMultiple: 1.8, of: lowest}}, {@code {cutFromCeilingAtLeast: 50%}}, {@code {atMost: 0.1}} and the
 * others.
 */
final class LimbValues {

    private static final ImmutableList<String> KINDS = ImmutableList.of(
            "atMostMultiple",
            "cutFromCeilingAtLeast",
            "atMost",
            "below",
            "cutFromCeilingAbove",
            "atMostPublished",
            "within",
            "inFirst",
            "fact");
    /** The kinds that compare no bids with each other. */
    private static final ImmutableList<String> OF_ONE_BID = ImmutableList.of(
            "cutFromCeilingAtLeast", "atMost", "below", "cutFromCeilingAbove", "atMostPublished", "fact");
    /** The kinds that are about prices. */
    private static final ImmutableList<String> OF_PRICES = KINDS.subList(0, KINDS.size() - 1);

    private final DeclaredFacts facts;

    LimbValues(DeclaredFacts facts) {
        this.facts = facts;
    }

    /** Any limb. */
    Optional<Limb> any(YamlNode node) {
        return limb(node, KINDS);
    }

    /** A limb that looks at a bid alone. */
    Optional<Limb> ofOneBid(YamlNode node) {
        return limb(node, OF_ONE_BID);
    }

    /** A limb that looks at prices, not at a fact. */
    Optional<Limb> ofPrices(YamlNode node) {
        return limb(node, OF_PRICES);
    }

    /** {@code {atMostMultiple: 1.8, of: lowest}}. */
    static Optional<Limb.AtMostMultiple> multiple(YamlMap map) {
        map.only("atMostMultiple", "of");
        Optional<Anchor> anchor = map.required("of").flatMap(AnchorValues::anchor);
        Optional<Ratio> multiple = map.required("atMostMultiple").flatMap(ClauseValues::atLeastOne);
        return multiple.flatMap(m -> anchor.map(a -> new Limb.AtMostMultiple(m, a)));
    }

    /** {@code {fact: technical, atLeast: 60}}. */
    Optional<Limb.FactAtLeast> factAtLeast(YamlMap map) {
        map.only("fact", "atLeast");
        Optional<String> fact = map.required("fact").flatMap(facts::ofBid);
        Optional<Decimal> number =
                map.required("atLeast").flatMap(node -> node.parse("a number, such as 60", Decimal::parse));
        return fact.flatMap(f -> number.map(n -> new Limb.FactAtLeast(f, n)));
    }

    private Optional<Limb> limb(YamlNode node, ImmutableList<String> kinds) {
        YamlMap map = node.map();
        Optional<String> kind =
                KINDS.stream().filter(map.entries()::containsKey).findFirst();
        if (kind.isEmpty()) {
            map.only(kinds);
            node.refuse("one of " + String.join(", ", kinds));
            return Optional.empty();
        }
        if (!kinds.contains(kind.get())) {
            map.required(kind.get())
                    .ifPresent(key -> key.refuse(kind.get(), "one of " + String.join(", ", kinds), Optional.empty()));
            return Optional.empty();
        }
        return of(kind.get(), map);
    }

    private Optional<Limb> of(String kind, YamlMap map) {
        return switch (kind) {
            case "atMostMultiple" -> multiple(map).map(limb -> limb);
            case "cutFromCeilingAtLeast" -> cut(kind, map).map(Limb.CutFromCeilingAtLeast::new);
            case "cutFromCeilingAbove" -> cut(kind, map).map(Limb.CutFromCeilingAbove::new);
            case "atMost" -> atMost(map);
            case "below" -> below(map);
            case "atMostPublished" -> atMostPublished(map);
            case "within" -> within(map);
            case "inFirst" -> inFirst(map);
            default -> factAtLeast(map).map(limb -> limb);
        };
    }

    private static Optional<Share> cut(String kind, YamlMap map) {
        map.only(kind);
        return map.required(kind).flatMap(ClauseValues::share);
    }

    private static Optional<Limb> atMost(YamlMap map) {
        map.only("atMost", "dosage");
        Optional<String> dosage = map.get("dosage").flatMap(ClauseValues::lotClass);
        return map.required("atMost").flatMap(ClauseValues::price).map(price -> new Limb.AtMost(price, dosage));
    }

    private static Optional<Limb> below(YamlMap map) {
        map.only("below");
        return map.required("below").flatMap(ClauseValues::price).map(Limb.Below::new);
    }

    /** {@code {atMostPublished: 1.3, price: {lot: class_b_price}}}. */
    private Optional<Limb> atMostPublished(YamlMap map) {
        map.only("atMostPublished", "price");
        Optional<Ratio> multiple = map.required("atMostPublished").flatMap(ClauseValues::aboveZero);
        Optional<Published> price = map.required("price").flatMap(facts::published);
        return multiple.flatMap(m -> price.map(p -> new Limb.AtMostPublished(m, p)));
    }

    /** {@code {within: 5%, least: 5, most: 20, of: lowest}}. */
    private static Optional<Limb> within(YamlMap map) {
        map.only("within", "least", "most", "of");
        Optional<Share> share = map.required("within").flatMap(ClauseValues::share);
        Optional<UnitPrice> least = map.get("least").flatMap(ClauseValues::price);
        Optional<UnitPrice> most = map.get("most").flatMap(ClauseValues::price);
        Optional<Anchor> of = map.required("of").flatMap(AnchorValues::anchor);
        if (least.isPresent()
                && most.isPresent()
                && least.get().yuan().compareTo(most.get().yuan()) > 0) {
            map.required("most")
                    .ifPresent(node -> node.refuse(
                            "at least as much as least, " + least.get().yuan()));
        }
        return share.flatMap(s -> of.map(anchor -> new Limb.Within(s, least, most, anchor)));
    }

    /** {@code {inFirst: 50%, rounding: half-up, by: rank}}. */
    private static Optional<Limb> inFirst(YamlMap map) {
        map.only("inFirst", "rounding", "by");
        Optional<Share> share = map.required("inFirst").flatMap(ClauseValues::share);
        Optional<Rounding> rounding = map.required("rounding").flatMap(ClauseValues::roundingOfParts);
        Optional<Limb.Order> by = map.required("by").flatMap(node -> node.word(Limb.Order.values()));
        return share.flatMap(s -> rounding.flatMap(r -> by.map(b -> new Limb.InFirst(s, r, b))));
    }
}
