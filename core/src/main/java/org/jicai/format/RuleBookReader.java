package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Replacement;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.jicai.tender.Name;

/**
 * Reads a rule book. {@code docs/rulebook-format.md} describes the file; the shipped books are examples of it.
 *
 * <p>Example: {@code RuleBookReader.read("mine.yaml", Files.readAllBytes(path))}.
 */
public final class RuleBookReader {

    /** The usual order of the clauses: who takes part, who is selected, who supplies what, what happens later. */
    static final ImmutableList<String> USUAL_ORDER = ImmutableList.of(
            "bidders",
            "ceiling",
            "comparison",
            "ties",
            "quota",
            "lowPrice",
            "priceTest",
            "ratioElimination",
            "revivals",
            "cutRanking",
            "negotiation",
            "volume",
            "brandVolume",
            "term",
            "regions",
            "replacement");

    private static final ImmutableList<String> HEADER =
            ImmutableList.of("id", "rounds", "name", "bidDay", "sources", "facts", "order");
    /** What must have been done before a clause can be carried out. */
    private static final ImmutableSetMultimap<String, String> AFTER = ImmutableSetMultimap.<String, String>builder()
            .put("ties", "comparison")
            .put("quota", "ties")
            .put("priceTest", "quota")
            .put("cutRanking", "quota")
            .put("negotiation", "cutRanking")
            .putAll("volume", "quota", "priceTest", "negotiation")
            .putAll("term", "quota", "priceTest", "negotiation")
            .putAll("regions", "quota", "priceTest", "negotiation")
            .put("replacement", "regions")
            .build();

    private static final ImmutableList<String> NEEDED = ImmutableList.of("bidders", "comparison", "ties", "quota");

    private final YamlMap book;

