package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jicai.decision.Confidence;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;

/**
 * Reads the citations of a rule book. A leaf without one has that of its clause. A leaf with its own takes clause text, sources
 * and confidence from its clause where it gives none; a note and lots for and against are only ever its own.
 */
final class CitationReader {

    private static final Pattern LOT = Pattern.compile("([a-z0-9-]+)/([a-z0-9-]+)");
    static final Citation NOTHING =
            new Citation("", ImmutableList.of(), Confidence.ASSUMED, "", ImmutableList.of(), ImmutableList.of());

    /** The citation of a number that was set to another one than the book gives. */
    private static final Citation SET = new Citation(
            "",
            ImmutableList.of(),
            Confidence.ASSUMED,
            "set on the command line",
            ImmutableList.of(),
            ImmutableList.of());

    private final ImmutableMap<String, YamlNode> sources;
    private final ImmutableSet<String> rounds;
    private final ImmutableList<Setting> settings;
    private final Set<String> usedSources = new LinkedHashSet<>();
    private final Map<String, YamlNode> leavesByPath = new LinkedHashMap<>();

    CitationReader(
            ImmutableMap<String, YamlNode> sources, ImmutableSet<String> rounds, ImmutableList<Setting> settings) {
        this.sources = sources;
        this.rounds = rounds;
        this.settings = settings;
    }

    /** A value with its citation, unless it was set to another one than the cited. */
    <T> Cited<T> cited(T value, String path, Citation citation) {
        boolean set = settings.stream().anyMatch(setting -> setting.concerns(path));
        return new Cited<>(value, path, set ? SET : citation);
    }

    /** The citation of a clause. */
    Citation ofClause(YamlMap clause) {
        Optional<YamlNode> node = clause.required("cite");
        if (node.isEmpty()) {
            return NOTHING;
        }
        YamlMap cite = node.get().map();
        cite.required("clause");
        cite.required("confidence");
        return read(cite, NOTHING);
    }

    /** A leaf: its value, or its value beside a citation of its own. */
    <T> Optional<Cited<T>> leaf(YamlNode node, Citation inherited, Function<YamlNode, Optional<T>> value) {
        leavesByPath.put(node.path(), node);
        if (!node.isMap() || node.map().get("value").isEmpty()) {
            return value.apply(node).map(v -> cited(v, node.path(), inherited));
        }
        YamlMap map = node.map();
        map.only("value", "cite");
        Citation own = map.required("cite")
                .map(YamlNode::map)
                .map(cite -> read(cite, inherited))
                .orElse(inherited);
        return map.get("value").map(v -> v.at(node.path())).flatMap(value).map(v -> cited(v, node.path(), own));
    }

    /** Refuses a value that was read as a leaf before. */
    void refuse(Cited<?> leaf, String value, String expected) {
        Optional.ofNullable(leavesByPath.get(leaf.path()))
                .ifPresent(node -> node.refuse(value, expected, Optional.empty()));
    }

    /** Refuses the sources nobody cited. */
    void refuseUnusedSources() {
        sources.forEach((key, node) -> {
            if (!usedSources.contains(key)) {
                node.refuse(key, "a source that a citation names", Optional.empty());
            }
        });
    }

    private Citation read(YamlMap cite, Citation inherited) {
        cite.only("clause", "source", "confidence", "note", "supports", "against");
        if (cite.node().isMap() && cite.entries().isEmpty()) {
            cite.node().refuse("at least one of clause, source, confidence, note, supports, against");
        }
        Map<String, YamlNode> supporting = new LinkedHashMap<>();
        Citation citation = new Citation(
                text(cite, "clause", inherited.clause()),
                cite.get("source").map(this::sourceKeys).orElse(inherited.sources()),
                cite.get("confidence")
                        .flatMap(node -> node.word(Confidence.values()))
                        .orElse(inherited.confidence()),
                text(cite, "note", ""),
                cite.get("supports").map(node -> lots(node, supporting)).orElse(ImmutableList.of()),
                cite.get("against").map(node -> lots(node, supporting)).orElse(ImmutableList.of()));
        check(cite, citation);
        return citation;
    }

    private static String text(YamlMap cite, String key, String otherwise) {
        return cite.get(key).flatMap(YamlNode::text).orElse(otherwise);
    }

    private static void check(YamlMap cite, Citation citation) {
        YamlNode place = cite.get("confidence").orElse(cite.node());
        String word = citation.confidence().word();
        if (citation.confidence().isDocumented() && citation.sources().isEmpty()) {
            place.refuse(word, "a source, or the confidence inferred or assumed", Optional.empty());
        }
        boolean explained = !citation.supports().isEmpty() || !citation.note().isEmpty();
        if (citation.confidence() == Confidence.INFERRED && !explained) {
            place.refuse(word, "lots that support it, or a note that says why there are none", Optional.empty());
        }
    }

    private ImmutableList<String> sourceKeys(YamlNode node) {
        ImmutableList.Builder<String> keys = ImmutableList.builder();
        for (YamlNode item : node.items()) {
            item.oneOf(sources.keySet()).ifPresent(key -> {
                usedSources.add(key);
                keys.add(key);
            });
        }
        return keys.build();
    }

    /** Lots of the rounds of the book, each at most once among those for and against a number. */
    private ImmutableList<String> lots(YamlNode node, Map<String, YamlNode> seen) {
        ImmutableList.Builder<String> lots = ImmutableList.builder();
        List<String> prefixes = rounds.stream().map(round -> round + "/…").toList();
        for (YamlNode item : node.items()) {
            Optional<String> lot = item.text();
            if (lot.isPresent() && !isLotOfTheBook(lot.get())) {
                item.refuse("a lot of the book's rounds, such as " + String.join(" or ", prefixes));
            } else if (lot.isPresent() && seen.putIfAbsent(lot.get(), item) != null) {
                item.refuse("each lot once");
            }
            lot.ifPresent(lots::add);
        }
        return lots.build();
    }

    private boolean isLotOfTheBook(String lot) {
        return LOT.matcher(lot).matches() && rounds.contains(lot.substring(0, lot.indexOf('/')));
    }
}
