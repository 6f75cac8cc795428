package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import org.jicai.tender.Name;

/**
 * What changes as one between two rule books: a clause, or several that cannot be taken from different books.
 *
 * @param keys the keys of the clauses, such as {@code quota}, in the order of the books; {@code order} is the order in which
 *     clauses are carried out
 * @param because why the clauses go together, in English and Chinese; empty for a single clause
 */
public record UnitOfChange(ImmutableList<String> keys, ImmutableList<Name> because) {

    /** The keys: {@code regions + replacement}. */
    @Override
    public String toString() {
        return String.join(" + ", keys);
    }
}
