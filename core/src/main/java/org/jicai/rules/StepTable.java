package org.jicai.rules;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.util.Map;
import java.util.function.Function;

/**
 * A table by a count: for 1, for 2 to 3, for 4 and more. It answers for every count from 1 on.
 *
 * <p>Example: the table {@code {1: 1, 2-3: 2, 4+: 3}} gives 2 for a count of 3 and 3 for a count of 9.
 *
 * @param rows the rows; together they cover every count from 1 on, without overlap
 * @param <T> the type of an entry
 */
public record StepTable<T>(ImmutableRangeMap<Integer, T> rows) {

    /**
     * Checks that the rows leave no gap.
     *
     * @throws IllegalArgumentException if a count from 1 on has no row
     */
    public StepTable {
        int next = 1;
        for (Map.Entry<Range<Integer>, T> row : rows.asMapOfRanges().entrySet()) {
            if (!row.getKey().hasLowerBound() || row.getKey().lowerEndpoint() != next) {
                throw new IllegalArgumentException("no row for a count of " + next);
            }
            next = row.getKey().hasUpperBound() ? row.getKey().upperEndpoint() + 1 : Integer.MAX_VALUE;
        }
        if (next != Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no row for a count of " + next + " and more");
        }
    }

    /**
     * The entry for a count.
     *
     * @param count the count, at least 1
     * @return the entry
     * @throws IllegalArgumentException if the count is below 1
     */
    public T at(int count) {
        T entry = rows.get(count);
        if (entry == null) {
            throw new IllegalArgumentException("a count is at least 1, not " + count);
        }
        return entry;
    }

    /**
     * The same table with other entries.
     *
     * @param change what becomes of an entry
     * @param <U> the type of the new entries
     * @return the new table
     */
    public <U> StepTable<U> map(Function<? super T, ? extends U> change) {
        ImmutableRangeMap.Builder<Integer, U> builder = ImmutableRangeMap.builder();
        rows.asMapOfRanges().forEach((range, entry) -> builder.put(range, change.apply(entry)));
        return new StepTable<>(builder.build());
    }
}
