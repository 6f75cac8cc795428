package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft;
import org.jicai.tender.Region;

/**
 * The draft of regions: the privileged ranks pick one each, then every winner in the order of ranks, again and again, until
 * no region is free. Winners that are still equal draw lots for the order first. A single winner takes all.
 */
public final class RegionDraftStep implements LotStep {

    private final ImmutableList<Region> regions;
    private final int privilege;
    private final int regionsLeaf;
    private final int privilegeLeaf;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public RegionDraftStep(RegionDraft rule, Compilation compilation) {
        this.regions = rule.regions().value().regions();
        this.privilege = rule.privilege().value();
        this.regionsLeaf = compilation.leaf(Stage.REGIONS, rule.regions());
        this.privilegeLeaf = compilation.leaf(Stage.REGIONS, rule.privilege());
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.winners == 0) {
            return;
        }
        lot.use(regionsLeaf);
        if (lot.winners > 1) {
            lot.use(privilegeLeaf);
            if (!Winners.settleTies(lot, "regions")) {
                return;
            }
        }
        Turns turns = new Turns(lot, regions, "primary");
        ImmutableList<Integer> winners = Winners.inTurn(lot);
        boolean goesOn = true;
        for (int rank = 0; goesOn && rank < Math.min(privilege, winners.size()) && turns.anyFree(); rank++) {
            goesOn = winners.size() == 1 || turns.pick(winners.get(rank));
        }
        if (goesOn) {
            turns.inTurn(winners);
        }
    }
}
