package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jicai.RuleBooks;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code docs/rulebooks} are generated. After a change of a rule book, run
 * {@code mvn -pl core test -Dtest=RuleBookPageTest -Djicai.regenerate=true} and commit what it wrote.
 */
class RuleBookPageTest {

    /** Tests run in the directory of their module. */
    private static final Path PAGES = Path.of("..", "docs", "rulebooks");

    @Test
    void committedPages_areTheGeneratedOnes() throws IOException {
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Path file = PAGES.resolve(page.getKey());
            if (Boolean.getBoolean("jicai.regenerate")) {
                Files.createDirectories(PAGES);
                Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
            }
            assertThat(file).as("regenerate it: see RuleBookPageTest").hasContent(page.getValue());
        }
    }

    @Test
    void everyLeaf_hasItsRow() {
        for (RuleBook book : RuleBooks.all()) {
            String page = RuleBookPage.render(book, false);
            assertThat(book.leaves()).allSatisfy(leaf -> assertThat(page).contains("| `" + leaf.path() + "` | "));
        }
    }

    @Test
    void row_valueConfidenceSourcesAndLots() {
        assertThat(RuleBookPage.render(SmallBook.read(), false).lines())
                .contains(
                        "| `quota[4+]` | 3 | inferred | S1 | 2 / 1 |",
                        "| `ceiling` | 4 decimals, half-up | assumed |  |  |",
                        "| `priceTest.anyOf[0]` | at most 1.8 × the lowest comparable price | assumed |  |  |",
                        "| `term.ordinary[2+]` | until 2027-12-31 | assumed |  |  |");
    }

    @Test
    void chinesePage_hasChineseHeadingsAndValues() {
        assertThat(RuleBookPage.render(SmallBook.read(), true).lines())
                .contains(
                        "# EXAMPLE-1：示例",
                        "## 入围企业数 (`quota`)",
                        "| `quota[4+]` | 3 | 由结果推断 | S1 | 2 / 1 |",
                        "| `priceTest.anyOf[1]` | 较最高有效申报价降幅 ≥ 50% | 假定 |  |  |",
                        "| `term.ordinary[1]` | 1 年 | 假定 |  |  |");
    }

    private static ImmutableMap<String, String> pages() {
        ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
        RuleBooks.all().forEach(book -> pages.put(book.id() + ".md", RuleBookPage.render(book, false)));
        return pages.put("index.md", RuleBookPage.index(RuleBooks.all(), false)).buildOrThrow();
    }
}
