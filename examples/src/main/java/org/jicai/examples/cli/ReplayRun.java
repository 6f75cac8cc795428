package org.jicai.examples.cli;

import org.jicai.RuleBooks;
import org.jicai.replay.RoundReplay;

/**
 * One replayed round.
 *
 * @param shippedCase the case it belongs to, empty where the data are the user's own
 * @param replay the comparison
 */
record ReplayRun(String shippedCase, RoundReplay replay) {

    /** What to call it in a column. */
    String label() {
        return shippedCase.isEmpty() ? replay.round() : shippedCase;
    }

    boolean isConstructed() {
        return replay.round().startsWith(RuleBooks.CONSTRUCTED);
    }
}
