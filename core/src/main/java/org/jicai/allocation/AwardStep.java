package org.jicai.allocation;

import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;

/** Ends the drafts: regions are awarded as they stand. */
public final class AwardStep extends LotStep {

    /** Compiles the step; it needs nothing of the book. */
    public AwardStep() {}

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        lot.award();
    }
}
