package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.tender.Word;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a {@link YamlTree}: a text, a list or a map. Every accessor that does not find what it is asked for notes a finding
 * in the tree and answers with nothing, so that one pass finds everything that is wrong.
 */
public final class YamlNode {

    private final String file;
    private final Findings findings;
    private final String path;
    private final int line;
    private final Node node;

    YamlNode(String file, Findings findings, String path, int line, Node node) {
        this.file = file;
        this.findings = findings;
        this.path = path;
        this.line = line;
        this.node = node;
    }

    static int lineOf(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    /**
     * The place in the tree, such as {@code priceTest.anyOf[0]}; empty for the root.
     *
     * @return the path
     */
    public String path() {
        return path;
    }

    /**
     * The line: of its key where it has one.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return line;
    }

    /**
     * The same node under another path.
     *
     * @param otherPath the path findings shall name
     * @return the node
     */
    public YamlNode at(String otherPath) {
        return new YamlNode(file, findings, otherPath, line, node);
    }

    /**
     * Whether this is a map.
     *
     * @return true for a map
     */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /**
     * Whether this is a list.
     *
     * @return true for a list
     */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /**
     * The text of a scalar.
     *
     * @return the text, or empty, with a finding, where this is a list or a map, or empty
     */
    public Optional<String> text() {
        return parse("a text", text -> text);
    }

    /**
     * A scalar as a value.
     *
     * @param expected what is expected, as the finding says it
     * @param parser reads the text; throws {@link IllegalArgumentException} or {@link DateTimeException} where it
     *     cannot
     * @param <T> the type of the value
     * @return the value, or empty, with a finding
     */
    public <T> Optional<T> parse(String expected, Function<String, T> parser) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            refuse(expected);
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(scalar.getValue()));
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(expected);
            return Optional.empty();
        }
    }

    /**
     * A scalar as a whole number.
     *
     * @param least the least number accepted
     * @param most the largest number accepted
     * @return the number, or empty, with a finding
     */
    public Optional<Integer> integer(int least, int most) {
        return parse("a whole number from " + least + " to " + most, text -> {
            int number = text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /**
     * A scalar as one of some words.
     *
     * @param words the words
     * @return the word, or empty, with a finding that names the nearest one
     */
    public Optional<String> oneOf(Collection<String> words) {
        String text = shown();
        if (node instanceof ScalarNode && words.contains(text)) {
            return Optional.of(text);
        }
        refuse("one of " + String.join(", ", words), NearestWord.hint(text, words));
        return Optional.empty();
    }

    /**
     * A scalar as a constant.
     *
     * @param constants the constants
     * @param <W> their type
     * @return the constant, or empty, with a finding that names the nearest one
     */
    public <W extends Word> Optional<W> word(W[] constants) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (W constant : constants) {
            words.add(constant.word());
        }
        return oneOf(words.build()).flatMap(word -> Word.find(constants, word));
    }

    /**
     * The items of a list, with paths {@code path[0]}, {@code path[1]}, …
     *
     * @return the items; none, with a finding, where this is no list
     */
    public ImmutableList<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            refuse("a list");
            return ImmutableList.of();
        }
        ImmutableList.Builder<YamlNode> items = ImmutableList.builder();
        List<Node> nodes = sequence.getValue();
        for (int i = 0; i < nodes.size(); i++) {
            Node item = nodes.get(i);
            items.add(new YamlNode(file, findings, path + "[" + i + "]", lineOf(item.getStartMark()), item));
        }
        return items.build();
    }

    /**
     * The keys and values of a map.
     *
     * @return the map; an empty one, with a finding, where this is no map
     */
    public YamlMap map() {
        if (!(node instanceof MappingNode mapping)) {
            refuse("keys with their values");
            return YamlMap.empty(this);
        }
        return YamlMap.of(this, mapping);
    }

    /**
     * Notes that something else was expected here.
     *
     * @param expected what was expected
     */
    public void refuse(String expected) {
        refuse(expected, Optional.empty());
    }

    /**
     * Notes that something else was expected here.
     *
     * @param expected what was expected
     * @param hint a repair, a sentence that starts with "Maybe", when one is known
     */
    public void refuse(String expected, Optional<String> hint) {
        refuse(shown(), expected, hint);
    }

    void refuse(String value, String expected, Optional<String> hint) {
        findings.add(new Finding(file, line, path, VisibleText.of(value), expected, hint));
    }

    /** Checks the keys of this node and of all below it. */
    void checkKeys() {
        if (node instanceof MappingNode mapping) {
            YamlMap.checkKeys(this, mapping);
            map().entries().values().forEach(YamlNode::checkKeys);
        } else if (node instanceof SequenceNode) {
            items().forEach(YamlNode::checkKeys);
        }
    }

    /** A node below this one. */
    YamlNode child(String childPath, Node key, Node child) {
        return new YamlNode(file, findings, childPath, lineOf(key.getStartMark()), child);
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return isMap() ? "{…}" : "[…]";
    }
}
