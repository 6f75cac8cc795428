package org.jicai.format;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jicai.rules.Cited;
import org.jicai.rules.StepTable;

/**
 * The rows of a table by a count, {@code {1: …, 2-3: …, 4+: …}}, in ascending order.
 *
 * @param rows the rows that could be read
 * @param <T> the type of an entry
 */
record CountTable<T>(List<Row<T>> rows) {

    private static final Pattern COUNTS = Pattern.compile("([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3})|(\\+))?");

    /**
     * A row.
     *
     * @param first the first count it is for
     * @param last the last one, empty where it is for all further ones
     * @param node where it stands
     * @param entry its entry
     */
    record Row<T>(int first, OptionalInt last, YamlNode node, Cited<T> entry) {

        private String counts() {
            return last.isEmpty() ? first + "+" : last.getAsInt() == first ? "" + first : first + "-" + last.getAsInt();
        }

        private Range<Integer> range() {
            return last.isPresent() ? Range.closed(first, last.getAsInt()) : Range.atLeast(first);
        }
    }

    /** Reads the rows; the path of a row is that of the table and its key in brackets. */
    static <T> CountTable<T> read(YamlMap table, Function<YamlNode, Optional<Cited<T>>> entry) {
        List<Row<T>> rows = new ArrayList<>();
        table.entries()
                .forEach((key, node) ->
                        row(table.node().path(), key, node, entry).ifPresent(rows::add));
        rows.sort(Comparator.comparingInt(Row::first));
        if (table.entries().isEmpty() && table.node().isMap()) {
            table.node().refuse("rows such as 1, 2-3, 4+");
        }
        if (rows.size() == table.entries().size()) {
            checkCover(rows);
        }
        return new CountTable<>(rows);
    }

    /** The table, or empty where its rows do not cover every count once; then something was noted. */
    Optional<StepTable<Cited<T>>> steps() {
        try {
            ImmutableRangeMap.Builder<Integer, Cited<T>> builder = ImmutableRangeMap.builder();
            rows.forEach(row -> builder.put(row.range(), row.entry()));
            return Optional.of(new StepTable<>(builder.build()));
        } catch (IllegalArgumentException alreadyNoted) {
            return Optional.empty();
        }
    }

    /** Refuses entries that are smaller than the entry before. */
    void refuseDecrease(Comparator<T> order) {
        for (int i = 1; i < rows.size(); i++) {
            T before = rows.get(i - 1).entry().value();
            if (order.compare(rows.get(i).entry().value(), before) < 0) {
                rows.get(i)
                        .node()
                        .refuse(rows.get(i).entry().value().toString(), "at least " + before, Optional.empty());
            }
        }
    }

    private static <T> Optional<Row<T>> row(
            String table, String key, YamlNode node, Function<YamlNode, Optional<Cited<T>>> entry) {
        YamlNode place = node.at(table + "[" + key + "]");
        Matcher counts = COUNTS.matcher(key);
        if (!counts.matches()) {
            place.refuse(key, "a count, such as 1, 2-3 or 4+", Optional.empty());
            Optional<Cited<T>> unused = entry.apply(place); // for its own findings
            return Optional.empty();
        }
        int first = Integer.parseInt(counts.group(1));
        OptionalInt last = counts.group(3) != null
                ? OptionalInt.empty()
                : OptionalInt.of(counts.group(2) == null ? first : Integer.parseInt(counts.group(2)));
        Optional<Cited<T>> value = entry.apply(place);
        if (last.isPresent() && counts.group(2) != null && last.getAsInt() <= first) {
            place.refuse(key, "a first count below the last", Optional.empty());
            return Optional.empty();
        }
        return value.map(v -> new Row<>(first, last, place, v));
    }

    private static <T> void checkCover(List<Row<T>> rows) {
        int next = 1;
        for (Row<T> row : rows) {
            String key = row.counts();
            if (row.first() < next) {
                row.node().refuse(key, "counts that no other row is for", Optional.empty());
            } else if (row.first() > next) {
                row.node().refuse(key, "a row for " + next + " before this one", Optional.empty());
            }
            next = row.last().isPresent() ? Math.max(next, row.last().getAsInt() + 1) : Integer.MAX_VALUE;
        }
        if (next != Integer.MAX_VALUE && !rows.isEmpty()) {
            Row<T> row = rows.get(rows.size() - 1);
            String hint = "Maybe \"" + row.first() + "+\" was meant";
            row.node().refuse(row.counts(), "a last row for all further counts", Optional.of(hint));
        }
    }
}
