package org.jicai.examples.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jicai.audit.compare.BookComparison;
import org.jicai.examples.cli.Table.Column;

/**
 * Comparisons as one tidy table. Rows of {@code level} round, lot and bid hold a change and, with a clause, its part; rows of
 * level unit say why clauses were bundled, rows of level choice which decisions had to be made. Lots and bids without a change
 * have no rows.
 */
final class CompareTable {

    private final Table.Builder table = Table.of(
            Column.data("round"),
            Column.data("before_book"),
            Column.data("after_book"),
            Column.data("level"),
            Column.data("lot"),
            Column.data("bidder"),
            Column.data("product"),
            Column.data("what"),
            Column.data("before"),
            Column.data("after"),
            Column.data("change"),
            Column.data("clause"),
            Column.data("alone"),
            Column.data("share"),
            Column.data("share_exact"),
            Column.data("note"));

    /** What a row is about. */
    record Place(String level, String lot, String bidder, String product) {

        static Place of(String level) {
            return new Place(level, "", "", "");
        }
    }

    private CompareTable() {}

    static Table of(String round, List<BookComparison> comparisons) {
        CompareTable rows = new CompareTable();
        comparisons.forEach(comparison ->
                new CompareRows(comparison, (place, cells) -> rows.add(round, comparison, place, cells)).addAll());
        return rows.table.build();
    }

    private void add(String round, BookComparison comparison, Place place, List<String> cells) {
        Stream<String> about = Stream.of(
                round,
                comparison.before().book().id(),
                comparison.after().book().id(),
                place.level(),
                place.lot(),
                place.bidder(),
                place.product());
        table.row(Stream.concat(about, cells.stream()).toArray());
    }
}
