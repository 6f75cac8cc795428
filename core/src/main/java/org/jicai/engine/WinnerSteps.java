package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jicai.clearing.BidStep;
import org.jicai.clearing.FirstPlaces;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.QuotaStep;
import org.jicai.clearing.RankingStep;

/**
 * The steps of a book as far as its winners depend on them: the bids that can have a place are ranked, and no others. A book has
 * such steps if bids are looked at one by one until they are ranked by price, if places with an upper limit are handed out at once,
 * and if no later step looks behind the last of them.
 */
final class WinnerSteps {

    private final FirstPlaces first;
    private final LotStep[] others;

    private WinnerSteps(FirstPlaces first, LotStep[] others) {
        this.first = first;
        this.others = others;
    }

    /** Those of a book whose steps are these, if it has such. */
    static Optional<WinnerSteps> of(LotStep[] steps) {
        ImmutableList<BidStep> sieve = Arrays.stream(steps)
                .takeWhile(BidStep.class::isInstance)
                .map(BidStep.class::cast)
                .collect(ImmutableList.toImmutableList());
        List<LotStep> others = Arrays.asList(steps).subList(sieve.size(), steps.length);
        if (others.size() > 1
                && others.get(0) instanceof RankingStep ranking
                && ranking.isByPrice()
                && others.get(1) instanceof QuotaStep quota
                && quota.isBounded()
                && others.stream().skip(1).noneMatch(LotStep::looksBehindPlaces)) {
            LotStep[] placed = others.stream().skip(1).toArray(LotStep[]::new);
            return Optional.of(new WinnerSteps(new FirstPlaces(sieve, ranking, quota), placed));
        }
        return Optional.empty();
    }

    /** To be called before a lot is loaded. */
    void expect(LotWorkspace lot) {
        first.expect(lot);
    }

    /** Clears a lot just loaded; false if it has to be loaded again and cleared by all steps of the book. */
    boolean run(LotWorkspace lot) {
        if (!first.run(lot)) {
            return false;
        }
        others[0].run(lot);
        if (!lot.stopped.isEmpty()) {
            return false; // what bids far behind are told then depends on why
        }
        for (int step = 1; step < others.length && lot.stopped.isEmpty(); step++) {
            others[step].run(lot);
        }
        return true;
    }
}
