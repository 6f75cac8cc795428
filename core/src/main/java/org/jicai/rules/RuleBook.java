package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jicai.tender.Name;

/**
 * The rules of a tender: an ordered list of clauses, every number with its citation.
 *
 * @param id the document, such as {@code GY-YD2019-2}
 * @param rounds the rounds it governs
 * @param name what the rounds are called
 * @param currency what its prices are in
 * @param bidDay the day bids were opened, where known
 * @param sources what the citations cite
 * @param facts the facts of bids and lots it reads
 * @param clauses the clauses, in the order in which they are carried out
 */
public record RuleBook(
        String id,
        ImmutableList<String> rounds,
        Name name,
        Name currency,
        Optional<LocalDate> bidDay,
        ImmutableList<Source> sources,
        ImmutableList<FactColumn> facts,
        ImmutableList<Clause> clauses) {

    /** The currency of a book that names none. */
    public static final Name YUAN = new Name("yuan", "元");

    /**
     * A book whose prices are in yuan.
     *
     * @param id the document, such as {@code GY-YD2019-2}
     * @param rounds the rounds it governs
     * @param name what the rounds are called
     * @param bidDay the day bids were opened, where known
     * @param sources what the citations cite
     * @param facts the facts it reads
     * @param clauses the clauses, in the order in which they are carried out
     */
    public RuleBook(
            String id,
            ImmutableList<String> rounds,
            Name name,
            Optional<LocalDate> bidDay,
            ImmutableList<Source> sources,
            ImmutableList<FactColumn> facts,
            ImmutableList<Clause> clauses) {
        this(id, rounds, name, YUAN, bidDay, sources, facts, clauses);
    }

    /**
     * The clause of a type.
     *
     * @param type the type
     * @param <C> the type
     * @return the first clause of that type, or empty where the book has none
     */
    public <C extends Clause> Optional<C> clause(Class<C> type) {
        return clauses.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * Every number and word of the book with its citation.
     *
     * @return the leaves, in the order of the clauses
     */
    public ImmutableList<Cited<?>> leaves() {
        return clauses.stream().flatMap(clause -> clause.leaves().stream()).collect(ImmutableList.toImmutableList());
    }
}
