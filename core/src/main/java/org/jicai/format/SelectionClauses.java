package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.money.Ratio;
import org.jicai.rules.BidderCount;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Negotiation;
import org.jicai.rules.Precision;
import org.jicai.tender.Name;

/** Reads the clauses that say who takes part, how bids are made comparable, and how the lots of a round compete. */
final class SelectionClauses {

    private SelectionClauses() {}

    static Optional<BidderCount> bidders(ClauseBody body) {
        YamlMap map = body.map("count", "affiliates");
        Optional<Cited<BidderCount.Counted>> count =
                body.leaf(map, "count", node -> node.word(BidderCount.Counted.values()));
        Optional<Cited<Boolean>> once = body.leaf(
                map,
                "affiliates",
                node -> node.oneOf(ImmutableList.of("once", "each")).map("once"::equals));
        return count.flatMap(c -> once.map(o -> new BidderCount(c, o)));
    }

    static Optional<CeilingTest> ceiling(ClauseBody body) {
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

    static Optional<ComparisonPrice> comparison(ClauseBody body) {
        YamlMap map = body.map("unitPrice", "content", "fill", "pack");
        Optional<Cited<Precision>> unitPrice = body.leaf(map, "unitPrice", ClauseValues::precision);
        Optional<Cited<Ratio>> content = body.leaf(map, "content", ClauseValues::atLeastOne);
        Optional<Cited<Ratio>> fill = body.leaf(map, "fill", ClauseValues::atLeastOne);
        Optional<Cited<Ratio>> pack = body.leaf(map, "pack", ClauseValues::atLeastOne);
        return unitPrice.flatMap(u ->
                content.flatMap(c -> fill.flatMap(f -> pack.map(p -> new ComparisonPrice(u, c, f, p)))));
    }

    static Optional<CutRanking> cutRanking(ClauseBody body) {
        YamlMap map = body.map("reference", "cut", "outright");
        Optional<Cited<CutRanking.CutReference>> reference =
                body.leaf(map, "reference", node -> node.word(CutRanking.CutReference.values()));
        Optional<Cited<Precision>> cut = body.leaf(map, "cut", ClauseValues::precision);
        Optional<Cited<Integer>> outright = body.leaf(map, "outright", node -> node.integer(0, ClauseValues.MOST));
        return reference.flatMap(r -> cut.flatMap(c -> outright.map(o -> new CutRanking(r, c, o))));
    }

    static Optional<Negotiation> negotiation(ClauseBody body) {
        YamlMap map = body.map("over", "minBidders");
        Optional<Cited<Negotiation.Over>> over = body.leaf(map, "over", node -> node.word(Negotiation.Over.values()));
        Optional<Cited<Integer>> minBidders = body.leaf(map, "minBidders", node -> node.integer(1, ClauseValues.MOST));
        return over.flatMap(o -> minBidders.map(m -> new Negotiation(o, m)));
    }
}
