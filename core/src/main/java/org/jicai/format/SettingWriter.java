package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Puts settings into the tree of a rule book before it is read, so that the reader checks them like everything else. Only what a
 * clause says can be set; its citation stays where it is.
 */
final class SettingWriter {

    private static final String VALUE = "value";
    private static final String CITE = "cite";

    private final String file;
    private final Findings findings;

    SettingWriter(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The tree with a value set; the same tree, with a finding, where there is no such place. */
    Node write(Node book, Setting setting, Node value) {
        ImmutableList<String> steps = setting.steps();
        List<String> clauses =
                keys(book).stream().filter(ClauseOrder.USUAL::contains).toList();
        if (!clauses.contains(steps.get(0))) {
            refuse(book, setting, steps.get(0), "a clause of the book", clauses);
            return book;
        }
        return write(book, setting, steps, value);
    }

    private Node write(Node node, Setting setting, List<String> steps, Node value) {
        if (isWrapper(node) && (steps.isEmpty() || !keys(node).contains(steps.get(0)))) {
            return inMap((MappingNode) node, VALUE, inside -> write(inside, setting, steps, value));
        }
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (node instanceof MappingNode map && keys(node).contains(step)) {
            return inMap(map, step, inside -> write(inside, setting, rest, value));
        }
        if (node instanceof SequenceNode list && indices(list).contains(step)) {
            return inList(list, Integer.parseInt(step), inside -> write(inside, setting, rest, value));
        }
        List<String> known = node instanceof SequenceNode list ? indices(list) : keys(node);
        refuse(node, setting, step, known.isEmpty() ? "no further step, " + shown(node) + " is all" : "a place", known);
        return node;
    }

    private static boolean isWrapper(Node node) {
        return node instanceof MappingNode map
                && map.getValue().stream().anyMatch(tuple -> isKey(tuple, VALUE))
                && map.getValue().stream().anyMatch(tuple -> isKey(tuple, CITE));
    }

    private static Node inMap(MappingNode map, String key, Change change) {
        List<NodeTuple> tuples = new ArrayList<>();
        map.getValue()
                .forEach(tuple -> tuples.add(
                        isKey(tuple, key)
                                ? new NodeTuple(tuple.getKeyNode(), change.of(tuple.getValueNode()))
                                : tuple));
        return new MappingNode(map.getTag(), true, tuples, map.getFlowStyle(), map.getStartMark(), map.getEndMark());
    }

    private static Node inList(SequenceNode list, int index, Change change) {
        List<Node> items = new ArrayList<>(list.getValue());
        items.set(index, change.of(items.get(index)));
        return new SequenceNode(
                list.getTag(), true, items, list.getFlowStyle(), list.getStartMark(), list.getEndMark());
    }

    private void refuse(Node node, Setting setting, String step, String expected, List<String> known) {
        String list = known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
        Optional<String> hint = NearestWord.hint(step, known);
        int line = YamlNode.lineOf(node.getStartMark());
        findings.add(new Finding(file, line, setting.path(), VisibleText.of(step), expected + list, hint));
    }

    /** The keys of a map that are no citation; none where the node is no map. */
    private static List<String> keys(Node node) {
        return node instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode && !isKey(tuple, CITE))
                        .map(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue())
                        .toList()
                : List.of();
    }

    private static List<String> indices(SequenceNode list) {
        return IntStream.range(0, list.getValue().size())
                .mapToObj(Integer::toString)
                .toList();
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(key);
    }

    private static String shown(Node node) {
        return node instanceof ScalarNode scalar ? "\"" + VisibleText.of(scalar.getValue()) + "\"" : "it";
    }

    /** What becomes of a node. */
    private interface Change {
        Node of(Node node);
    }
}
