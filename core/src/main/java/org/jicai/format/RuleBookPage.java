package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jicai.decision.Confidence;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.FactColumn;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.jicai.tender.Name;

/**
 * A rule book as a page of Markdown: clause by clause what it says, each number with its sources, how sure we are of it, and how
 * many published lots speak for it and against it. Clause texts and notes stay in the language of the book.
 */
public final class RuleBookPage {

    private final RuleBook book;
    private final boolean chinese;
    private final LeafWords words;
    private final StringBuilder page = new StringBuilder();

    private RuleBookPage(RuleBook book, boolean chinese) {
        this.book = book;
        this.chinese = chinese;
        this.words = new LeafWords(book, chinese);
    }

    /**
     * The page of a rule book.
     *
     * @param book the rule book
     * @param chinese whether headings and values are in Chinese instead of English
     * @return the page, each line ending with a line feed
     */
    public static String render(RuleBook book, boolean chinese) {
        RuleBookPage page = new RuleBookPage(book, chinese);
        page.header();
        book.clauses().forEach(page::clause);
        page.facts();
        page.sources();
        return page.page.toString();
    }

    /**
     * A value of a rule book in words.
     *
     * @param book the rule book
     * @param leaf one of its leaves
     * @param chinese whether the words are Chinese instead of English
     * @return the words, such as {@code at most 1.8 × the lowest comparable price}
     */
    public static String value(RuleBook book, Cited<?> leaf, boolean chinese) {
        return new LeafWords(book, chinese).of(leaf.value());
    }

    /**
     * What a kind of clause is called.
     *
     * @param key its key in a rule book, such as {@code quota}
     * @param chinese whether the name is Chinese instead of English
     * @return the name, such as {@code Places}; the key where it has none
     */
    public static String title(String key, boolean chinese) {
        return ClauseWords.title(key, chinese);
    }

    /**
     * The page that lists rule books.
     *
     * @param books the rule books
     * @param chinese whether headings are in Chinese instead of English
     * @return the page, each line ending with a line feed
     */
    public static String index(List<RuleBook> books, boolean chinese) {
        StringBuilder page = new StringBuilder();
        page.append(chinese ? "# 规则集\n\n" : "# Rule books\n\n");
        page.append(
                chinese
                        ? "本页由规则集文件生成。后四列为按把握程度统计的数值个数。\n\n"
                        : "Generated from the rule books. The last columns count their numbers by how sure we are of them.\n\n");
        ImmutableList.Builder<String> heads = ImmutableList.builder();
        heads.add(chinese ? "规则集" : "book", chinese ? "名称" : "name", chinese ? "批次" : "rounds");
        heads.add(chinese ? "开标日" : "bid day");
        for (Confidence confidence : Confidence.values()) {
            heads.add(LeafWords.confidence(confidence, chinese));
        }
        row(page, heads.build());
        rule(page, heads.build().size());
        for (RuleBook book : books) {
            ImmutableList.Builder<String> cells = ImmutableList.builder();
            cells.add("[" + book.id() + "](" + book.id() + ".md)", book.name().in(chinese));
            cells.add(
                    String.join(", ", book.rounds()),
                    book.bidDay().map(Object::toString).orElse(""));
            count(book).values().forEach(n -> cells.add(n.toString()));
            row(page, cells.build());
        }
        return page.toString();
    }

    private void header() {
        Name name = book.name();
        line("# " + book.id() + say(": ", "：") + name.in(chinese));
        line("");
        line(say("Generated from the rule book; edit that, not this page.", "本页由规则集文件生成，请勿直接修改。"));
        line("");
        line("- " + say("Name: ", "名称：") + name.en() + say(" / ", " / ") + name.zh());
        line("- " + say("Rounds: ", "批次：")
                + book.rounds().stream().map(r -> "`" + r + "`").collect(Collectors.joining(", ")));
        if (!book.currency().equals(RuleBook.YUAN)) {
            line("- " + say("Currency: ", "货币：") + book.currency().in(chinese));
        }
        book.bidDay().ifPresent(day -> line("- " + say("Bid day: ", "开标日：") + day));
        String counts = count(book).entrySet().stream()
                .map(entry -> entry.getValue() + " " + LeafWords.confidence(entry.getKey(), chinese))
                .collect(Collectors.joining(say(", ", "，")));
        line("- " + say("Numbers and words: ", "数值与取值：") + counts);
        line("");
    }

    private void clause(Clause clause) {
        line("## " + ClauseWords.title(clause, chinese) + " (`" + clause.key() + "`)");
        line("");
        line(ClauseSentences.of(clause, book, chinese));
        line("");
        row(
                page,
                say(
                        ImmutableList.of("place", "value", "how sure", "sources", "lots for / against"),
                        ImmutableList.of("位置", "取值", "把握", "来源", "支持 / 反对的品种数")));
        rule(page, 5);
        clause.leaves().forEach(this::leaf);
        line("");
        remarks(clause, say("Text", "条文"), true);
        remarks(clause, say("Note", "说明"), false);
        line("");
    }

    private void leaf(Cited<?> leaf) {
        Citation citation = leaf.citation();
        boolean counted = !citation.supports().isEmpty() || !citation.against().isEmpty();
        row(
                page,
                ImmutableList.of(
                        "`" + leaf.path() + "`",
                        words.of(leaf.value()),
                        LeafWords.confidence(citation.confidence(), chinese),
                        String.join(", ", citation.sources()),
                        counted
                                ? citation.supports().size() + " / "
                                        + citation.against().size()
                                : ""));
    }

    /** The texts or notes of the clause's citations, each once, with the places it is about. */
    private void remarks(Clause clause, String heading, boolean texts) {
        Map<String, List<String>> placesByText = new LinkedHashMap<>();
        for (Cited<?> leaf : clause.leaves()) {
            String text = texts ? leaf.citation().clause() : leaf.citation().note();
            if (!text.isEmpty()) {
                placesByText.computeIfAbsent(text, t -> new ArrayList<>()).add("`" + leaf.path() + "`");
            }
        }
        placesByText.forEach((text, places) -> {
            boolean all = places.size() == clause.leaves().size();
            String about = all ? "" : " (" + String.join(", ", places) + ")";
            line("- **" + heading + "**" + about + say(": ", "：") + text);
        });
    }

    private void facts() {
        facts(FactColumn.Of.BID, say("## Facts of bids it reads", "## 读取的申报信息"));
        facts(FactColumn.Of.LOT, say("## Facts of lots it reads", "## 读取的品种信息"));
    }

    private void facts(FactColumn.Of owner, String heading) {
        if (book.facts().stream().noneMatch(fact -> fact.of() == owner)) {
            return;
        }
        line(heading);
        line("");
        for (FactColumn fact : book.facts()) {
            if (fact.of() == owner) {
                line("- `fact_" + fact.name() + "` (" + fact.unit() + ")" + say(": ", "：")
                        + fact.meaning().in(chinese));
            }
        }
        line("");
    }

    private void sources() {
        line(say("## Sources", "## 来源"));
        line("");
        for (Source source : book.sources()) {
            line("- **" + source.key() + "** " + source.title() + ". " + source.publisher() + ", " + source.date()
                    + ".");
        }
    }

    private static Map<Confidence, Integer> count(RuleBook book) {
        Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            counts.put(confidence, 0);
        }
        book.leaves().forEach(leaf -> counts.merge(leaf.citation().confidence(), 1, Integer::sum));
        return counts;
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static void rule(StringBuilder page, int columns) {
        page.append("|").append("---|".repeat(columns)).append('\n');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private <T> T say(T en, T zh) {
        return chinese ? zh : en;
    }
}
