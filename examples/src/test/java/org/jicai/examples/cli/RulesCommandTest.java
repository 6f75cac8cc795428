package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jicai.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void list_namesEveryBook() {
        Ran ran = Ran.jicai("rules", "list");

        assertThat(ran.exit()).isZero();
        RuleBooks.all().forEach(book -> assertThat(ran.out()).contains(book.id()));
        assertThat(Ran.jicai("rules")).isEqualTo(ran);
    }

    @Test
    void show_isThePageOfTheBook_orARowForEachNumber() {
        assertThat(Ran.jicai("rules", "show", "GY-YD2019-2").out()).startsWith("# GY-YD2019-2");
        assertThat(Ran.jicai("rules", "show", "GY-YD2019-2", "--format", "csv")
                        .out()
                        .lines()
                        .count())
                .isEqualTo(
                        1 + RuleBooks.byId("GY-YD2019-2").orElseThrow().leaves().size());
    }

    @Test
    void diff_isANote_orARowForEachChange() {
        Ran note = Ran.jicai("rules", "diff", "GY-YD2023-2", "GY-YD2024-2");

        assertThat(note.exit()).isZero();
        assertThat(note.out())
                .startsWith("From GY-YD2023-2 (National round 9) to GY-YD2024-2 (National round 10)\n\nPlaces\n")
                .contains("  for 10: 8 → 6\n")
                .contains("\nPrice spreads (dropped)\n  - ")
                .contains("\nRevival (new)\n  + who: shortlisted bids that failed the price test\n")
                .contains("    - cut by at least 50% from the ceiling\n");
        assertThat(Ran.jicai("rules", "diff", "GY-YD2023-2", "GY-YD2024-2", "--format", "csv")
                        .out())
                .startsWith("clause,place,before,after\n")
                .contains("Places,for 10,8,6\n");
        assertThat(Ran.jicai("rules", "diff", "GY-YD2023-2", "GY-YD2023-2").out())
                .endsWith("\n\nNothing changed.\n");
    }

    @Test
    void diff_inChinese_hasNoEnglishWordsButTheIds() {
        String note = Ran.jicai("rules", "diff", "GY-YD2024-2", "GY-YD2026-1", "--lang", "zh")
                .out();

        assertThat(note.lines().skip(1)).noneMatch(line -> line.matches(".*[A-Za-z]{3}.*"));
    }

    @Test
    void show_unknownBook_suggestsTheNearest() {
        Ran ran = Ran.jicai("rules", "show", "GY-YD2019-");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--rules: \"GY-YD2019-\", expected a file or a rule book that ships");
    }

    @Test
    void check_brokenFile_listsEverythingWithFileAndLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.yaml"), "id: MINE\nrounds: [r]\nquotum: 3\n");

        Ran ran = Ran.jicai("rules", "check", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSizeGreaterThan(1).allMatch(line -> line.contains("mine.yaml:"));
        assertThat(ran.err()).contains("mine.yaml:3").contains("Maybe");
    }

    @Test
    void check_shippedBook_isWellFormed() throws IOException {
        try (var book = RuleBooks.class.getResourceAsStream("/org/jicai/rules/GY-YD2019-2.yaml")) {
            Path file = temporary.resolve("mine.yaml");
            Files.copy(book, file);

            Ran ran = Ran.jicai("rules", "check", file.toString());

            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).contains("well-formed. GY-YD2019-2 has ");
        }
    }

    @Test
    void check_missingFile_isBadInput() {
        assertThat(Ran.jicai("rules", "check", temporary.resolve("no.yaml").toString())
                        .exit())
                .isEqualTo(2);
    }
}
