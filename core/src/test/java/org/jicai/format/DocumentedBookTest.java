package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jicai.rules.Clause;
import org.junit.jupiter.api.Test;

/** The book with classes of {@code docs/rulebook-format.md}, and the errors the page shows for it. */
class DocumentedBookTest {

    /** Tests run in the directory of their module. */
    private static final Path PAGE = Path.of("..", "docs", "rulebook-format.md");

    @Test
    void theBookWithClasses_isRead() throws IOException {
        assertThat(RuleBookReader.read("classes.yaml", block("classes.yaml")).clauses())
                .extracting(Clause::key)
                .contains(
                        "entry",
                        "rankBy",
                        "places",
                        "gap",
                        "guarantee",
                        "classes",
                        "passThrough",
                        "ownVolume",
                        "areas");
    }

    @Test
    void itsErrors_areTheOnesTheReaderGives() throws IOException {
        String text = block("classes.yaml")
                .replace("weight: 40%", "weight: 30%")
                .replace("{cutFromCeilingAbove: 20%}", "{atMost: 0.125}")
                .replace("  B: []", "  B: [{first: 9}]")
                .replace("C: {own: 50%, pool: 30%}, ", "")
                .replace("B: {own: 80%, pool: 20%}", "B: {own: 80%, pool: 30%}")
                .replace("by: reserves-first", "by: backups-first");

        assertThat(SmallBook.findings(text))
                .extracting(finding -> finding.toString().replace("book.yaml", "classes.yaml"))
                .containsExactlyElementsOf(block("classes-errors.txt").lines().toList());
    }

    /** Every key of a clause stands in the table of clauses. */
    @Test
    void everyClause_hasItsRow() throws IOException {
        String rows = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.joining("\n"));

        assertThat(ClauseOrder.USUAL).allSatisfy(key -> assertThat(rows).contains("| `" + key + "` | "));
    }

    private static String block(String name) throws IOException {
        Matcher block = Pattern.compile(
                        "<!-- file: " + Pattern.quote(name) + " -->\n```[a-z]+\n(.*?)```\n<!-- /file -->",
                        Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }
}
