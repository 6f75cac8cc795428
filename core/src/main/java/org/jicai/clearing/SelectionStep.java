package org.jicai.clearing;

import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;

/** Ends the competition: who is still in is selected, at the price it stands at. */
public final class SelectionStep implements LotStep {

    /** A step; it needs no numbers of the book. */
    public SelectionStep() {}

    @Override
    public void run(LotWorkspace lot) {
        lot.winners = 0;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid]) {
                lot.selected[bid] = true;
                lot.winners += lot.supplies[bid] ? 1 : 0;
                if (lot.reason[bid].verdict() != Verdict.SELECTED) {
                    lot.reason[bid] = Reason.SELECTED_BY_RANK;
                }
            }
        }
    }
}
