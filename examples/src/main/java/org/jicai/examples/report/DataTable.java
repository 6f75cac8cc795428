package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A table of data. It scrolls inside its own box where the page is narrow.
 *
 * @param caption what it shows
 * @param columns its columns
 * @param rows its rows, each with one cell for each column
 */
public record DataTable(String caption, ImmutableList<Column> columns, ImmutableList<ImmutableList<String>> rows)
        implements Block {

    /** Cells with more characters than this get room before they wrap. */
    private static final int LONG = 40;

    private static final String[] LONG_CELL = {"class", "long"};

    /**
     * A column.
     *
     * @param title its heading
     * @param isNumber whether it is aligned on the right
     */
    public record Column(String title, boolean isNumber) {

        /**
         * A column of texts.
         *
         * @param title its heading
         * @return the column
         */
        public static Column text(String title) {
            return new Column(title, false);
        }

        /**
         * A column of numbers.
         *
         * @param title its heading
         * @return the column
         */
        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    @Override
    public void write(Html html) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
        html.open("table").element("caption", caption);
        html.open("thead").open("tr");
        columns.forEach(column -> html.element("th", column.title(), cell(column, "scope", "col")));
        html.close("tr").close("thead").open("tbody");
        rows.forEach(row -> row(html, row));
        html.close("tbody").close("table").close("div");
    }

    private void row(Html html, List<String> row) {
        html.open("tr");
        for (int i = 0; i < columns.size(); i++) {
            html.element("td", row.get(i), row.get(i).length() > LONG ? LONG_CELL : cell(columns.get(i)));
        }
        html.close("tr");
    }

    private static String[] cell(Column column, String... others) {
        return column.isNumber()
                ? ImmutableList.<String>builder()
                        .add("class", "n")
                        .add(others)
                        .build()
                        .toArray(String[]::new)
                : others;
    }
}
