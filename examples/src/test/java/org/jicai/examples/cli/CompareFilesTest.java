package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.examples.tables.TidyTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareFilesTest {

    private static final String[] NAMES = {
        "compare.csv",
        "verdicts.csv",
        "lots_out.csv",
        "regions.csv",
        "report.html",
        "manifest.json",
        "compare.parquet",
        "verdicts.parquet",
        "lots_out.parquet",
        "regions.parquet"
    };

    @TempDir
    private Path temporary;

    private Path compare(String name, String... more) {
        Path out = temporary.resolve(name);
        String[] args = {
            "compare",
            "--data",
            "case:constructed-batch2",
            "--rules",
            "GY-YD2019-2",
            "--rules",
            "GY-YD2024-2",
            "--out",
            out.toString(),
            "--parquet"
        };
        Ran ran = Ran.jicai(Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return out;
    }

    @Test
    void compare_writesTablesReportAndManifest_theSameBytesEachTime() throws IOException {
        Path one = compare("one");
        Path other = compare("other");

        for (String name : NAMES) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
        assertThat(one.toFile().list()).containsExactlyInAnyOrder(NAMES);
        assertThat(Files.readString(one.resolve("manifest.json")))
                .contains(Hashing.sha256()
                        .hashBytes(Files.readAllBytes(one.resolve("compare.csv")))
                        .toString());
    }

    @Test
    void theTables_areThoseOfEitherBook_andOfTheCommandItself() throws IOException {
        Path out = compare("out");

        Ran csv = Ran.jicai(
                "compare",
                "--data",
                "case:constructed-batch2",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "GY-YD2024-2",
                "--format",
                "csv");
        assertThat(Files.readString(out.resolve("compare.csv"))).isEqualTo(csv.out());
        TidyTable verdicts = TidyTable.parse(Files.readAllBytes(out.resolve("verdicts.csv")));
        assertThat(verdicts.rows().stream().map(row -> row.get(0)).distinct())
                .containsExactly("GY-YD2019-2", "GY-YD2024-2");
        assertThat(verdicts.rows().stream()
                        .filter(row ->
                                row.get(verdicts.columns().indexOf("verdict")).equals("selected"))
                        .map(row -> row.get(0))
                        .collect(Collectors.groupingBy(book -> book, Collectors.counting())))
                .containsEntry("GY-YD2019-2", 51L)
                .containsEntry("GY-YD2024-2", 50L);
    }

    @Test
    void theReport_isTheGoldenOne_withoutTheLibrary() throws IOException {
        String page = Files.readString(compare("zh", "--lang", "zh").resolve("report.html"));

        int main = page.indexOf("<body>");
        Golden.assertSame("compare-report-zh.html", page.substring(main, page.indexOf("</footer>", main)));
    }

    @Test
    void parquet_asksForADirectory() {
        Ran ran = Ran.jicai(
                "compare",
                "--data",
                "case:constructed-batch2",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "GY-YD2024-2",
                "--parquet");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--parquet").contains("--out DIR");
    }
}
