package org.jicai.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jicai.RuleBooks;
import org.jicai.audit.Language;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.format.RegionNames;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {

    private static final String NASTY = "</script><script>alert('x')</script> & \"Söhne\" <!--";
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    private Path temporary;

    private static Round round() {
        Lot.Builder lot = Lot.builder("nasty");
        Stream.of("1.00", "1.20", "1.50", "2.50", "5.00", "7.00")
                .forEach(price -> lot.bid(Bid.of(NASTY + price, price).withCeiling("6.00")));
        return Round.of("a round", lot.build());
    }

    private static ReportPage page(String book, Language language) {
        RuleBook rules = RuleBooks.byId(book).orElseThrow();
        Round round = round();
        Outcome outcome = Engine.of(rules).clear(round, DefaultStrategy.of(round, 1));
        return RoundReport.of(rules, round, outcome, language);
    }

    @ParameterizedTest
    @EnumSource
    void aPage_isValidHtml(Language language) throws Exception {
        assertThat(check(page("GY-YD2024-2", language).toBytes())).isEmpty();
    }

    @Test
    void theCheck_findsWhatIsWrong() throws Exception {
        assertThat(check("<!DOCTYPE html><html lang=en><title>x</title><p><table><div></table>"
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("error");
    }

    private static String check(byte[] page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator.validate(new ByteArrayInputStream(page)).strip();
    }

    @Test
    void names_cannotLeaveTheirPlace() {
        String page = page("GY-YD2019-2", Language.EN).with("");

        assertThat(page).doesNotContain("alert('x')</script>").doesNotContain("<script>alert");
        assertThat(page).contains("&lt;/script&gt;").contains("\\u003c/script>");
    }

    @Test
    void anEmbeddedFile_thatWouldEndItsElement_isRefused() {
        assertThatThrownBy(() -> new Html().embedded("script", "a </script> b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalInputs_giveEqualBytes_andNothingIsFetched() {
        byte[] page = page("GY-YD2024-2", Language.ZH).toBytes();

        assertThat(page).isEqualTo(page("GY-YD2024-2", Language.ZH).toBytes());
        assertThat(page("GY-YD2024-2", Language.ZH).with(""))
                .contains("default-src &#39;none&#39;")
                .doesNotContain(" src=\"")
                .doesNotContain("<link");
    }

    @Test
    void theLadder_hasTheLimitsBidsWereHeldAgainst() {
        assertThat(page("GY-YD2019-2", Language.EN).with(""))
                .contains("\"places\":4,\"placesWords\":\"4 places\"")
                .contains("{\"label\":\"ceiling\",\"price\":6}")
                .contains("{\"label\":\"limit of the price test\",\"price\":1.8}")
                .contains("{\"label\":\"cut deep enough\",\"price\":3}");
    }

    @Test
    void everyProvince_hasATile() {
        assertThat(RegionNames.set("national-31").orElseThrow())
                .allSatisfy(region -> assertThat(TileGrid.of(region)).isPresent());
    }

    @Test
    void aBrowser_loadsThePage_withoutAnErrorOnItsConsole_andDrawsTheCharts() throws Exception {
        assumeThat(CHROMIUM).as("a browser to load the page in").isExecutable();
        Path file = temporary.resolve("report.html");
        Files.write(file, page("GY-YD2024-2", Language.ZH).toBytes());
        Path dom = temporary.resolve("dom.html");
        Path log = temporary.resolve("log.txt");

        Process browser = new ProcessBuilder(command(file))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = browser.waitFor(90, TimeUnit.SECONDS);
        browser.destroyForcibly();

        assumeThat(ended).as("a browser that starts").isTrue();
        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
        assertThat(Files.readString(dom).split("<svg", -1)).hasSizeGreaterThan(3);
    }

    private List<String> command(Path page) {
        return List.of(
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
                "--enable-logging=stderr",
                "--v=0",
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri().toString());
    }
}
