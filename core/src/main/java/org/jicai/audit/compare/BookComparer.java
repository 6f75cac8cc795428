package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.rules.RuleBook;

/**
 * Compares rule books on one round and says which clause did the difference.
 *
 * <p>The change from one book to another is attributed to its {@linkplain ChangedClauses units of change}: one at a time, and by
 * Shapley value, the mean over all orders in which the units can change. With {@code n} units that takes 2<sup>n</sup> runs of
 * the engine, so it is exact up to {@value #MOST_EXACT} units; above that it is refused unless sampling is asked for, which takes
 * at most {@code n} runs for each order. All of it is exact arithmetic, and the shares add up to the change either way.
 *
 * <p>Example: {@code new BookComparer(new ChoicePolicy(round, recorded, 1)).compare(before, after, Optional.empty())}.
 */
public final class BookComparer {

    /** The most units of change that are attributed exactly. */
    public static final int MOST_EXACT = 12;

    private final ChoicePolicy policy;

    /**
     * A comparer for one round.
     *
     * @param policy the round, and who decides what nobody recorded
     */
    public BookComparer(ChoicePolicy policy) {
        this.policy = policy;
    }

    /**
     * Compares two rule books.
     *
     * @param before the book changes are counted from
     * @param after the book they lead to
     * @param sampling how shares are estimated where there are more than {@value #MOST_EXACT} units of change; below it is not
     *     used
     * @return what changes, and what did it
     * @throws IllegalArgumentException if the books have different currencies, give a fact of one name to different owners, or
     *     have too many units of change and no sampling was asked for
     * @throws org.jicai.tender.InvalidInputException if a book cannot hold a number of the round
     */
    public BookComparison compare(RuleBook before, RuleBook after, Optional<Sampling> sampling) {
        refuseStrangers(before, after);
        ImmutableList<UnitOfChange> units = ChangedClauses.of(before, after);
        boolean exact = units.size() <= MOST_EXACT;
        CoalitionWeights weights = exact ? CoalitionWeights.exact(units.size()) : sampled(units.size(), sampling);
        PolicyRun first = policy.run(before);
        PolicyRun last = policy.run(after);
        BlameLedger ledger = new BlameLedger(weights, first.awards().keySet().asList());
        long all = (1L << units.size()) - 1;
        ledger.add(0, first.awards());
        if (all != 0) {
            ledger.add(all, last.awards());
        }
        HybridBooks books = new HybridBooks(before, after, units);
        Map<ForcedChoice.Question, ForcedChoice> forced = new LinkedHashMap<>();
        weights.byCoalition().keySet().stream()
                .filter(coalition -> coalition != 0 && coalition != all)
                .map(coalition -> {
                    PolicyRun run = policy.run(books.book(coalition));
                    ledger.add(coalition, run.awards());
                    return run;
                })
                .forEach(run -> run.forced().forEach(choice -> forced.putIfAbsent(choice.question(), choice)));
        first.forced().forEach(choice -> forced.remove(choice.question()));
        last.forced().forEach(choice -> forced.remove(choice.question()));
        int hybrids = Math.max(0, weights.byCoalition().size() - 2);
        return new BookComparison(
                first,
                last,
                units,
                ledger.blame(),
                hybrids,
                ImmutableList.copyOf(forced.values()),
                exact ? Optional.empty() : sampling);
    }

    private static CoalitionWeights sampled(int units, Optional<Sampling> sampling) {
        Sampling asked = sampling.orElseThrow(() -> new IllegalArgumentException(
                units + " units of change: shares are exact up to " + MOST_EXACT + " and sampled above, if asked for"));
        return CoalitionWeights.sampled(units, asked.orders(), asked.seed());
    }

    private static void refuseStrangers(RuleBook before, RuleBook after) {
        if (!before.currency().equals(after.currency())) {
            throw new IllegalArgumentException("prices in " + before.currency().en() + " and in "
                    + after.currency().en() + " are not compared");
        }
        ImmutableMap<String, Object> owners =
                before.facts().stream().collect(ImmutableMap.toImmutableMap(fact -> fact.name(), fact -> fact.of()));
        after.facts().stream()
                .filter(fact -> !owners.getOrDefault(fact.name(), fact.of()).equals(fact.of()))
                .findFirst()
                .ifPresent(fact -> {
                    throw new IllegalArgumentException(
                            "fact_" + fact.name() + " is of a bid in one book and of a lot in the other");
                });
    }
}
