package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;

/** A clause of a rule book as it is written: its keys and values without its citation, or a list beside its citation. */
final class ClauseBody {

    private final YamlNode body;
    private final Citation citation;
    private final CitationReader citations;

    private ClauseBody(YamlNode body, Citation citation, CitationReader citations) {
        this.body = body;
        this.citation = citation;
        this.citations = citations;
    }

    /** Opens {@code {…, cite: {…}}} or {@code {value: …, cite: {…}}}. */
    static ClauseBody open(YamlNode clause, CitationReader citations) {
        YamlMap map = clause.map();
        Citation citation = clause.isMap() ? citations.ofClause(map) : CitationReader.NOTHING;
        Optional<YamlNode> value = map.get("value");
        if (value.isPresent()) {
            map.only("value", "cite");
        }
        return new ClauseBody(value.map(v -> v.at(clause.path())).orElse(clause), citation, citations);
    }

    YamlNode node() {
        return body;
    }

    Citation citation() {
        return citation;
    }

    /** The keys and values of the clause. */
    YamlMap map() {
        return body.map().without("cite");
    }

    /** The keys and values of the clause, which must be these; those missing and all others are refused. */
    YamlMap map(String... keys) {
        return map().expecting(ImmutableList.copyOf(keys));
    }

    /** The value of a key with its citation. */
    <T> Optional<Cited<T>> leaf(YamlMap map, String key, Function<YamlNode, Optional<T>> value) {
        return map.get(key).flatMap(node -> leaf(node, value));
    }

    /** The items of a list that must have one, each with its citation; what they are is in the finding where there is none. */
    <T> ImmutableList<Cited<T>> leaves(
            YamlMap map, String key, String atLeastOne, Function<YamlNode, Optional<T>> value) {
        ImmutableList.Builder<Cited<T>> leaves = ImmutableList.builder();
        map.get(key).ifPresent(list -> {
            ImmutableList<YamlNode> items = list.items();
            if (list.isList() && items.isEmpty()) {
                list.refuse(atLeastOne);
            }
            items.forEach(item -> leaf(item, value).ifPresent(leaves::add));
        });
        return leaves.build();
    }

    /** A value of the clause with its citation. */
    <T> Optional<Cited<T>> leaf(YamlNode node, Function<YamlNode, Optional<T>> value) {
        return citations.leaf(node, citation, value);
    }

    /** The clause as one value. */
    <T> Optional<Cited<T>> whole(Function<YamlMap, Optional<T>> value) {
        return value.apply(map()).map(v -> citations.cited(v, body.path(), citation));
    }
}
