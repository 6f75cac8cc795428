package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jicai.format.ClauseOrder;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Name;

/**
 * What changes from one rule book to another, in units that can be taken from either book. A clause has changed if one of its
 * numbers or words has; its citations do not count, and a list of clauses, such as the revivals, is one. Clauses are bundled
 * where {@link ClausePartners} would not hold of some mixture of them.
 */
public final class ChangedClauses {

    /** The key of a change in the order in which clauses are carried out. */
    static final String ORDER = "order";

    private final ClausesByKey before;
    private final ClausesByKey after;
    private final ImmutableSet<String> changed;

    private ChangedClauses(RuleBook before, RuleBook after) {
        this.before = ClausesByKey.of(before);
        this.after = ClausesByKey.of(after);
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(before.clauses().stream(), after.clauses().stream())
                .map(clause -> clause.key())
                .filter(key -> !this.before.said(key).equals(this.after.said(key)))
                .forEach(keys::add);
        this.changed = ImmutableSet.copyOf(keys);
    }

    /**
     * Compares two rule books.
     *
     * @param before the book changes are counted from
     * @param after the book they lead to
     * @return the units of change; none where the books say the same
     */
    public static ImmutableList<UnitOfChange> of(RuleBook before, RuleBook after) {
        List<UnitOfChange> units = new ChangedClauses(before, after).units();
        if (!ClauseOrder.like(before, after.clauses()).equals(after.clauses())) {
            units.add(new UnitOfChange(ImmutableList.of(ORDER), ImmutableList.of()));
        }
        return ImmutableList.copyOf(units);
    }

    private List<UnitOfChange> units() {
        List<UnitOfChange> units = new ArrayList<>();
        changed.forEach(key -> units.add(new UnitOfChange(ImmutableList.of(key), ImmutableList.of())));
        for (ClausePartners partners : ClausePartners.ALL) {
            bundle(units, entangled(partners), partners.why());
        }
        return units;
    }

    /** The changed clauses of a condition on which it depends whether it holds, if some mixture breaks it. */
    private ImmutableSet<String> entangled(ClausePartners partners) {
        Set<String> involved = Sets.intersection(partners.keys(), changed);
        if (Sets.powerSet(involved).stream().allMatch(taken -> holds(partners, taken))) {
            return ImmutableSet.of();
        }
        return involved.stream()
                .filter(key -> Sets.powerSet(involved).stream()
                        .anyMatch(taken -> holds(partners, taken)
                                != holds(partners, Sets.symmetricDifference(taken, ImmutableSet.of(key)))))
                .collect(ImmutableSet.toImmutableSet());
    }

    private boolean holds(ClausePartners partners, Set<String> taken) {
        return partners.holds().test(before.with(after, ImmutableSet.copyOf(taken)));
    }

    /** Makes one unit of those that have a key among some; it stands where the first of them stood. */
    private static void bundle(List<UnitOfChange> units, ImmutableSet<String> keys, Name why) {
        List<UnitOfChange> touched = units.stream()
                .filter(unit -> unit.keys().stream().anyMatch(keys::contains))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        ImmutableList.Builder<String> all = ImmutableList.builder();
        ImmutableList.Builder<Name> because = ImmutableList.builder();
        touched.forEach(unit -> {
            all.addAll(unit.keys());
            because.addAll(unit.because());
        });
        units.set(
                units.indexOf(touched.get(0)),
                new UnitOfChange(all.build(), because.add(why).build()));
        units.removeAll(touched);
    }
}
