package org.jicai.clearing;

import com.google.common.collect.Range;
import java.util.function.Function;
import org.jicai.rules.StepTable;

/**
 * A table by a count, compiled to a list that is looked up by it; the last entry holds for all further counts.
 *
 * @param <T> the type of an entry
 */
public final class ByCount<T> {

    private final Object[] entries;

    private ByCount(Object[] entries) {
        this.entries = entries;
    }

    /**
     * Compiles a table.
     *
     * @param table the table
     * @param compile what becomes of an entry
     * @param <S> the type of an entry of the table
     * @param <T> the type of a compiled entry
     * @return the list
     */
    public static <S, T> ByCount<T> of(StepTable<S> table, Function<? super S, ? extends T> compile) {
        StepTable<T> compiled = table.map(compile);
        int last = 1;
        for (Range<Integer> range : compiled.rows().asMapOfRanges().keySet()) {
            last = Math.max(last, range.lowerEndpoint());
        }
        Object[] entries = new Object[last];
        for (int count = 1; count <= last; count++) {
            entries[count - 1] = compiled.at(count);
        }
        return new ByCount<>(entries);
    }

    /**
     * The entry for a count.
     *
     * @param count the count, at least 1
     * @return the entry
     */
    @SuppressWarnings("unchecked")
    public T at(int count) {
        return (T) entries[Math.min(count, entries.length) - 1];
    }
}
