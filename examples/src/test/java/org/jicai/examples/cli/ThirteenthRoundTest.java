package org.jicai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jicai.RuleBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thirteenth round with changed numbers is a file outside the jar: the page on the format of rule books shows how one is
 * written, and this does what the page says.
 */
class ThirteenthRoundTest {

    private static final Path PAGE = Path.of("..", "docs", "rulebook-format.md");
    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n(.*?)```\n<!-- /file -->", Pattern.DOTALL);
    private static final String BOOK = "GY-YD2027-1.yaml";

    @TempDir
    private Path directory;

    private Map<String, String> page;

    @BeforeEach
    void writeTheRound() throws IOException {
        page = FILE.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(block -> block.group(1), block -> block.group(2)));
        Files.writeString(directory.resolve(BOOK), changed(shipped("GY-YD2026-1"), page.get("next-year.diff")));
        Files.createDirectory(directory.resolve("batch13"));
        for (String file : List.of("lots.csv", "bids.csv", "demand.csv", "choices.csv")) {
            Files.writeString(directory.resolve("batch13").resolve(file), page.get("batch13/" + file));
        }
    }

    @Test
    void everyCommandOfThePage_runs() throws IOException {
        List<Ran> runs = page.get("next-year.sh").lines().map(this::run).toList();

        assertThat(runs).hasSize(5).allSatisfy(ran -> {
            assertThat(ran.err()).isEmpty();
            assertThat(ran.exit()).isZero();
        });
        assertThat(runs.get(0).out()).contains("well-formed. GY-YD2027-1 has ");
        assertThat(runs.get(1).out())
                .startsWith("# GY-YD2027-1")
                .contains("National round 13 (invented)", "2027-batch13");
        assertShown("next-year/diff.txt", runs.get(2).out());
        assertShown(
                "next-year/clear.txt",
                Splitter.on("\ndigest").splitToList(runs.get(3).out()).get(0));
        assertShown("next-year/replay.txt", runs.get(4).out());
    }

    @Test
    void show_inChinese_isChinese() {
        assertThat(run("jicai rules show " + BOOK + " --lang zh").out()).contains("第十三批（虚构）");
    }

    /** 65 % of 1001 units for two winners and 50 % for one, at the changed shares and half-up. */
    @Test
    void clear_followsTheChangedNumbers() throws IOException {
        run("jicai clear --rules GY-YD2027-1.yaml --data batch13 --out out");

        assertThat(Files.readString(directory.resolve("out").resolve("verdicts.csv"))
                        .lines())
                .anyMatch(
                        row -> row.startsWith("2027-batch13,alpha,Firm C,,3,1.45,lost,outside-quota,quota[4-6],3,>,2,"))
                .anyMatch(row -> row.startsWith(
                        "2027-batch13,beta,Firm B,,2,2,lost,revival-declined,revivals[0].price,2,>,1.5,"));
        assertThat(Files.readString(directory.resolve("out").resolve("regions.csv"))
                        .lines())
                .anyMatch(row -> row.equals("2027-batch13,alpha,北京,primary,Firm A,,651"))
                .anyMatch(row -> row.equals("2027-batch13,beta,北京,primary,Firm A,,501"))
                .noneMatch(row -> row.contains("backup2"));
    }

    /** The numbers decide: by last year's book a third firm of the first lot is selected, and the replay says so. */
    @Test
    void replay_byLastYearsBook_isAMismatch() {
        Ran ran = run("jicai replay --rules GY-YD2026-1 --data batch13 --format csv");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("2027-batch13,alpha,mismatch,Firm A|Firm B|Firm C,Firm A|Firm B,selection");
    }

    @Test
    void withoutTheFile_noBookNamesTheRound() {
        for (String command : List.of("jicai replay --data batch13", "jicai clear --data batch13 --out out")) {
            Ran ran = run(command);

            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).startsWith("--rules: \"\"").contains("no book names round 2027-batch13");
        }
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void missingOrBrokenFile_isBadInput() throws IOException {
        assertThat(run("jicai rules check GY-YD2028-1.yaml").err()).contains("expected a file");

        Path broken = directory.resolve(BOOK);
        Files.writeString(broken, Files.readString(broken).replace("  4-6: 2\n", "  4-6: 7\n"));
        for (String command : page.get("next-year.sh").lines().toList()) {
            Ran ran = run(command);

            assertThat(ran.exit()).as(command).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).matches("(?s)" + Pattern.quote(broken.toString()) + ":[0-9]+: quota.*");
        }
    }

    /** The page shows what was printed; like golden copies, it is written anew by a run with -Djicai.golden=write. */
    private void assertShown(String name, String printed) throws IOException {
        if (System.getProperty("jicai.golden", "").equals("write")) {
            String opening = "<!-- file: " + name + " -->\n```text\n";
            String shown = opening + page.get(name) + "```";
            Files.writeString(PAGE, Files.readString(PAGE).replace(shown, opening + printed + "```"));
        } else {
            assertThat(printed).as(name).isEqualTo(page.get(name));
        }
    }

    /** Runs a command of the page, with its files in the directory of the test. */
    private Ran run(String command) {
        List<String> words = Splitter.on(' ').splitToList(command);
        assertThat(words.get(0)).isEqualTo("jicai");
        return Ran.jicai(words.stream().skip(1).map(this::inDirectory).toArray(String[]::new));
    }

    private String inDirectory(String word) {
        boolean isFile = word.endsWith(".yaml") || List.of("batch13", "out").contains(word);
        return isFile ? directory.resolve(word).toString() : word;
    }

    /** A text with the line after each minus replaced by the line after the plus below it. */
    private static String changed(String text, String changes) {
        String changed = text;
        List<String> lines = changes.lines().toList();
        for (int i = 0; i < lines.size(); i += 2) {
            String before = "\n" + lines.get(i).substring(1) + "\n";
            assertThat(changed.split(Pattern.quote(before), -1))
                    .as("the book has the line%s once", before)
                    .hasSize(2);
            changed = changed.replace(before, "\n" + lines.get(i + 1).substring(1) + "\n");
        }
        return changed;
    }

    private static String shipped(String id) throws IOException {
        try (InputStream book = RuleBooks.class.getResourceAsStream("/org/jicai/rules/" + id + ".yaml")) {
            return new String(book.readAllBytes(), UTF_8);
        }
    }
}
