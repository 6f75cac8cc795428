package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML 1.2 file as a tree whose nodes know their line. Whoever binds it reads the nodes, which note what is wrong with them,
 * and at the end asks for everything that was noted:
 *
 * <pre>{@code
 * YamlTree tree = YamlTree.read("book.yaml", bytes);
 * YamlMap book = tree.root().map();
 * String id = book.required("id").flatMap(YamlNode::text).orElse("");
 * book.only("id");
 * tree.throwIfAny();
 * }</pre>
 *
 * <p>Scalars are texts: {@code 1.80} stays {@code 1.80}, {@code no} is no boolean. Anchors, aliases and tags are refused, since
 * a file should say everything where it stands; so are several documents in one file, more than 1 MiB, and more than 32 levels.
 */
public final class YamlTree {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 32;

    private final String file;
    private final Findings findings;
    private final YamlNode root;

    private YamlTree(String file, Findings findings, Node root) {
        this.file = file;
        this.findings = findings;
        this.root = new YamlNode(file, findings, "", YamlNode.lineOf(root.getStartMark()), root);
        this.root.checkKeys();
    }

    /**
     * Reads a file.
     *
     * @param file the file, as findings name it
     * @param bytes its content
     * @return the tree
     * @throws BadInputException if the content is no YAML of this kind
     */
    public static YamlTree read(String file, byte[] bytes) {
        return read(file, bytes, ImmutableList.of());
    }

    /** Reads a file and sets some of its values to others. */
    static YamlTree read(String file, byte[] bytes, List<Setting> settings) {
        Findings findings = new Findings();
        Optional<Node> root = bytes.length > LARGEST ? tooLarge(file, findings) : parse(file, bytes, findings);
        SettingWriter writer = new SettingWriter(file, findings);
        for (Setting setting : settings) {
            Optional<Node> value = compose(file, setting.value(), findings);
            root = root.flatMap(book -> value.map(v -> writer.write(book, setting, v)));
        }
        findings.throwIfAny(List.of(file));
        return new YamlTree(file, findings, root.orElseThrow());
    }

    /**
     * The outermost node.
     *
     * @return the root
     */
    public YamlNode root() {
        return root;
    }

    /**
     * What was noted so far.
     *
     * @return the findings, line by line
     */
    public ImmutableList<Finding> findings() {
        return findings.inOrder(List.of(file));
    }

    /**
     * Stops if anything was noted.
     *
     * @throws BadInputException with everything that was noted
     */
    public void throwIfAny() {
        findings.throwIfAny(List.of(file));
    }

    private static Optional<Node> tooLarge(String file, Findings findings) {
        findings.add(new Finding(file, 0, "", "a larger file", "at most 1 MiB", Optional.empty()));
        return Optional.empty();
    }

    private static Optional<Node> parse(String file, byte[] bytes, Findings findings) {
        return Utf8Text.decode(file, bytes, findings).flatMap(text -> compose(file, text, findings));
    }

    private static Optional<Node> compose(String file, String text, Findings findings) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LARGEST)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            List<Event> events = new ArrayList<>();
            if (!isPlain(file, new Parse(settings).parseString(text), events, findings)) {
                return Optional.empty();
            }
            Optional<Node> root = new Composer(settings, new ParsedEvents(events)).getSingleNode();
            if (root.isEmpty()) {
                findings.add(new Finding(file, 1, "", "", "keys with their values", Optional.empty()));
            }
            return root;
        } catch (YamlEngineException e) {
            findings.add(broken(file, e));
            return Optional.empty();
        }
    }

    /** Whether the file has no anchors, aliases, tags or abysses; the first of them is noted. Keeps the events up to there. */
    private static boolean isPlain(String file, Iterable<Event> parsed, List<Event> events, Findings findings) {
        int depth = 0;
        for (Event event : parsed) {
            events.add(event);
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            Optional<String> refused = refused(event, depth);
            if (refused.isPresent()) {
                int line = YamlNode.lineOf(event.getStartMark());
                findings.add(
                        new Finding(file, line, "", refused.get(), "plain keys, lists and texts", Optional.empty()));
                return false;
            }
        }
        return true;
    }

    private static Optional<String> refused(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return Optional.of("*" + alias.getAlias());
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Optional.of("&" + node.getAnchor().get());
        }
        if (tag(event).isPresent()) {
            return tag(event).map(VisibleText::of);
        }
        return depth > DEEPEST ? Optional.of("more than " + DEEPEST + " levels") : Optional.empty();
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof CollectionStartEvent collection) {
            return collection.getTag();
        }
        return event instanceof ScalarEvent scalar ? scalar.getTag() : Optional.empty();
    }

    private static Finding broken(String file, YamlEngineException e) {
        Optional<Mark> mark =
                e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
        String problem = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
        int line = mark.isPresent() ? YamlNode.lineOf(mark) : 0;
        return new Finding(file, line, "", VisibleText.of(String.valueOf(problem)), "a YAML file", Optional.empty());
    }
}
