package org.jicai.clearing;

import org.jicai.decision.Reason;

/** Ends the competition: who is still in is selected, at the price it stands at. */
public final class SelectionStep extends LotStep {

    private final int point;

    /**
     * Compiles the step; it needs no numbers of the book.
     *
     * @param compilation the book being compiled
     */
    public SelectionStep(Compilation compilation) {
        this.point = compilation.point();
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        lot.winners = 0;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid]) {
                lot.selected[bid] = true;
                lot.winners += lot.supplies[bid] ? 1 : 0;
                if (!lot.isSelecting(bid)) {
                    lot.repeat(lot.decidingPoint(bid), point, bid, Reason.SELECTED_BY_RANK);
                }
            }
        }
    }
}
