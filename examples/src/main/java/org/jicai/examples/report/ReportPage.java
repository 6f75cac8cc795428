package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jicai.audit.Language;

/**
 * A page: one HTML file with its style, its script and the chart library inside. Equal pages have equal bytes.
 *
 * @param language the language of the page
 * @param title its title
 * @param subtitle what stands below the title
 * @param blocks what is on it
 * @param footer where it comes from
 */
public record ReportPage(Language language, String title, String subtitle, ImmutableList<Block> blocks, String footer) {

    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";

    /** No network, whatever ends up in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    /**
     * The page as a file.
     *
     * @return the file, in UTF-8
     */
    public byte[] toBytes() {
        return with(resource(LIBRARY)).getBytes(StandardCharsets.UTF_8);
    }

    /** The page with something in the place of the chart library. */
    String with(String library) {
        Html html = new Html().doctype().open("html", "lang", language.of("en", "zh-CN"));
        head(html);
        html.open("body").open("header").element("h1", title).element("p", subtitle, "class", "subtitle");
        html.close("header").open("main");
        blocks.forEach(block -> block.write(html));
        html.close("main").open("footer").element("p", footer).close("footer");
        html.embedded("script", library);
        html.embedded("script", resource("report.js"));
        return html.close("body").close("html").toString();
    }

    private void head(Html html) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.element("title", title);
        html.embedded("style", resource("report.css")).close("head");
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
