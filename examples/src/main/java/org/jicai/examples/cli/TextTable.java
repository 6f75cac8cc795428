package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jicai.audit.Language;
import org.jicai.examples.cli.Table.Column;

/** Lays a table out in lines: columns two spaces apart, numbers on the right, a rule below the headings. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    static ImmutableList<String> lines(Table table, Language language) {
        List<String> titles = table.columns().stream()
                .map(column -> language.of(column.title()))
                .toList();
        int[] widths = IntStream.range(0, titles.size())
                .map(column -> width(table, column, titles.get(column)))
                .toArray();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(line(titles, table.columns(), widths));
        lines.add("-".repeat(IntStream.of(widths).sum() + GAP.length() * Math.max(0, widths.length - 1)));
        table.rows().forEach(row -> lines.add(line(row, table.columns(), widths)));
        return lines.build();
    }

    private static int width(Table table, int column, String title) {
        return table.rows().stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .reduce(DisplayWidth.of(title), Math::max);
    }

    private static String line(List<String> cells, List<Column> columns, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(widths[i] - DisplayWidth.of(cells.get(i)));
            padded.add(columns.get(i).isNumber() ? space + cells.get(i) : cells.get(i) + space);
        }
        return String.join(GAP, padded).stripTrailing();
    }
}
