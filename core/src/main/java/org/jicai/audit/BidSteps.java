package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.Reason;

/** The decisions about a bid by number, wherever they are kept: those of its path, then the deciding one once more. */
interface BidSteps {

    /** How many decisions its path has; the deciding one has this number. */
    int size();

    /** What came out. */
    Reason reason(int step);

    /** Whether a decision of the path is the deciding one. */
    boolean isDeciding(int step);

    /** Those of an outcome. */
    static BidSteps of(BidOutcome bid) {
        ImmutableList<Decision> path = bid.path();
        return new BidSteps() {
            @Override
            public int size() {
                return path.size();
            }

            @Override
            public Reason reason(int step) {
                return step < path.size() ? path.get(step).reason() : bid.reason();
            }

            @Override
            public boolean isDeciding(int step) {
                return path.get(step).equals(bid.deciding());
            }
        };
    }
}
