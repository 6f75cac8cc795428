package org.jicai.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jicai.examples.cli.Coverage.Result;
import org.jicai.examples.cli.Coverage.RoundCoverage;
import org.jicai.examples.cli.Coverage.Target;
import org.jicai.format.BadInputException;
import org.jicai.replay.OfficialFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageCommandTest {

    private static final String HEADER = "round,date,metric,value,unit,source,confidence,note_en,note_zh\n";

    @Test
    void report_isTheGoldenOne() {
        Golden.assertSame("coverage.txt", Ran.jicai("coverage").out());
        Golden.assertSame(
                "coverage-zh.txt", Ran.jicai("coverage", "--lang", "zh").out());
        Golden.assertSame(
                "coverage.csv", Ran.jicai("coverage", "--format", "csv").out());
    }

    @Test
    void guide_showsTheTablesOfTheReport() throws IOException {
        String tables = Splitter.on("\n\nWhat is counted")
                .splitToList(Ran.jicai("coverage").out())
                .get(0);

        assertThat(Files.readString(Path.of("..", "docs", "guide-checking.md")))
                .contains("```text\n" + tables + "\n```");
    }

    @Test
    void json_hasTheRowsOfTheCsv() {
        Ran json = Ran.jicai("coverage", "--format", "json");

        assertThat(json.exit()).isZero();
        assertThat(json.out().lines().filter(line -> line.startsWith("  {")))
                .hasSize((int) Ran.jicai("coverage", "--format", "csv")
                                .out()
                                .lines()
                                .count()
                        - 1)
                .anyMatch(row -> row.contains("\"metric\":\"sum\",\"value\":\"556\""));
    }

    /** 25 of the pilot, none of the expansion, and what each round awarded. */
    @ParameterizedTest(name = "{0}: sum {1}, published {2}")
    @CsvSource({
        "2018-pilot,     25,",
        "2019-expansion, 25,",
        "2020-batch2,    57,",
        "2021-batch5,   218,",
        "2021-insulin,  234,",
        "2022-batch7,   294, 294",
        "2023-batch8,   333,",
        "2023-batch9,   374, 374",
        "2024-insulin,  374,",
        "2024-batch10,  436, 435",
        "2025-batch11,  491, 490",
        "2026-renewal,  491,",
        "2026-batch12,  556, 555",
    })
    void sum_besideThePublishedTotal(String id, int sum, Integer published) {
        RoundCoverage round = Coverage.of(ShippedCases.coverageFigures()).rounds().stream()
                .filter(candidate -> candidate.round().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(round.sum()).contains(sum);
        assertThat(round.publishedTotal()).isEqualTo(Optional.ofNullable(published));
    }

    @Test
    void targets_areReachedAsFarAsVarietiesTell() {
        assertThat(Coverage.of(ShippedCases.coverageFigures()).targets())
                .extracting(
                        target -> target.figure().value().orElseThrow(),
                        target -> target.counted().orElseThrow(),
                        Target::result)
                .containsExactly(tuple(300, 294, Result.NOT_REACHED), tuple(500, 491, Result.UNKNOWN));
    }

    /** Three varieties: at most three names, at least three with those of the provinces. */
    @ParameterizedTest(name = "target {0} {1}: {2}")
    @CsvSource({
        "4, generic names, NOT_REACHED",
        "3, generic names, UNKNOWN",
        "3, varieties, REACHED",
        "4, varieties, NOT_REACHED",
        "3, varieties with provinces, REACHED",
        "4, varieties with provinces, UNKNOWN",
        "3, something else, UNKNOWN",
        "'', varieties, UNKNOWN",
    })
    void target_isJudgedByWhatTheCountBounds(String need, String unit, Result expected) {
        assertThat(coverage("a,2020-01-01,varieties_won,3,varieties,s,high,,\n" + "t,2020-12-31,target," + need + ","
                                + unit + ",s,assumed,,\n")
                        .targets())
                .extracting(Target::result)
                .containsExactly(expected);
    }

    @Test
    void roundAfterTheDayOfATarget_isNotCounted_andTheDayItselfIs() {
        Coverage coverage = coverage("late,2021-01-01,varieties_won,5,varieties,s,high,,\n"
                + "early,2020-12-31,varieties_won,3,varieties,s,high,,\n"
                + "t,2020-12-31,target,8,varieties,s,assumed,,\n"
                + "before,2020-12-30,target,1,varieties,s,assumed,,\n");

        assertThat(coverage.targets()).extracting(Target::counted).containsExactly(Optional.of(0), Optional.of(3));
        assertThat(coverage.rounds()).extracting(RoundCoverage::sum).containsExactly(Optional.of(3), Optional.of(8));
    }

    @Test
    void figureThatWasNeverPublished_makesEveryLaterSumUnknown() {
        Coverage coverage = coverage("a,2020-01-01,varieties_won,3,varieties,s,high,,\n"
                + "b,2020-02-01,varieties_won,,varieties,s,unknown,,\n"
                + "c,2020-03-01,varieties_won,4,varieties,s,high,,\n"
                + "t,2020-12-31,target,1,varieties,s,assumed,,\n");

        assertThat(coverage.rounds())
                .extracting(RoundCoverage::sum)
                .containsExactly(Optional.of(3), Optional.empty(), Optional.empty());
        assertThat(coverage.targets()).extracting(Target::result).containsExactly(Result.UNKNOWN);
    }

    @Test
    void everyFigureHasItsSource_orSaysThatThereIsNone() {
        assertThat(ShippedCases.coverageFigures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.confidence()).isIn("high", "medium", "assumed", "unknown");
            assertThat(figure.source()).isNotEmpty();
            assertThat(figure.source().equals(CoverageFigure.NO_SOURCE))
                    .as("%s", figure)
                    .isEqualTo(List.of("assumed", "unknown").contains(figure.confidence()));
            assertThat(figure.value().isEmpty())
                    .as("%s", figure)
                    .isEqualTo(figure.confidence().equals("unknown"));
            assertThat(figure.note().en().isEmpty())
                    .isEqualTo(figure.note().zh().isEmpty());
        });
    }

    /** The casebook has some of these figures too. */
    @Test
    void figures_areThoseOfTheCasebook() {
        List<OfficialFigure> others = ShippedCases.officialFigures().stream()
                .filter(figure -> figure.metric().startsWith("varieties_"))
                .toList();

        assertThat(others)
                .hasSizeGreaterThan(10)
                .allSatisfy(other -> assertThat(ShippedCases.coverageFigures())
                        .anyMatch(figure -> figure.round().equals(other.round())
                                && figure.metric().equals(other.metric())
                                && figure.value().map(Object::toString).equals(Optional.of(other.value()))));
    }

    @Test
    void badCells_areAllReportedAtTheirPlaces() {
        assertThatThrownBy(() -> coverage("a,2020-13-01,varieties_won,3,varieties,s,high,,\n"
                        + "b,2020-01-01,varieties_won,three,varieties,s,high,,\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("coverage.csv:2: date: \"2020-13-01\", expected a date such as 2022-12-31")
                .hasMessageContaining("coverage.csv:3: value: \"three\", expected a whole number or nothing");
    }

    @ParameterizedTest(name = "coverage {0}")
    @CsvSource({
        "2022-batch7,  Unmatched argument",
        "--frmat csv,  Maybe \"--format\" was meant",
        "--format xml, expected one of",
        "--lang fr,    expected one of",
    })
    void badUsage_exits2_andSaysWhat(String args, String said) {
        Ran ran = Ran.jicai(("coverage " + args).split(" ", -1));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(said).contains("See jicai coverage --help");
    }

    private static Coverage coverage(String rows) {
        return Coverage.of(CoverageFigure.read("coverage.csv", (HEADER + rows).getBytes(UTF_8)));
    }
}
