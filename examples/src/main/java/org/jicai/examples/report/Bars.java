package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/**
 * Bars, one group for each category.
 *
 * @param layout how they stand
 * @param axis what is counted, with its unit
 * @param categories the categories, the first one on top or on the left
 * @param series the bars of each group
 */
public record Bars(Layout layout, String axis, ImmutableList<String> categories, ImmutableList<Series> series)
        implements Chart {

    /** How bars stand. */
    public enum Layout {
        /** Side by side, growing upwards. */
        COLUMNS,
        /** Below each other, growing to the right. */
        ROWS,
        /** On one line, one after the other, growing to the right. */
        STACKED_ROWS,
        /** On one another, growing upwards. */
        STACKED_COLUMNS
    }

    /**
     * The bars of one name.
     *
     * @param name the name, for the legend
     * @param colour a colour of the palette of the script
     * @param values a value for each category
     */
    public record Series(String name, Colour colour, ImmutableList<BigDecimal> values) {}

    /** The colours of bars. */
    public enum Colour {
        /** Selected; after a change. */
        BLUE,
        /** Lost. */
        ORANGE,
        /** Invalid; before a change. */
        GREY,
        /** Something else. */
        GREEN
    }

    @Override
    public int height() {
        int groups = categories.size();
        return switch (layout) {
            case COLUMNS, STACKED_COLUMNS -> 300;
            case STACKED_ROWS -> 110 + 24 * groups;
            case ROWS -> 110 + groups * (14 + 16 * series.size());
        };
    }

    @Override
    public String kind() {
        return "bars";
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeBooleanProperty("rows", layout == Layout.ROWS || layout == Layout.STACKED_ROWS);
        json.writeBooleanProperty("stacked", layout == Layout.STACKED_ROWS || layout == Layout.STACKED_COLUMNS);
        json.writeStringProperty("axis", axis);
        ChartJson.texts(json, "categories", categories);
        ChartJson.objects(json, "series", series, (out, bars) -> {
            out.writeStringProperty("name", bars.name());
            out.writeNumberProperty("colour", bars.colour().ordinal());
            ChartJson.numbers(out, "values", bars.values());
        });
    }
}
