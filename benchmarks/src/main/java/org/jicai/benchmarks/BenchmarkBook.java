package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RuleBook;

/**
 * The rules all benchmarks clear by: those of the fifth national round, with one backup supplier per region as later rounds
 * have it. No clause compares lots with each other.
 */
final class BenchmarkBook {

    /** The shipped book the rules are taken from. */
    static final String SHIPPED = "GY-YD2021-2";

    private BenchmarkBook() {}

    static RuleBook book() {
        RuleBook shipped = RuleBooks.byId(SHIPPED).orElseThrow();
        ImmutableList<Clause> clauses = shipped.clauses().stream()
                .map(clause -> clause instanceof RegionDraft draft ? withOneBackup(draft) : clause)
                .collect(ImmutableList.toImmutableList());
        return new RuleBook(
                shipped.id() + "-with-one-backup",
                ImmutableList.of(),
                shipped.name(),
                shipped.bidDay(),
                shipped.sources(),
                shipped.facts(),
                clauses);
    }

    private static RegionDraft withOneBackup(RegionDraft draft) {
        Cited<Integer> one = new Cited<>(1, "regions.backups", draft.privilege().citation());
        return new RegionDraft(draft.regions(), draft.privilege(), Optional.of(one));
    }
}
