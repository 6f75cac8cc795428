package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.function.IntConsumer;
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

    private static final int NONE = -1;

    private DecidingSteps() {}

    static ImmutableList<Decision> of(BidOutcome bid) {
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        each(
                BidSteps.of(bid),
                step -> decisions.add(step < bid.path().size() ? bid.path().get(step) : bid.deciding()));
        return decisions.build();
    }

    /** Names the decisions that decided by their numbers, one after the other. */
    static void each(BidSteps steps, IntConsumer named) {
        int deciding = steps.size();
        Reason last = steps.reason(deciding);
        if (last.verdict() != Verdict.LOST) {
            named.accept(deciding);
            return;
        }
        boolean held = last == Reason.HELD_IN_RESERVE;
        int loss = held ? lossBefore(steps) : deciding;
        if (loss != NONE) {
            summedUp(steps, loss, named);
        }
        for (int step = 0; step < steps.size(); step++) {
            if (steps.reason(step) == Reason.NOT_GUARANTEED && !steps.isDeciding(step)) {
                named.accept(step);
            }
        }
        if (held) {
            named.accept(deciding);
        }
    }

    /** A decision, or the limbs it sums up: those of the test that was failed, not those of a test that was passed before. */
    private static void summedUp(BidSteps steps, int decision, IntConsumer named) {
        boolean any = false;
        for (int step = lastPassed(steps) + 1; step < steps.size(); step++) {
            if (steps.reason(decision) == Reason.FAILED_PRICE_TEST && isFailedLimb(steps.reason(step))) {
                named.accept(step);
                any = true;
            }
        }
        if (!any) {
            named.accept(decision);
        }
    }

    private static boolean isFailedLimb(Reason reason) {
        return reason.stage() == Stage.PRICE_TEST && reason != Reason.FAILED_PRICE_TEST;
    }

    private static int lastPassed(BidSteps steps) {
        int passed = NONE;
        for (int step = 0; step < steps.size(); step++) {
            boolean test = steps.reason(step).stage() == Stage.PRICE_TEST;
            passed = test && steps.reason(step).verdict() == Verdict.SELECTED ? step : passed;
        }
        return passed;
    }

    /** Why a bid lost that stands by. */
    private static int lossBefore(BidSteps steps) {
        int loss = NONE;
        for (int step = 0; step < steps.size(); step++) {
            Reason reason = steps.reason(step);
            boolean lost = reason.verdict() == Verdict.LOST
                    && reason != Reason.HELD_IN_RESERVE
                    && reason != Reason.NOT_GUARANTEED;
            loss = lost ? step : loss;
        }
        return loss;
    }
}
