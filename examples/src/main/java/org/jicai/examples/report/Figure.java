package org.jicai.examples.report;

/**
 * A chart with its caption. Whoever cannot see it reads the caption and the table beside it.
 *
 * @param chart what is drawn
 * @param caption what it shows, in a sentence
 */
public record Figure(Chart chart, String caption) implements Block {

    @Override
    public void write(Html html) {
        html.open("figure");
        html.open("div", "class", "chart", "role", "img", "aria-label", caption, "style", height());
        html.close("div");
        html.embedded("script", ChartJson.of(chart), "type", "application/json");
        html.element("figcaption", caption).close("figure");
    }

    private String height() {
        return "height:" + chart.height() + "px";
    }
}
