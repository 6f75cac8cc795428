package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jicai.rules.FactColumn;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.jicai.tender.Name;

/** Reads what stands above the clauses of a rule book. */
final class RuleBookHeader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern ROUND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9_]*");

    private final YamlMap book;

    RuleBookHeader(YamlMap book) {
        this.book = book;
    }

    String id() {
        return book.required("id")
                .flatMap(node -> matching(node, ID, "an id of letters, digits, dots and hyphens, such as GY-YD2019-2"))
                .orElse("");
    }

    ImmutableList<String> rounds() {
        Optional<YamlNode> node = book.required("rounds");
        Set<String> rounds = new LinkedHashSet<>();
        for (YamlNode item : node.map(YamlNode::items).orElse(ImmutableList.of())) {
            matching(item, ROUND, "a round such as 2020-batch2")
                    .filter(round -> !rounds.add(round))
                    .ifPresent(round -> item.refuse("each round once"));
        }
        node.filter(n -> n.isList() && n.items().isEmpty()).ifPresent(n -> n.refuse("at least one round"));
        return ImmutableList.copyOf(rounds);
    }

    Name name() {
        Optional<YamlMap> map = book.required("name").map(YamlNode::map);
        map.ifPresent(m -> m.only("en", "zh"));
        return map.map(m -> new Name(text(m, "en"), text(m, "zh"))).orElse(new Name("", ""));
    }

    /** What prices are in; yuan where the book does not say. */
    Name currency() {
        Optional<YamlMap> map = book.get("currency").map(YamlNode::map);
        map.ifPresent(m -> m.only("en", "zh"));
        return map.map(m -> new Name(text(m, "en"), text(m, "zh"))).orElse(RuleBook.YUAN);
    }

    Optional<LocalDate> bidDay() {
        return book.get("bidDay").flatMap(node -> node.parse("a day such as 2020-01-17", LocalDate::parse));
    }

    ImmutableList<Source> sources() {
        refuseUnlessMap("sources");
        ImmutableList.Builder<Source> sources = ImmutableList.builder();
        entries("sources").forEach((key, node) -> {
            YamlMap map = node.map();
            map.only("title", "publisher", "date");
            sources.add(new Source(key, text(map, "title"), text(map, "publisher"), text(map, "date")));
        });
        return sources.build();
    }

    ImmutableList<FactColumn> facts() {
        refuseUnlessMap("facts");
        ImmutableList.Builder<FactColumn> facts = ImmutableList.builder();
        entries("facts").forEach((key, node) -> {
            if (!FACT.matcher(key).matches()) {
                node.refuse(key, "a fact of lower-case letters, digits and underlines", Optional.empty());
            }
            YamlMap map = node.map();
            map.only("of", "unit", "en", "zh");
            FactColumn.Of of = map.get("of")
                    .flatMap(owner -> owner.word(FactColumn.Of.values()))
                    .orElse(FactColumn.Of.BID);
            facts.add(new FactColumn(key, of, text(map, "unit"), new Name(text(map, "en"), text(map, "zh"))));
        });
        return facts.build();
    }

    /** The sources or facts by key; none where the key is absent. */
    ImmutableMap<String, YamlNode> entries(String key) {
        return book.get(key)
                .filter(YamlNode::isMap)
                .map(node -> node.map().entries())
                .orElse(ImmutableMap.of());
    }

    /** Refuses sources or facts that are no map; {@link #entries} leaves them out. */
    private void refuseUnlessMap(String key) {
        book.get(key).filter(node -> !node.isMap()).ifPresent(YamlNode::map);
    }

    private static String text(YamlMap map, String key) {
        return map.required(key).flatMap(YamlNode::text).orElse("");
    }

    private static Optional<String> matching(YamlNode node, Pattern pattern, String expected) {
        return node.parse(expected, text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }
}
