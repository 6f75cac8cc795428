package org.jicai.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jicai.audit.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a telephone a legend breaks into lines, and nothing of the chart may be under them. */
class NarrowPageTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXIS = "share of replications";
    private static final String NAME = "a variant with quite a long name ";

    @TempDir
    private Path temporary;

    @Test
    void aLegendOfSeveralLines_staysAboveTheTitleOfTheAxis() throws Exception {
        assumeThat(CHROMIUM).as("a browser to load the page in").isExecutable();
        ImmutableList<Bars.Series> series = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Bars.Series(NAME + i, Bars.Colour.BLUE, ImmutableList.of(BigDecimal.valueOf(i))))
                .collect(ImmutableList.toImmutableList());
        Bars bars = new Bars(Bars.Layout.COLUMNS, AXIS, ImmutableList.of("one"), series);
        ReportPage page = new ReportPage(Language.EN, "page", "", ImmutableList.of(new Figure(bars, "caption")), "");

        String dom = dom(page.toBytes());

        assertThat(y(dom, NAME + 3)).as("the legend has three lines").isGreaterThan(y(dom, NAME + 1) + 40);
        assertThat(y(dom, AXIS)).isGreaterThan(y(dom, NAME + 3) + 14);
    }

    /** How far down the middle of a text of a chart is. */
    private static double y(String dom, String text) {
        Matcher found = Pattern.compile(
                        "<text [^>]*transform=\"translate\\([0-9.]+ ([0-9.]+)\\)\"[^>]*>" + text + "</text>")
                .matcher(dom);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }

    /** The page with a body as narrow as that of a window of 390 pixels, which the browser itself refuses to be. */
    private String dom(byte[] page) throws IOException, InterruptedException {
        String narrow = new String(page, StandardCharsets.UTF_8).replace("<body>", "<body style=\"width:374px\">");
        Path file = temporary.resolve("page.html");
        Files.writeString(file, narrow);
        Path dom = temporary.resolve("dom.html");
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
                        "--user-data-dir=" + temporary.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = browser.waitFor(90, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assumeThat(ended).as("a browser that starts").isTrue();
        return Files.readString(dom);
    }
}
