package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private static final Path SPEC = Path.of("specs", "places-and-anchor.yaml");

    @Test
    void page_showsTheSpecificationThatShips_andWhatItGives(@TempDir Path directory) throws IOException {
        ImmutableMap<String, String> shown = GuideFiles.of("experiment-format.md");
        Path out = directory.resolve("result");
        Ran ran = Ran.jicai("simulate", SPEC.toString(), "--out", out.toString(), "--threads", "2");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(shown.get("places-and-anchor.yaml")).isEqualTo(Files.readString(SPEC));
        assertThat(ran.out()).isEqualTo(shown.get("simulate.txt"));
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly(
                            "differences.csv",
                            "lots.csv",
                            "manifest.json",
                            "metrics.csv",
                            "report.html",
                            "suppliers.csv");
        }
        assertThat(Files.readString(out.resolve("manifest.json"))).doesNotContain(directory.toString());
    }

    /** The auction of the guide, whose expected price is 100 × 2 / 6: with Sobol points, and without. */
    @Test
    void guide_showsWhatSobolPointsGive(@TempDir Path directory) throws IOException {
        ImmutableMap<String, String> shown = GuideFiles.of("guide-economists.md");
        Path sobol = Path.of("specs", "first-price.yaml");
        Path keyed = directory.resolve("keyed.yaml");
        Files.writeString(keyed, Files.readString(sobol).replaceFirst("draws: sobol.*\n", ""));

        Ran points = Ran.jicai(
                "simulate", sobol.toString(), "--out", directory.resolve("a").toString());
        Ran numbers = Ran.jicai(
                "simulate", keyed.toString(), "--out", directory.resolve("b").toString());

        assertThat(points.out()).isEqualTo(shown.get("known/sobol.txt"));
        assertThat(numbers.out()).isEqualTo(shown.get("known/keyed.txt"));
        assertThat(Files.readString(directory.resolve("a").resolve("report.html")))
                .contains("4,096 Sobol points under each of 16 random shifts");
        assertThat(Files.readString(directory.resolve("b").resolve("report.html")))
                .doesNotContain("Sobol");
    }

    @Test
    void bidsOfACase_areClearedAsGiven(@TempDir Path directory) throws IOException {
        Path spec = directory.resolve("spec.yaml");
        Files.writeString(spec, """
                seed: 1
                replications: 10
                measures: [selected, win-rate]
                variants:
                  - {id: only, rules: GY-YD2019-2}
                population: {data: "case:batch2-paclitaxel"}
                """);
        Ran ran = Ran.jicai(
                "simulate", spec.toString(), "--out", directory.resolve("out").toString(), "--format", "csv");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("only,selected,,3,0,3,3,10");
    }

    @Test
    void badInput_isRefused(@TempDir Path directory) throws IOException {
        Path spec = directory.resolve("spec.yaml");
        Files.writeString(spec, Files.readString(SPEC).replace("seed: 1\n", ""));
        Ran noSeed = Ran.jicai(
                "simulate", spec.toString(), "--out", directory.resolve("out").toString());
        Files.createDirectories(directory.resolve("left"));
        Files.writeString(directory.resolve("left").resolve("checkpoint.bin"), "");
        Ran left = Ran.jicai(
                "simulate", SPEC.toString(), "--out", directory.resolve("left").toString());
        Ran damaged = Ran.jicai(
                "simulate", SPEC.toString(), "--out", directory.resolve("left").toString(), "--resume");

        assertThat(List.of(noSeed.exit(), left.exit(), damaged.exit())).containsOnly(2);
        assertThat(noSeed.err()).contains("expected the key seed");
        assertThat(left.err()).contains("Maybe --resume was meant");
        assertThat(damaged.err()).contains("a damaged file");
        assertThat(directory.resolve("out")).doesNotExist();
    }
}
