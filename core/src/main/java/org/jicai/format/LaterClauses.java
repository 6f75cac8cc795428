package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.rules.BrandVolume;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.rules.LowPrice;
import org.jicai.rules.RatioElimination;
import org.jicai.rules.Revival;

/** Reads the clauses that look at selected and losing bids once more: spreads across lots, low prices, revivals, brands. */
final class LaterClauses {

    private LaterClauses() {}

    static Optional<RatioElimination> ratioElimination(ClauseBody body) {
        YamlMap map = body.map("highest");
        return body.leaf(map, "highest", node -> node.integer(1, ClauseValues.MOST))
                .map(RatioElimination::new);
    }

    static Optional<LowPrice> lowPrice(ClauseBody body) {
        YamlMap map = body.map("below");
        return body.leaf(map, "below", AnchorValues::anchor).map(LowPrice::new);
    }

    static Optional<BrandVolume> brandVolume(ClauseBody body) {
        YamlMap map = body.map("goes");
        return body.leaf(map, "goes", node -> node.word(BrandVolume.Goes.values()))
                .map(BrandVolume::new);
    }

    /**
     * {@code {who: shortlisted, price: highest-selected, lone: {atMostMultiple: 1.8, of: lowest}, supplies: regions, unless:
     * [highest-bid]}}.
     */
    static Optional<Revival> revival(ClauseBody body) {
        YamlMap map = body.map();
        map.only("who", "price", "lone", "supplies", "unless");
        map.required("who");
        map.required("price");
        map.required("supplies");
        Optional<Cited<Revival.Who>> who = body.leaf(map, "who", node -> node.word(Revival.Who.values()));
        Optional<Cited<Revival.OfferedPrice>> price =
                body.leaf(map, "price", node -> node.word(Revival.OfferedPrice.values()));
        Optional<Cited<Limb.AtMostMultiple>> lone = body.leaf(map, "lone", node -> LimbValues.multiple(node.map()));
        Optional<Cited<Revival.Supplies>> supplies =
                body.leaf(map, "supplies", node -> node.word(Revival.Supplies.values()));
        ImmutableList.Builder<Cited<Revival.Exclusion>> unless = ImmutableList.builder();
        map.get("unless")
                .ifPresent(list -> list.items()
                        .forEach(item -> body.leaf(item, node -> node.word(Revival.Exclusion.values()))
                                .ifPresent(unless::add)));
        return who.flatMap(w -> price.flatMap(p -> supplies.map(s -> new Revival(w, p, lone, s, unless.build()))));
    }
}
