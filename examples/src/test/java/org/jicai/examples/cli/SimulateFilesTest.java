package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateFilesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final String[] NAMES = {
        "differences.csv",
        "differences.parquet",
        "lots.csv",
        "lots.parquet",
        "manifest.json",
        "metrics.csv",
        "metrics.parquet",
        "report.html",
        "suppliers.csv",
        "suppliers.parquet"
    };

    @TempDir
    private Path temporary;

    private Path simulate(String name, String... more) throws IOException {
        Path spec = temporary.resolve("spec.yaml");
        Files.writeString(
                spec,
                Files.readString(Path.of("specs", "places-and-anchor.yaml"))
                        .replace("replications: 2000", "replications: 60"));
        Path out = temporary.resolve(name);
        List<String> args = new ArrayList<>(List.of("simulate", spec.toString(), "--out", out.toString(), "--parquet"));
        args.addAll(List.of(more));
        Ran ran = Ran.jicai(args.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return out;
    }

    @Test
    void theFiles_areTheSameBytes_forOneThreadAndForSeven() throws IOException {
        Path one = simulate("one", "--threads", "1");
        Path seven = simulate("seven", "--threads", "7");

        assertThat(one.toFile().list()).containsExactlyInAnyOrder(NAMES);
        for (String name : NAMES) {
            assertThat(seven.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
    }

    @Test
    void thePages_areValidHtml_andABrowserHasNothingToComplainOf() throws Exception {
        Path simulated = simulate("page").resolve("report.html");
        Path compared = temporary.resolve("compare");
        Ran.jicai(
                "compare",
                "--data",
                "case:constructed-batch2",
                "--rules",
                "GY-YD2019-2",
                "--rules",
                "GY-YD2024-2",
                "--out",
                compared.toString());

        for (Path page : List.of(simulated, compared.resolve("report.html"))) {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            assertThat(validator
                            .validate(new ByteArrayInputStream(Files.readAllBytes(page)))
                            .strip())
                    .isEmpty();
        }
        assumeThat(CHROMIUM).as("a browser to load the pages in").isExecutable();
        assertThat(console(simulated)).doesNotContain("CONSOLE");
        assertThat(console(compared.resolve("report.html"))).doesNotContain("CONSOLE");
    }

    private String console(Path page) throws IOException, InterruptedException {
        Path log = Files.createTempFile(temporary, "browser", ".log");
        Process browser = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createTempDirectory(temporary, "profile"),
                        "--enable-logging=stderr",
                        "--v=0",
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(temporary.resolve("dom.html").toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = browser.waitFor(90, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assumeThat(ended).as("a browser that starts").isTrue();
        assertThat(Files.readString(temporary.resolve("dom.html"))).contains("<svg");
        return Files.readString(log);
    }
}
