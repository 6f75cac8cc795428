package org.jicai.examples.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jicai.audit.compare.Attribution;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.Metric;
import org.jicai.examples.cli.Table.Column;

/** The blame as a table: a row for each unit of change, and one in which the shares add up. */
final class BlameColumns {

    private final BookComparison comparison;
    private final CompareWords words;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> cellsByColumn = new ArrayList<>();

    BlameColumns(BookComparison comparison, CompareWords words) {
        this.comparison = comparison;
        this.words = words;
        columns.add(Column.text("clause", "clause", "条款"));
    }

    /** The shares of something, rounded so that they add up, and their sum. */
    void add(String key, String en, String zh, Attribution parts, Metric metric) {
        List<BigDecimal> shown = parts.shownShares(metric);
        List<String> cells = new ArrayList<>();
        shown.forEach(share -> cells.add(words.signed(share)));
        cells.add(words.signed(shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        columns.add(Column.number(key, en, zh));
        cellsByColumn.add(cells);
    }

    /** What each unit changes alone; that need not add up. */
    void alone(String key, Attribution parts, int decimals) {
        List<String> cells = new ArrayList<>();
        for (int unit = 0; unit < comparison.units().size(); unit++) {
            cells.add(words.alone(parts, unit, decimals));
        }
        cells.add("");
        columns.add(Column.number(key, "alone", "单独"));
        cellsByColumn.add(cells);
    }

    Table table(String together) {
        Table.Builder table = Table.of(columns.toArray(new Column[0]));
        for (int row = 0; row <= comparison.units().size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.add(
                    row < comparison.units().size()
                            ? words.title(comparison.units().get(row))
                            : together);
            for (List<String> column : cellsByColumn) {
                cells.add(column.get(row));
            }
            table.row(cells.toArray());
        }
        return table.build();
    }
}
