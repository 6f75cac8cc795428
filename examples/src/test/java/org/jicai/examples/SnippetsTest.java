package org.jicai.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.RuleBooks;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.examples.entry.EntryStudy;
import org.jicai.format.BadInputException;
import org.jicai.format.OutcomeFiles;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RoundFiles;
import org.jicai.format.RuleBookReader;
import org.jicai.replay.Match;
import org.jicai.replay.Replay;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** What the README and the guides show is what the code says and does, and their links lead somewhere. */
class SnippetsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "jicai", "examples");

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\w+)#([\\w-]+) -->\n```java\n(.*?)```\n<!-- /snippet -->", Pattern.DOTALL);
    private static final Pattern PRINTED =
            Pattern.compile("<!-- printed: ([\\w-]+) -->\n```text\n(.*?)```\n<!-- /printed -->", Pattern.DOTALL);
    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n(.*?)```\n<!-- /file -->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    @Test
    void snippets_areTheCompiledSource() throws IOException {
        List<String> differing = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult block : blocks(page, SNIPPET, "<!-- snippet:")) {
                if (!region(block.group(1), block.group(2)).equals(block.group(3))) {
                    differing.add(page + ": " + block.group(1) + "#" + block.group(2));
                }
            }
        }
        assertThat(differing).as("blocks that differ from the source").isEmpty();
    }

    @Test
    void output_isWhatTheSnippetsPrint() throws IOException {
        Map<String, String> printed = printedByName();
        for (Path page : pages()) {
            for (MatchResult block : blocks(page, PRINTED, "<!-- printed:")) {
                assertThat(block.group(2)).as("%s: %s", page, block.group(1)).isEqualTo(printed.get(block.group(1)));
            }
        }
    }

    @Test
    void verdictsOfTheVariant_areTheOnesTheGuideShows() throws IOException {
        Map<String, String> files = files(DOCS.resolve("guide-economists.md"));
        RuleBook variant = RuleBookReader.read("variant.yaml", files.get("variant.yaml"));
        RuleBook shipped = RuleBooks.byId("GY-YD2019-2").orElseThrow();

        assertThat(verdicts(shipped, files)).isEqualTo(files.get("base/verdicts.csv"));
        assertThat(verdicts(variant, files)).isEqualTo(files.get("variant/verdicts.csv"));
    }

    @Test
    void roundOfTheCheckingGuide_showsEveryMatchOnce() throws IOException {
        RoundDirectory data = directory(files(DOCS.resolve("guide-checking.md")), "my-round/");
        Replay replay = Replay.by(RuleBooks.byId("GY-YD2019-2").orElseThrow());

        assertThat(replay.run(data, "my-round").lots())
                .extracting(lot -> lot.match())
                .containsExactly(Match.EXACT, Match.CONSISTENT, Match.TYPED, Match.MISMATCH);
    }

    @Test
    void errorsOfTheFormatPages_areTheOnesTheReadersGive() throws IOException {
        Map<String, String> data = files(DOCS.resolve("data-formats.md"));
        assertThat(errors(() -> directory(data, "bad/"))).isEqualTo(data.get("data-errors.txt"));

        Map<String, String> book = files(DOCS.resolve("rulebook-format.md"));
        assertThat(errors(() -> RuleBookReader.read("bad.yaml", book.get("bad.yaml"))))
                .isEqualTo(book.get("book-errors.txt"));
    }

    @Test
    void links_leadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(prose(page)).results().toList()) {
                String target = link.group(1);
                if (!target.matches("(?:https?|mailto):.*") && !leadsSomewhere(page, target)) {
                    broken.add(page + ": " + target);
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /** The anchors of the headings of a page, as GitHub derives them. */
    private static List<String> anchors(Path page) throws IOException {
        return prose(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** A page without its code blocks. */
    private static String prose(Path page) throws IOException {
        return Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(page))
                .replaceAll("");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(DOCS)) {
            Stream<Path> readmes =
                    top.filter(file -> file.getFileName().toString().startsWith("README"));
            return Stream.concat(readmes, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The blocks of a page; one that is not closed or not fenced as it should be fails the test. */
    private static List<MatchResult> blocks(Path page, Pattern pattern, String opening) throws IOException {
        String text = Files.readString(page);
        List<MatchResult> blocks = pattern.matcher(text).results().toList();
        assertThat(blocks).as("well-formed blocks %s in %s", opening, page).hasSize(text.split(opening, -1).length - 1);
        return blocks;
    }

    private static Map<String, String> files(Path page) throws IOException {
        return blocks(page, FILE, "<!-- file:").stream()
                .collect(Collectors.toMap(block -> block.group(1), block -> block.group(2)));
    }

    /** The lines between the marks of a region, without their common indentation. */
    private static String region(String className, String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(className + ".java"));
        List<MatchResult> found = Pattern.compile(
                        "// tag::" + Pattern.quote(name) + "\\[]\n(.*?)\n *// end::" + Pattern.quote(name) + "\\[]",
                        Pattern.DOTALL)
                .matcher(source)
                .results()
                .toList();
        assertThat(found).as("regions %s of %s", name, className).hasSize(1);
        return found.get(0).group(1).stripIndent() + "\n";
    }

    /** What the parts of the guides print, and the whole examples. */
    private static Map<String, String> printedByName() {
        Map<String, String> printed = new TreeMap<>();
        Stream.of(printed(GuideSnippets::run).split("== ", -1))
                .skip(1)
                .map(part -> part.split("\n", 2))
                .forEach(part -> printed.put(part[0], part[1]));
        printed.put("ClearALot", printed(ClearALot::run));
        printed.put("ReplayARound", printed(ReplayARound::run));
        printed.put("SweepTwoBooks", printed(SweepTwoBooks::run));
        printed.put("WinnersOfALargeLot", printed(WinnersOfALargeLot::run));
        printed.put("ScreenLots", printed(ScreenLots::run));
        printed.put("AnchorStudy", printed(AnchorStudy::run));
        printed.put("EntryStudy", printed(EntryStudy::run));
        printed.put("EstimateCosts", printed(EstimateCosts::run));
        return printed;
    }

    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String verdicts(RuleBook book, Map<String, String> files) {
        Round round = directory(files, "my-bids/").round("my-study").orElseThrow();
        Outcome outcome = Engine.of(book).clear(round, DefaultStrategy.of(round, 1));
        return new String(OutcomeFiles.toBytes(outcome, "").get("verdicts.csv"), UTF_8);
    }

    private static RoundDirectory directory(Map<String, String> files, String folder) {
        return RoundDirectory.read(new RoundFiles() {
            @Override
            public Optional<byte[]> read(String name) {
                return Optional.ofNullable(files.get(folder + name)).map(text -> text.getBytes(UTF_8));
            }

            @Override
            public String describe(String name) {
                return folder + name;
            }
        });
    }

    private static String errors(Runnable reading) {
        try {
            reading.run();
            return "";
        } catch (BadInputException bad) {
            return bad.findings().stream().map(finding -> finding + "\n").collect(Collectors.joining());
        }
    }
}
