package org.jicai.allocation;

import com.google.common.collect.ImmutableMap;
import org.jicai.clearing.ByCount;

/** Finds the column of a table that applies to a lot. */
final class LotClass {

    private LotClass() {}

    /** The column of the class; a class the book has no column for was refused when the round was loaded. */
    static <T> ByCount<T> row(ImmutableMap<String, ByCount<T>> tablesByClass, String lotClass) {
        ByCount<T> table = tablesByClass.get(lotClass);
        if (table == null) {
            throw new IllegalStateException("no column for class " + lotClass);
        }
        return table;
    }
}
