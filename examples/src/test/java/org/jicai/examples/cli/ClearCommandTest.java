package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void clear_isTheGoldenReport_andWritesFourFiles() throws IOException {
        Path out = temporary.resolve("out");

        Ran ran = Ran.jicai("clear", "--data", "case:constructed-batch2", "--out", out.toString());

        assertThat(ran.exit()).isZero();
        Golden.assertSame("clear-constructed-batch2.txt", ran.out().replace(out.toString(), "OUT"));
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("verdicts.csv", "lots_out.csv", "regions.csv", "outcome.json");
        }
    }

    @Test
    void booksWithoutRegions_nameNoNumberOfThem_andWordsAreOfTheLanguage() {
        String[] args = {"clear", "--data", "case:constructed-clips", "--out", temporary.toString()};

        assertThat(Ran.jicai(args).out())
                .contains("failed, because nobody passed")
                .containsPattern("drops-out .* awarded +Constructed B\n")
                .doesNotContainPattern("Constructed [A-Z] 0");
        assertThat(Ran.jicai(
                                "clear",
                                "--lang",
                                "zh",
                                "--data",
                                "case:constructed-insulin",
                                "--out",
                                temporary.toString())
                        .out())
                .contains("2年")
                .contains("已产生拟中选企业")
                .doesNotContain("awarded");
    }

    @Test
    void digest_isTheOneInTheFile() throws IOException {
        Ran ran =
                Ran.jicai("clear", "--data", "case:batch2-acarbose", "--out", temporary.toString(), "--format", "csv");

        String row = ran.out().lines().skip(1).findFirst().orElseThrow();
        String digest = row.substring(row.lastIndexOf(',') + 1);
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(Files.readString(temporary.resolve("outcome.json"))).contains("\"digest\": \"" + digest + "\"");
    }

    @Test
    void twoRuns_giveTheSameBytes_anotherSeedAnotherDraw() {
        String[] args = {"clear", "--data", "case:constructed-batch2", "--out", temporary.toString(), "--format", "json"
        };

        assertThat(Ran.jicai(args)).isEqualTo(Ran.jicai(args));
    }

    @Test
    void recordedOnly_listsEveryOpenQuestion_andWritesNothing() {
        Path out = temporary.resolve("out");

        Ran ran = Ran.jicai(
                "clear", "--data", "case:constructed-batch2", "--choices", "recorded", "--out", out.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.startsWith("choices.csv: \"\", expected a recorded answer: "));
        assertThat(out).doesNotExist();
    }

    @Test
    void whatTheEngineRefuses_isReportedAtItsLine() throws IOException {
        Path data = twoBids("much");

        Ran ran = Ran.jicai(
                "clear",
                "--data",
                data.toString(),
                "--out",
                temporary.resolve("out").toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith(data + "/bids.csv:3: fact_sales: \"much\", expected a plain decimal number");
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void missingDirectory_isBadInput() {
        Ran ran = Ran.jicai("clear", "--data", temporary.resolve("no").toString(), "--out", temporary.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("expected a directory with lots.csv and bids.csv");
    }

    @Test
    void outThatIsAFile_isBadInput() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        Ran ran = Ran.jicai("clear", "--data", "case:batch2-acarbose", "--out", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cannot read or write: ");
    }

    @Test
    void severalRounds_mustBeToldApart() throws IOException {
        Files.writeString(
                temporary.resolve("lots.csv"),
                "round,lot,name_en,name_zh,form,comparison_strength,unit\nr1,a,,,,10mg,\nr2,a,,,,10mg,\n");
        Files.writeString(temporary.resolve("bids.csv"), BIDS_HEADER);

        Ran ran = Ran.jicai("clear", "--data", temporary.toString(), "--out", temporary.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("--round: \"\", expected one of r1, r2\n");
    }

    private static final String BIDS_HEADER =
            "round,lot,bidder,bidder_en,strength,strength_ratio,price_yuan,ceiling_yuan,reference_product,selected,regions,"
                    + "evidence,note\n";

    private Path twoBids(String secondSales) throws IOException {
        Path data = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(
                data.resolve("lots.csv"),
                "round,lot,name_en,name_zh,form,comparison_strength,unit\n2020-batch2,a,a,,tablet,10mg,tablet\n");
        Files.writeString(
                data.resolve("bids.csv"),
                BIDS_HEADER.replace("note", "note,fact_sales")
                        + "2020-batch2,a,A,,10mg,1,0.1,1,no,,,official,,7\n"
                        + "2020-batch2,a,B,,10mg,1,0.2,1,no,,,official,," + secondSales + "\n");
        return data;
    }
}
