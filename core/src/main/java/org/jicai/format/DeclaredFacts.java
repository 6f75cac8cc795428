package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jicai.rules.FactColumn;
import org.jicai.rules.FactColumn.Of;
import org.jicai.rules.Published;

/** The facts a book declares; remembers which of them its clauses read. */
final class DeclaredFacts {

    private final ImmutableMap<String, YamlNode> nodes;
    private final ImmutableList<FactColumn> columns;
    private final Set<String> used = new LinkedHashSet<>();

    /** The facts, and where each is declared. */
    DeclaredFacts(ImmutableMap<String, YamlNode> nodes, ImmutableList<FactColumn> columns) {
        this.nodes = nodes;
        this.columns = columns;
    }

    /** The name of a fact of a bid. */
    Optional<String> ofBid(YamlNode node) {
        return of(Of.BID, node);
    }

    /** The name of a fact of a lot. */
    Optional<String> ofLot(YamlNode node) {
        return of(Of.LOT, node);
    }

    /** {@code {lot: class_b_price}} or {@code {bid: old_price}}. */
    Optional<Published> published(YamlNode node) {
        YamlMap map = node.map();
        map.only("lot", "bid");
        if (node.isMap() && map.entries().size() != 1) {
            node.refuse("either lot or bid, with the fact that states the price");
            return Optional.empty();
        }
        Optional<Published> ofLot = map.get("lot").flatMap(this::ofLot).map(fact -> new Published(Of.LOT, fact));
        return ofLot.or(() -> map.get("bid").flatMap(this::ofBid).map(fact -> new Published(Of.BID, fact)));
    }

    /** Refuses the facts nothing reads. */
    void refuseUnused() {
        nodes.forEach((name, node) -> {
            if (!used.contains(name)) {
                node.refuse(name, "a fact that a clause reads", Optional.empty());
            }
        });
    }

    private Optional<String> of(Of owner, YamlNode node) {
        ImmutableList<String> names = columns.stream()
                .filter(column -> column.of() == owner)
                .map(FactColumn::name)
                .collect(ImmutableList.toImmutableList());
        String expected = "a fact of a " + owner.word() + " that the book declares under facts";
        Optional<String> name = node.parse(expected, text -> text);
        if (name.isEmpty() || names.contains(name.get())) {
            name.ifPresent(used::add);
            return name;
        }
        if (nodes.containsKey(name.get())) {
            used.add(name.get());
            node.refuse(expected, Optional.of("Maybe \"of: " + owner.word() + "\" was meant there"));
            return Optional.empty();
        }
        if (names.isEmpty()) {
            node.refuse(expected);
            return Optional.empty();
        }
        return node.oneOf(names);
    }
}
