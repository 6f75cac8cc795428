package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;

/** What is said about the numbers of a rule book: how sure we are, and where they come from. */
final class CitationLines {

    private final RuleBook book;
    private final Language language;
    private final Terms terms;

    CitationLines(RuleBook book, Language language) {
        this.book = book;
        this.language = language;
        this.terms = new Terms(language);
    }

    /** The numbers an outcome used that no document gives. */
    ImmutableList<Statement> restsOn(LotOutcome lot) {
        return lot.restsOn().stream().map(this::restsOn).collect(ImmutableList.toImmutableList());
    }

    private Statement restsOn(Leaf leaf) {
        String stage = terms.stage(leaf.stage());
        String sure = terms.confidence(leaf.confidence());
        String note = book.leaves().stream()
                .filter(cited -> cited.path().equals(leaf.clause().path()))
                .map(cited -> cited.citation().note())
                .filter(text -> !text.isEmpty())
                .map(text -> language.of(": ", "：") + text)
                .findFirst()
                .orElse("");
        String text = language.of("A number used for the " + stage + " is " + sure, stage + "所用数值为" + sure);
        return Statement.of(text + note, leaf.clause());
    }

    /** Where the numbers come from that the statements name, in the order of the book. */
    ImmutableList<Statement> citations(Stream<Statement> statements) {
        Set<String> named = statements
                .flatMap(statement -> statement.clause().stream())
                .map(ClauseRef::path)
                .collect(Collectors.toCollection(TreeSet::new));
        return book.leaves().stream()
                .filter(leaf -> named.contains(leaf.path()))
                .map(this::citation)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private Statement citation(Cited<?> leaf) {
        Citation citation = leaf.citation();
        String clause = citation.clause().isEmpty() ? "" : language.of(": “", "：“") + citation.clause() + "”";
        String sources = citation.sources().stream().map(this::source).collect(Collectors.joining("; "));
        String text = terms.confidence(citation.confidence()) + clause + (sources.isEmpty() ? "" : " — " + sources);
        return Statement.of(text, new ClauseRef(book.id(), leaf.path()));
    }

    private String source(String key) {
        return book.sources().stream()
                .filter(source -> source.key().equals(key))
                .map(CitationLines::described)
                .findFirst()
                .orElse(key);
    }

    private static String described(Source source) {
        String where = Stream.of(source.publisher(), source.date())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return source.title() + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
