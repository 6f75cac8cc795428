package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jicai.money.Share;
import org.jicai.rules.Cited;
import org.jicai.rules.Criterion;
import org.jicai.rules.Criterion.Part;
import org.jicai.rules.Limb;
import org.jicai.rules.MatchRight;
import org.jicai.rules.Precision;
import org.jicai.rules.RankBy;
import org.jicai.rules.Ranking;
import org.jicai.rules.TieBreak;

/** Reads the clauses that say in which order bids come: what they are ranked by, what decides ties, who may match. */
final class RankingClauses {

    /** No fact has this name. */
    private static final String BY_PRICE = "price first";

    private final DeclaredFacts facts;
    private final LimbValues limbs;

    RankingClauses(DeclaredFacts facts, LimbValues limbs) {
        this.facts = facts;
        this.limbs = limbs;
    }

    Optional<RankBy> rankBy(ClauseBody body) {
        YamlMap map = body.map("by");
        return body.leaf(map, "by", this::criterion).map(RankBy::new);
    }

    /** {@code cut}, or {@code {score: [{price: 60%}, {fact: technical, weight: 40%}], scale: 4, rounding: half-up}}. */
    private Optional<Criterion> criterion(YamlNode node) {
        if (!node.isMap()) {
            return node.parse("cut, or keys with a score, a scale and a rounding", text -> {
                if (!text.equals("cut")) {
                    throw new IllegalArgumentException(text);
                }
                return new Criterion.Cut();
            });
        }
        YamlMap map = node.map().expecting(ImmutableList.of("score", "scale", "rounding"));
        Optional<Precision> precision = ClauseValues.precisionOfComputed(map.without("score"));
        Optional<ImmutableList<Part>> parts = map.get("score").flatMap(this::parts);
        return precision.flatMap(p -> parts.map(list -> new Criterion.Score(list, p)));
    }

    private Optional<ImmutableList<Part>> parts(YamlNode list) {
        ImmutableList<YamlNode> items = list.items();
        List<Part> parts = new ArrayList<>();
        items.forEach(item -> part(item).ifPresent(parts::add));
        if (!list.isList() || parts.size() < items.size()) {
            return Optional.empty();
        }
        BigDecimal sum = ClauseValues.together(parts.stream().map(Part::weight).toList());
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            list.refuse(ClauseValues.percent(sum), "weights of 100% together", Optional.empty());
        }
        return Optional.of(ImmutableList.copyOf(parts));
    }

    private Optional<Part> part(YamlNode node) {
        YamlMap map = node.map();
        if (map.get("price").isPresent()) {
            map.only("price");
            return map.get("price").flatMap(ClauseValues::share).map(Part.Price::new);
        }
        if (node.isMap() && map.get("fact").isEmpty()) {
            node.refuse("either price, or fact and weight");
            return Optional.empty();
        }
        map.expecting(ImmutableList.of("fact", "weight"));
        Optional<String> fact = map.get("fact").flatMap(facts::ofBid);
        Optional<Share> weight = map.get("weight").flatMap(ClauseValues::share);
        return fact.flatMap(f -> weight.map(w -> new Part.Points(w, f)));
    }

    Optional<Ranking> ties(ClauseBody body) {
        ImmutableList<YamlNode> items = body.node().items();
        ImmutableList.Builder<Cited<TieBreak>> chain = ImmutableList.builder();
        Set<String> before = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            body.leaf(items.get(i), node -> tieBreak(node, last, before)).ifPresent(chain::add);
        }
        return Optional.of(new Ranking(chain.build()));
    }

    /** {@code lot}, {@code price} or {@code {fact: sales, first: higher}}; adds the fact or the price to those before. */
    private Optional<TieBreak> tieBreak(YamlNode node, boolean last, Set<String> before) {
        return node.isMap() ? byFact(node.map(), before) : byWord(node, last, before);
    }

    private static Optional<TieBreak> byWord(YamlNode node, boolean last, Set<String> before) {
        Optional<String> word = node.oneOf(ImmutableList.of("lot", "price"));
        boolean price = word.equals(Optional.of("price"));
        if (price && !before.add(BY_PRICE)) {
            node.refuse("price once");
        }
        if (!price && !last) {
            node.refuse("a lot only as the last tie-break, since it decides every tie");
        }
        return word.map(w -> price ? new TieBreak.ByPrice() : new TieBreak.ByLot());
    }

    private Optional<TieBreak> byFact(YamlMap map, Set<String> before) {
        map.only("fact", "first");
        Optional<String> fact = map.required("fact").flatMap(facts::ofBid);
        fact.filter(name -> !before.add(name))
                .flatMap(name -> map.get("fact"))
                .ifPresent(twice -> twice.refuse("each fact once"));
        Optional<Boolean> higher = map.required("first")
                .flatMap(first -> first.oneOf(ImmutableList.of("higher", "lower")))
                .map("higher"::equals);
        return fact.flatMap(f -> higher.map(h -> new TieBreak.ByFact(f, h)));
    }

    Optional<MatchRight> matchRight(ClauseBody body) {
        YamlMap map = body.map("who", "within");
        Optional<Cited<Limb.FactAtLeast>> who = body.leaf(map, "who", node -> limbs.factAtLeast(node.map()));
        Optional<Cited<Limb>> within = body.leaf(map, "within", limbs::ofPrices);
        return who.flatMap(w -> within.map(limit -> new MatchRight(w, limit)));
    }
}
