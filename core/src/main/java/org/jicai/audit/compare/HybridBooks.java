package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jicai.format.ClauseOrder;
import org.jicai.rules.FactColumn;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;

/** Mixtures of two rule books: some units of change from the second, everything else from the first. */
final class HybridBooks {

    private final RuleBook before;
    private final RuleBook after;
    private final ImmutableList<UnitOfChange> units;

    HybridBooks(RuleBook before, RuleBook after, ImmutableList<UnitOfChange> units) {
        this.before = before;
        this.after = after;
        this.units = units;
    }

    /** The book with the units of a coalition taken from the second book; all of them make it that book. */
    RuleBook book(long coalition) {
        if (coalition == 0) {
            return before;
        }
        return coalition == (1L << units.size()) - 1 ? after : mixed(taken(coalition));
    }

    private ImmutableSet<String> taken(long coalition) {
        return IntStream.range(0, units.size())
                .filter(unit -> CoalitionWeights.isIn(coalition, unit))
                .boxed()
                .flatMap(unit -> units.get(unit).keys().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private RuleBook mixed(ImmutableSet<String> taken) {
        ClausesByKey clauses = ClausesByKey.of(before).with(ClausesByKey.of(after), taken);
        RuleBook model = taken.contains(ChangedClauses.ORDER) ? after : before;
        return new RuleBook(
                before.id() + " with " + String.join(", ", taken) + " of " + after.id(),
                before.rounds(),
                before.name(),
                before.currency(),
                before.bidDay(),
                Stream.concat(before.sources().stream(), after.sources().stream())
                        .distinct()
                        .collect(ImmutableList.<Source>toImmutableList()),
                facts(),
                ClauseOrder.like(model, clauses.byKey().values()));
    }

    private ImmutableList<FactColumn> facts() {
        Map<String, FactColumn> facts = new LinkedHashMap<>();
        before.facts().forEach(fact -> facts.put(fact.name(), fact));
        after.facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact));
        return ImmutableList.copyOf(facts.values());
    }
}
