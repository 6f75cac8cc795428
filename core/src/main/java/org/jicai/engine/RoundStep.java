package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.LotWorkspace;

/** One step of the procedure that compares the lots of a round with each other. It waits for all of them. */
@FunctionalInterface
interface RoundStep {

    /** Carries the step out on all lots, in the order of the tender. */
    void run(ImmutableList<LotWorkspace> lots);
}
