package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;

/**
 * The decisions about a bid that decided: every limb of a price test that was failed, the last word otherwise, and every limb
 * of a guarantee that did not rescue it. A bid that stands by is told first why it lost.
 */
final class DecidingSteps {

    private final BidOutcome bid;

    private DecidingSteps(BidOutcome bid) {
        this.bid = bid;
    }

    static ImmutableList<Decision> of(BidOutcome bid) {
        DecidingSteps steps = new DecidingSteps(bid);
        return bid.verdict() == Verdict.LOST ? steps.ofLoser(bid.deciding()) : ImmutableList.of(bid.deciding());
    }

    private ImmutableList<Decision> ofLoser(Decision last) {
        ImmutableList.Builder<Decision> steps = ImmutableList.builder();
        boolean held = last.reason() == Reason.HELD_IN_RESERVE;
        if (held) {
            lossBefore().ifPresent(loss -> steps.addAll(said(loss)));
        } else {
            steps.addAll(said(last));
        }
        bid.path().stream()
                .filter(step -> step.reason() == Reason.NOT_GUARANTEED && !step.equals(last))
                .forEach(steps::add);
        return held ? steps.add(last).build() : steps.build();
    }

    /** A decision, or the limbs it sums up. */
    private ImmutableList<Decision> said(Decision decision) {
        ImmutableList<Decision> limbs =
                decision.reason() == Reason.FAILED_PRICE_TEST ? failedLimbs() : ImmutableList.of();
        return limbs.isEmpty() ? ImmutableList.of(decision) : limbs;
    }

    /** The limbs of the test that was failed; those of a test that was passed before are not among them. */
    private ImmutableList<Decision> failedLimbs() {
        ImmutableList<Decision> tried = bid.path().stream()
                .filter(step -> step.reason().stage() == Stage.PRICE_TEST)
                .collect(ImmutableList.toImmutableList());
        int passed = -1;
        for (int i = 0; i < tried.size(); i++) {
            passed = tried.get(i).reason().verdict() == Verdict.SELECTED ? i : passed;
        }
        return tried.stream()
                .skip(passed + 1)
                .filter(step -> step.reason() != Reason.FAILED_PRICE_TEST)
                .collect(ImmutableList.toImmutableList());
    }

    /** Why a bid lost that stands by. */
    private Optional<Decision> lossBefore() {
        return bid.path().stream()
                .filter(step -> step.reason().verdict() == Verdict.LOST)
                .filter(step -> step.reason() != Reason.HELD_IN_RESERVE && step.reason() != Reason.NOT_GUARANTEED)
                .reduce((earlier, later) -> later);
    }
}
