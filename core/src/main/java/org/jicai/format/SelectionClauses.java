package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jicai.money.Ratio;
import org.jicai.rules.BidderCount;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Limb;
import org.jicai.rules.Negotiation;
import org.jicai.rules.Precision;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.Ranking;
import org.jicai.rules.TieBreak;
import org.jicai.tender.Name;

/** Reads the clauses that say who is selected. */
final class SelectionClauses {

    private static final int MOST = 9999;

    private final ImmutableMap<String, YamlNode> facts;
    private final Set<String> usedFacts = new LinkedHashSet<>();

    SelectionClauses(ImmutableMap<String, YamlNode> facts) {
        this.facts = facts;
    }

    Optional<BidderCount> bidders(ClauseBody body) {
        YamlMap map = body.map("count", "affiliates");
        Optional<Cited<BidderCount.Counted>> count =
                body.leaf(map, "count", node -> node.word(BidderCount.Counted.values()));
        Optional<Cited<Boolean>> once = body.leaf(
                map,
                "affiliates",
                node -> node.oneOf(ImmutableList.of("once", "each")).map("once"::equals));
        return count.flatMap(c -> once.map(o -> new BidderCount(c, o)));
    }

    Optional<CeilingTest> ceiling(ClauseBody body) {
        Optional<Cited<Name>> equals = body.leaf(body.map(), "equals", SelectionClauses::name);
        return body.whole(map -> ClauseValues.precision(map.without("equals")))
                .map(precision -> new CeilingTest(precision, equals));
    }

    private static Optional<Name> name(YamlNode node) {
        YamlMap map = node.map();
        map.only("en", "zh");
        Optional<String> en = map.required("en").flatMap(YamlNode::text);
        Optional<String> zh = map.required("zh").flatMap(YamlNode::text);
        return en.flatMap(e -> zh.map(z -> new Name(e, z)));
    }

    Optional<ComparisonPrice> comparison(ClauseBody body) {
        YamlMap map = body.map("unitPrice", "content", "fill", "pack");
        Optional<Cited<Precision>> unitPrice = body.leaf(map, "unitPrice", ClauseValues::precision);
        Optional<Cited<Ratio>> content = body.leaf(map, "content", ClauseValues::atLeastOne);
        Optional<Cited<Ratio>> fill = body.leaf(map, "fill", ClauseValues::atLeastOne);
        Optional<Cited<Ratio>> pack = body.leaf(map, "pack", ClauseValues::atLeastOne);
        return unitPrice.flatMap(u ->
                content.flatMap(c -> fill.flatMap(f -> pack.map(p -> new ComparisonPrice(u, c, f, p)))));
    }

    Optional<Ranking> ties(ClauseBody body) {
        ImmutableList<YamlNode> items = body.node().items();
        ImmutableList.Builder<Cited<TieBreak>> chain = ImmutableList.builder();
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            body.leaf(items.get(i), node -> tieBreak(node, last)).ifPresent(chain::add);
        }
        return Optional.of(new Ranking(chain.build()));
    }

    Optional<Quota> quota(ClauseBody body) {
        Optional<Cited<Quota.Reduction>> reduction = body.leaf(body.map(), "reduce", SelectionClauses::reduction);
        CountTable<Integer> table =
                CountTable.read(body.map().without("reduce"), node -> body.leaf(node, n -> n.integer(1, MOST)));
        table.refuseDecrease(Comparator.naturalOrder());
        for (CountTable.Row<Integer> row : table.rows()) {
            if (row.entry().value() > row.first()) {
                String places = row.entry().value().toString();
                row.node().refuse(places, "at most as many as bidders, " + row.first(), Optional.empty());
            }
        }
        return table.steps().map(steps -> new Quota(steps, reduction));
    }

    /** {@code {licence: B, per: 2, most: 2}}. */
    private static Optional<Quota.Reduction> reduction(YamlNode node) {
        YamlMap map = node.map();
        map.only("licence", "per", "most");
        Optional<String> licence = map.required("licence").flatMap(YamlNode::text);
        Optional<Integer> per = map.required("per").flatMap(n -> n.integer(1, MOST));
        Optional<Integer> most = map.required("most").flatMap(n -> n.integer(1, MOST));
        return licence.flatMap(l -> per.flatMap(p -> most.map(m -> new Quota.Reduction(l, p, m))));
    }

    Optional<PriceTest> priceTest(ClauseBody body) {
        YamlMap map = body.map("anyOf");
        ImmutableList.Builder<Cited<Limb>> limbs = ImmutableList.builder();
        map.get("anyOf").ifPresent(anyOf -> {
            ImmutableList<YamlNode> items = anyOf.items();
            if (anyOf.isList() && items.isEmpty()) {
                anyOf.refuse("at least one limb");
            }
            items.forEach(item -> body.leaf(item, ClauseValues::limb).ifPresent(limbs::add));
        });
        return Optional.of(new PriceTest(limbs.build()));
    }

    Optional<CutRanking> cutRanking(ClauseBody body) {
        YamlMap map = body.map("reference", "cut", "outright");
        Optional<Cited<CutRanking.CutReference>> reference =
                body.leaf(map, "reference", node -> node.word(CutRanking.CutReference.values()));
        Optional<Cited<Precision>> cut = body.leaf(map, "cut", ClauseValues::precision);
        Optional<Cited<Integer>> outright = body.leaf(map, "outright", node -> node.integer(0, MOST));
        return reference.flatMap(r -> cut.flatMap(c -> outright.map(o -> new CutRanking(r, c, o))));
    }

    Optional<Negotiation> negotiation(ClauseBody body) {
        YamlMap map = body.map("over", "minBidders");
        Optional<Cited<Negotiation.Over>> over = body.leaf(map, "over", node -> node.word(Negotiation.Over.values()));
        Optional<Cited<Integer>> minBidders = body.leaf(map, "minBidders", node -> node.integer(1, MOST));
        return over.flatMap(o -> minBidders.map(m -> new Negotiation(o, m)));
    }

    /** Refuses the facts nothing reads. */
    void refuseUnusedFacts() {
        facts.forEach((name, node) -> {
            if (!usedFacts.contains(name)) {
                node.refuse(name, "a fact that a clause reads", Optional.empty());
            }
        });
    }

    /** {@code lot} or {@code {fact: sales, first: higher}}. */
    private Optional<TieBreak> tieBreak(YamlNode node, boolean last) {
        if (!node.isMap()) {
            if (!last) {
                node.refuse("a lot only as the last tie-break, since it decides every tie");
            }
            return node.oneOf(ImmutableList.of("lot")).map(word -> new TieBreak.ByLot());
        }
        YamlMap map = node.map();
        map.only("fact", "first");
        Optional<String> fact = map.required("fact").flatMap(this::fact);
        Optional<Boolean> higher = map.required("first")
                .flatMap(first -> first.oneOf(ImmutableList.of("higher", "lower")))
                .map("higher"::equals);
        return fact.flatMap(f -> higher.map(h -> new TieBreak.ByFact(f, h)));
    }

    private Optional<String> fact(YamlNode node) {
        if (facts.isEmpty()) {
            node.refuse("a fact that the book declares under facts");
            return Optional.empty();
        }
        Optional<String> fact = node.oneOf(facts.keySet());
        if (fact.isPresent() && !usedFacts.add(fact.get())) {
            node.refuse("each fact once");
        }
        return fact;
    }
}
