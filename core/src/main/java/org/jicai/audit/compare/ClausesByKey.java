package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.stream.Stream;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.RuleBook;

/**
 * The clauses of a book, or of a mixture of two, by their keys.
 *
 * @param byKey the clauses; several where a book can have several of a kind, such as revivals
 */
record ClausesByKey(ImmutableListMultimap<String, Clause> byKey) {

    static ClausesByKey of(RuleBook book) {
        return new ClausesByKey(Multimaps.index(book.clauses(), Clause::key));
    }

    ImmutableSet<String> keys() {
        return byKey.keySet();
    }

    boolean has(String... keys) {
        return Stream.of(keys).anyMatch(byKey::containsKey);
    }

    <C extends Clause> Stream<C> all(Class<C> type) {
        return byKey.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** Every number and word of the clauses of a key. */
    Stream<Cited<?>> leaves(String key) {
        return byKey.get(key).stream().flatMap(clause -> clause.leaves().stream());
    }

    /** What the clauses of a key say, without what it is cited from. */
    ImmutableList<Said> said(String key) {
        return leaves(key).map(leaf -> new Said(leaf.path(), leaf.value())).collect(ImmutableList.toImmutableList());
    }

    /** The clauses with those of some keys taken from another book; what that book does not have is left out. */
    ClausesByKey with(ClausesByKey other, ImmutableSet<String> taken) {
        ImmutableListMultimap.Builder<String, Clause> mixed = ImmutableListMultimap.builder();
        byKey.forEach((key, clause) -> {
            if (!taken.contains(key)) {
                mixed.put(key, clause);
            }
        });
        other.byKey.forEach((key, clause) -> {
            if (taken.contains(key)) {
                mixed.put(key, clause);
            }
        });
        return new ClausesByKey(mixed.build());
    }

    /**
     * A value and its place.
     *
     * @param path the place
     * @param value the value
     */
    record Said(String path, Object value) {}
}
