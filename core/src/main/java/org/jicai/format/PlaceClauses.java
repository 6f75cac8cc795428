package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.Cited;
import org.jicai.rules.GapLimit;
import org.jicai.rules.Places;
import org.jicai.rules.Precision;
import org.jicai.rules.Quota;
import org.jicai.rules.Reserves;

/** Reads the clauses that say how many bids have a place, and how many are held in reserve. */
final class PlaceClauses {

    private static final int MOST = ClauseValues.MOST;

    private final DeclaredFacts facts;

    PlaceClauses(DeclaredFacts facts) {
        this.facts = facts;
    }

    static Optional<Quota> quota(ClauseBody body) {
        Optional<Cited<Quota.Reduction>> reduction = body.leaf(body.map(), "reduce", PlaceClauses::reduction);
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

    Optional<Places> places(ClauseBody body) {
        YamlMap map = body.map("most");
        return body.leaf(map, "most", this::most).map(Places::new);
    }

    /** {@code all}, {@code 10}, {@code {ofBids: 50%, rounding: half-up}} or {@code {fact: partners}}. */
    private Optional<Places.Most> most(YamlNode node) {
        if (!node.isMap()) {
            return node.parse("all, a whole number from 1 to " + MOST + ", or keys with ofBids or fact", text -> {
                if (!text.equals("all") && !text.matches("[1-9][0-9]{0,3}")) {
                    throw new IllegalArgumentException(text);
                }
                return text.equals("all") ? new Places.Most.All() : new Places.Most.AtMost(Integer.parseInt(text));
            });
        }
        YamlMap map = node.map();
        if (map.get("fact").isPresent()) {
            map.only("fact");
            return map.get("fact").flatMap(facts::ofLot).map(Places.Most.OfLot::new);
        }
        map.expecting(ImmutableList.of("ofBids", "rounding"));
        Optional<Share> share = map.get("ofBids").flatMap(ClauseValues::share);
        Optional<Rounding> rounding = map.get("rounding").flatMap(ClauseValues::roundingOfParts);
        return share.flatMap(s -> rounding.map(r -> new Places.Most.OfBids(s, r)));
    }

    static Optional<GapLimit> gap(ClauseBody body) {
        YamlMap map = body.map("most", "cut");
        Optional<Cited<Share>> most = body.leaf(map, "most", ClauseValues::share);
        Optional<Cited<Precision>> cut = body.leaf(map, "cut", ClauseValues::precisionOfComputed);
        return most.flatMap(m -> cut.map(c -> new GapLimit(m, c)));
    }

    static Optional<Reserves> reserves(ClauseBody body) {
        YamlMap map = body.map("count");
        return body.leaf(map, "count", node -> node.integer(1, MOST)).map(Reserves::new);
    }
}
