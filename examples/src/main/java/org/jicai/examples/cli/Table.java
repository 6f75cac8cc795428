package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jicai.tender.Name;

/**
 * A table to be printed.
 *
 * @param columns its columns
 * @param rows its rows, each with one cell for each column
 */
record Table(ImmutableList<Column> columns, ImmutableList<ImmutableList<String>> rows) {

    /**
     * A column.
     *
     * @param key its name in files
     * @param title its heading for people, in English and Chinese
     * @param isNumber whether it holds numbers, which are aligned on the right
     */
    record Column(String key, Name title, boolean isNumber) {

        static Column text(String key, String en, String zh) {
            return new Column(key, new Name(en, zh), false);
        }

        static Column number(String key, String en, String zh) {
            return new Column(key, new Name(en, zh), true);
        }

        /** A column only programs see. */
        static Column data(String key) {
            return text(key, key, key);
        }
    }

    static Builder of(Column... columns) {
        return new Builder(ImmutableList.copyOf(columns));
    }

    static final class Builder {
        private final ImmutableList<Column> columns;
        private final List<ImmutableList<String>> rows = new ArrayList<>();

        private Builder(ImmutableList<Column> columns) {
            this.columns = columns;
        }

        Builder row(Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
            }
            rows.add(Arrays.stream(cells).map(Object::toString).collect(ImmutableList.toImmutableList()));
            return this;
        }

        Table build() {
            return new Table(columns, ImmutableList.copyOf(rows));
        }
    }
}
