package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The keys and values of a node, in the order of the file. A value's path is that of the map, a point and its key.
 *
 * @param node the node
 * @param entries its values by key
 */
public record YamlMap(YamlNode node, ImmutableMap<String, YamlNode> entries) {

    static YamlMap empty(YamlNode node) {
        return new YamlMap(node, ImmutableMap.of());
    }

    /** The map, each key with its first value. */
    static YamlMap of(YamlNode node, MappingNode mapping) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            keyOf(tuple).ifPresent(key -> entries.putIfAbsent(key, value(node, key, tuple)));
        }
        return new YamlMap(node, ImmutableMap.copyOf(entries));
    }

    /** Refuses keys that are no texts, and keys that stand there twice. */
    static void checkKeys(YamlNode node, MappingNode mapping) {
        Set<String> seen = new LinkedHashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Optional<String> key = keyOf(tuple);
            if (key.isEmpty()) {
                node.child(node.path(), keyNode, keyNode).refuse("a key");
            } else if (!seen.add(key.get())) {
                value(node, key.get(), tuple).refuse(key.get(), "this key once", Optional.empty());
            }
        }
    }

    private static Optional<String> keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static YamlNode value(YamlNode node, String key, NodeTuple tuple) {
        String path = node.path().isEmpty() ? key : node.path() + "." + key;
        return node.child(path, tuple.getKeyNode(), tuple.getValueNode());
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @return the value, or empty where there is none
     */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * The value of a key that must be there. Where the node is no map at all, that was noted already.
     *
     * @param key the key
     * @return the value, or empty, with a finding
     */
    public Optional<YamlNode> required(String key) {
        if (!entries.containsKey(key) && node.isMap()) {
            node.refuse("", "the key " + key, Optional.empty());
        }
        return get(key);
    }

    /**
     * Refuses every other key.
     *
     * @param known the keys that may be there
     */
    public void only(String... known) {
        only(Arrays.asList(known));
    }

    /**
     * Refuses every other key.
     *
     * @param known the keys that may be there
     */
    public void only(Collection<String> known) {
        ImmutableList<String> absent =
                known.stream().filter(key -> !entries.containsKey(key)).collect(ImmutableList.toImmutableList());
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                String expected = "one of the keys " + String.join(", ", known);
                value.refuse(key, expected, NearestWord.hint(key, absent));
            }
        });
    }

    /** The map itself, after refusing what is missing of the needed keys and every key that is neither needed nor optional. */
    YamlMap expecting(ImmutableList<String> needed, String... optional) {
        needed.forEach(this::required);
        only(ImmutableList.<String>builder().addAll(needed).add(optional).build());
        return this;
    }

    /**
     * The same map without a key.
     *
     * @param key the key
     * @return the other keys and their values
     */
    public YamlMap without(String key) {
        return new YamlMap(
                node,
                entries.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(key))
                        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
