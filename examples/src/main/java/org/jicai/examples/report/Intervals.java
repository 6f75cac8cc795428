package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Estimates with their intervals, one below the other (a forest plot), with a line at zero.
 *
 * @param axis what is estimated, with its unit
 * @param words the words for an estimate and its interval
 * @param rows the estimates, the first one on top
 */
public record Intervals(String axis, String words, ImmutableList<Row> rows) implements Chart {

    /**
     * An estimate.
     *
     * @param label of what
     * @param estimate the estimate
     * @param low the lower end of its interval
     * @param high the upper end
     */
    public record Row(String label, BigDecimal estimate, BigDecimal low, BigDecimal high) {}

    @Override
    public int height() {
        return 100 + 30 * rows.size();
    }

    @Override
    public String kind() {
        return "intervals";
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStringProperty("axis", axis);
        json.writeStringProperty("words", words);
        ChartJson.objects(json, "rows", rows, (out, row) -> {
            out.writeStringProperty("label", row.label());
            ChartJson.number(out, "estimate", Optional.of(row.estimate()));
            ChartJson.number(out, "low", Optional.of(row.low()));
            ChartJson.number(out, "high", Optional.of(row.high()));
        });
    }
}
