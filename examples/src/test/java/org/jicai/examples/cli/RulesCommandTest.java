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
