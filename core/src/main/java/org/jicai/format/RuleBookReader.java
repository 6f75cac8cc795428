package org.jicai.format;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jicai.rules.Clause;
import org.jicai.rules.FactColumn;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.jicai.tender.Name;

/**
 * Reads a rule book. {@code docs/rulebook-format.md} describes the file; the shipped books are examples of it.
 *
 * <p>Example: {@code RuleBookReader.read("mine.yaml", Files.readAllBytes(path))}.
 */
public final class RuleBookReader {

    private static final ImmutableList<String> HEADER =
            ImmutableList.of("id", "rounds", "name", "currency", "bidDay", "sources", "facts", "order");
    /** Beside these a book has {@code quota} or {@code places}. */
    private static final ImmutableList<String> NEEDED = ImmutableList.of("bidders", "comparison", "ties");

    private final YamlMap book;
    private final ImmutableList<Setting> settings;

    private RuleBookReader(YamlMap book, ImmutableList<Setting> settings) {
        this.book = book;
        this.settings = settings;
    }

    /**
     * Reads a rule book.
     *
     * @param file the file, as findings name it
     * @param bytes its content, in UTF-8
     * @return the rule book
     * @throws BadInputException with everything that is wrong in it
     */
    public static RuleBook read(String file, byte[] bytes) {
        return read(file, bytes, ImmutableList.of());
    }

    /**
     * Reads a rule book and sets some of its numbers to others. They are checked as if they stood in the file; each is cited as
     * {@link org.jicai.decision.Confidence#ASSUMED assumed}, and the id of the book names them: {@code GY-YD2019-2 with quota.4=4}.
     *
     * @param file the file, as findings name it; with settings, they are named behind it
     * @param bytes its content, in UTF-8
     * @param settings what is set, one after the other
     * @return the rule book
     * @throws BadInputException with everything that is wrong in it
     */
    public static RuleBook read(String file, byte[] bytes, List<Setting> settings) {
        String place = settings.isEmpty() ? file : file + with(settings);
        YamlTree tree = YamlTree.read(place, bytes, settings);
        Optional<RuleBook> book = new RuleBookReader(tree.root().map(), ImmutableList.copyOf(settings)).read();
        tree.throwIfAny();
        return book.orElseThrow();
    }

    private static String with(List<Setting> settings) {
        return settings.isEmpty() ? "" : " with " + Joiner.on(", ").join(settings);
    }

    /**
     * Reads a rule book.
     *
     * @param file the file, as findings name it
     * @param text its content
     * @return the rule book
     * @throws BadInputException with everything that is wrong in it
     */
    public static RuleBook read(String file, String text) {
        return read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<RuleBook> read() {
        if (!book.node().isMap()) {
            return Optional.empty();
        }
        book.only(ImmutableList.<String>builder()
                .addAll(HEADER)
                .addAll(ClauseOrder.USUAL)
                .build());
        RuleBookHeader header = new RuleBookHeader(book);
        String id = header.id();
        ImmutableList<String> rounds = header.rounds();
        Name name = header.name();
        Name currency = header.currency();
        Optional<LocalDate> bidDay = header.bidDay();
        ImmutableList<Source> sources = header.sources();
        ImmutableList<FactColumn> facts = header.facts();
        CitationReader citations = new CitationReader(header.entries("sources"), ImmutableSet.copyOf(rounds), settings);
        ImmutableList<Clause> clauses = clauses(new DeclaredFacts(header.entries("facts"), facts), citations);
        citations.refuseUnusedSources();
        return Optional.of(new RuleBook(id + with(settings), rounds, name, currency, bidDay, sources, facts, clauses));
    }

    private ImmutableList<Clause> clauses(DeclaredFacts facts, CitationReader citations) {
        NEEDED.forEach(book::required);
        ClauseReader reader = new ClauseReader(facts);
        ListMultimap<String, Clause> clauses = LinkedListMultimap.create();
        for (String key : ClauseOrder.USUAL) {
            for (YamlNode node : written(key)) {
                reader.read(key, ClauseBody.open(node, citations)).ifPresent(clause -> clauses.put(key, clause));
            }
        }
        if (settings.isEmpty()) {
            facts.refuseUnused(); // a setting may well be why nothing reads a fact any more
        }
        new ClauseNeighbours(book, clauses, citations).check();
        return ClauseOrder.of(book).stream()
                .flatMap(key -> clauses.get(key).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The bodies of a clause: one, or the items of a list where a book can have several of its kind. */
    private ImmutableList<YamlNode> written(String key) {
        Optional<YamlNode> node = book.get(key);
        if (node.isEmpty()) {
            return ImmutableList.of();
        }
        boolean several =
                key.equals("revivals") || (key.equals("priceTest") && node.get().isList());
        if (!several) {
            return ImmutableList.of(node.get());
        }
        ImmutableList<YamlNode> items = node.get().items();
        if (key.equals("priceTest") && items.isEmpty()) {
            node.get().refuse("at least one price test");
        }
        return items;
    }
}
