package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.money.Ratio;
import org.jicai.rules.Cited;
import org.jicai.rules.CostStatement;
import org.jicai.rules.Entry;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Guarantee;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Published;
import org.jicai.rules.ReserveNegotiation;

/** Reads the clauses that hold bids against limits: entry, a reserve price, price tests, a guarantee, a cost statement. */
final class TestClauses {

    private final DeclaredFacts facts;
    private final LimbValues limbs;

    TestClauses(DeclaredFacts facts, LimbValues limbs) {
        this.facts = facts;
        this.limbs = limbs;
    }

    Optional<Entry> entry(ClauseBody body) {
        return Optional.of(new Entry(limbs(body, body.map("allOf"), "allOf", limbs::ofOneBid)));
    }

    /** {@code {price: {lot: reserve}, entry: 1.15, offers: 2}}. */
    Optional<ReserveNegotiation> reserve(ClauseBody body) {
        YamlMap map = body.map().expecting(ImmutableList.of("price", "offers"), "entry");
        Optional<Cited<Published>> price = body.leaf(map, "price", this::reservePrice);
        Optional<Cited<Ratio>> entry = body.leaf(map, "entry", ClauseValues::atLeastOne);
        Optional<Cited<Integer>> offers = body.leaf(map, "offers", node -> node.integer(1, 9));
        if (map.get("entry").isEmpty() && offers.filter(o -> o.value() > 1).isPresent()) {
            map.get("offers").ifPresent(node -> node.refuse("1 where there is no entry limit to reach"));
        }
        return price.flatMap(p -> offers.map(o -> new ReserveNegotiation(p, entry, o)));
    }

    private Optional<Published> reservePrice(YamlNode node) {
        Optional<Published> price = facts.published(node);
        if (price.filter(p -> p.of() == FactColumn.Of.BID).isPresent()) {
            node.refuse("a reserve price of the lot");
        }
        return price;
    }

    Optional<PriceTest> priceTest(ClauseBody body) {
        YamlMap map = body.map().expecting(ImmutableList.of("anyOf"), "ifNobody");
        ImmutableList<Cited<Limb>> anyOf = limbs(body, map, "anyOf", limbs::any);
        return Optional.of(new PriceTest(anyOf, limbs(body, map, "ifNobody", limbs::any)));
    }

    Optional<Guarantee> guarantee(ClauseBody body) {
        return Optional.of(new Guarantee(limbs(body, body.map("anyOf"), "anyOf", limbs::any)));
    }

    static Optional<CostStatement> costStatement(ClauseBody body) {
        YamlMap map = body.map("below");
        return body.leaf(map, "below", AnchorValues::anchor).map(CostStatement::new);
    }

    private static ImmutableList<Cited<Limb>> limbs(
            ClauseBody body, YamlMap map, String key, Function<YamlNode, Optional<Limb>> limb) {
        return body.leaves(map, key, "at least one limb", limb);
    }
}