    private RuleBookReader(YamlMap book) {
        this.book = book;
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
        YamlTree tree = YamlTree.read(file, bytes);
        Optional<RuleBook> book = new RuleBookReader(tree.root().map()).read();
        tree.throwIfAny();
        return book.orElseThrow();
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
                .addAll(USUAL_ORDER)
                .build());
        RuleBookHeader header = new RuleBookHeader(book);
        String id = header.id();
        ImmutableList<String> rounds = header.rounds();
        Name name = header.name();
        Optional<LocalDate> bidDay = header.bidDay();
        ImmutableList<Source> sources = header.sources();
        ImmutableList<FactColumn> facts = header.facts();
        CitationReader citations = new CitationReader(header.entries("sources"), ImmutableSet.copyOf(rounds));
        ImmutableList<Clause> clauses = clauses(new SelectionClauses(header.entries("facts")), citations);
        citations.refuseUnusedSources();
        return Optional.of(new RuleBook(id, rounds, name, bidDay, sources, facts, clauses));
    }

    private ImmutableList<Clause> clauses(SelectionClauses selection, CitationReader citations) {
        NEEDED.forEach(book::required);
        ListMultimap<String, Clause> clauses = LinkedListMultimap.create();
        for (String key : USUAL_ORDER) {
            for (YamlNode node : written(key)) {
                clause(key, ClauseBody.open(node, citations), selection).ifPresent(clause -> clauses.put(key, clause));
            }
        }
        selection.refuseUnusedFacts();
        checkNeighbours(clauses, citations);
        return order().stream().flatMap(key -> clauses.get(key).stream()).collect(ImmutableList.toImmutableList());
    }

    /** The bodies of a clause: one, or the items of a list where a book can have several of its kind. */
    private ImmutableList<YamlNode> written(String key) {
        Optional<YamlNode> node = book.get(key);
        if (!key.equals("revivals")) {
            return node.map(ImmutableList::of).orElse(ImmutableList.of());
        }
        return node.map(YamlNode::items).orElse(ImmutableList.of());
    }

    private static Optional<? extends Clause> clause(String key, ClauseBody body, SelectionClauses selection) {
        AllocationClauses allocation = new AllocationClauses();
        return switch (key) {
            case "bidders" -> selection.bidders(body);
            case "ceiling" -> selection.ceiling(body);
            case "comparison" -> selection.comparison(body);
            case "ties" -> selection.ties(body);
            case "quota" -> selection.quota(body);
            case "priceTest" -> selection.priceTest(body);
            case "lowPrice" -> LaterClauses.lowPrice(body);
            case "ratioElimination" -> LaterClauses.ratioElimination(body);
            case "revivals" -> LaterClauses.revival(body);
            case "brandVolume" -> LaterClauses.brandVolume(body);
            case "cutRanking" -> selection.cutRanking(body);
            case "negotiation" -> selection.negotiation(body);
            case "volume" -> allocation.volume(body);
            case "term" -> allocation.term(body);
            case "regions" -> allocation.regions(body);
            case "replacement" -> allocation.replacement(body);
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** The clauses there are, in the order the book gives or in the usual one. */
    private ImmutableList<String> order() {
        ImmutableList<String> present =
                USUAL_ORDER.stream().filter(book.entries()::containsKey).collect(ImmutableList.toImmutableList());
        Optional<YamlNode> order = book.get("order");
        if (order.isEmpty()) {
            return present;
        }
        Set<String> given = new LinkedHashSet<>();
        for (YamlNode item : order.get().items()) {
            item.oneOf(present).filter(key -> !given.add(key)).ifPresent(key -> item.refuse("each clause once"));
            item.text()
                    .flatMap(key -> AFTER.get(key).stream()
                            .filter(first -> present.contains(first) && !given.contains(first))
                            .findFirst())
                    .ifPresent(first -> item.refuse("the clause " + first + " before it"));
        }
        for (String key : present) {
            if (order.get().isList() && !given.contains(key)) {
                order.get().refuse("", "the clause " + key + " in the order", Optional.empty());
            }
        }
        return ImmutableList.copyOf(given);
    }

    /** Refuses what does not go together, though each clause alone is right. */
    private void checkNeighbours(ListMultimap<String, Clause> clauses, CitationReader citations) {
        checkNeighbour("negotiation", "cutRanking");
        checkNeighbour("replacement", "regions");
        checkNeighbour("brandVolume", "volume");
        clauses.get("replacement").forEach(clause -> {
            Cited<Replacement.By> by = ((Replacement) clause).by();
            boolean backups = clauses.get("regions").stream()
                    .anyMatch(draft -> ((RegionDraft) draft).backups().isPresent());
            if (by.value() == Replacement.By.BACKUPS_FIRST
                    && !backups
                    && book.get("regions").isPresent()) {
                citations.refuse(by, by.value().word(), "backups under regions, or another replacement");
            }
        });
        clauses.get("revivals").forEach(clause -> {
            Cited<Revival.Who> who = ((Revival) clause).who();
            if (who.value() == Revival.Who.SHORTLISTED && book.get("priceTest").isEmpty()) {
                citations.refuse(who, who.value().word(), "the clause priceTest, which a shortlisted bid can fail");
            }
        });
        clauses.get("cutRanking").forEach(clause -> {
            CutRanking ranking = (CutRanking) clause;
            if (ranking.outright().value() < 1 && book.get("negotiation").isEmpty()) {
                citations.refuse(ranking.outright(), "0", "at least 1 where there is no negotiation");
            }
        });
        clauses.get("comparison").forEach(clause -> {
            int scale = ((ComparisonPrice) clause).unitPrice().value().scale();
            clauses.get("priceTest")
                    .forEach(test -> ((PriceTest) test).anyOf().forEach(limb -> checkScale(limb, scale, citations)));
        });
    }

    private void checkNeighbour(String key, String needed) {
        if (book.get(needed).isEmpty()) {
            book.get(key).ifPresent(node -> node.refuse(key, "the clause " + needed + " beside it", Optional.empty()));
        }
    }

    /** Refuses an absolute price with more decimals than prices are held with. */
    private static void checkScale(Cited<Limb> limb, int scale, CitationReader citations) {
        UnitPrice price = limb.value() instanceof Limb.AtMost atMost
                ? atMost.price()
                : limb.value() instanceof Limb.Below below ? below.price() : UnitPrice.ofUnits(0, 0);
        if (price.yuan().scale() > scale) {
            citations.refuse(limb, price.toString(), "at most the " + scale + " decimals of comparison.unitPrice");
        }
    }
}
