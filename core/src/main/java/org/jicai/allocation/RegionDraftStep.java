package org.jicai.allocation;

import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft;

/**
 * The draft of regions: the privileged ranks pick one each, then every winner in the order of ranks, again and again, until
 * no region is free. Winners that are still equal draw lots for the order first. A single winner takes all.
 */
public final class RegionDraftStep extends LotStep {

    private final int regions;
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
        this.regions = rule.regions().value().regions().size();
        if (regions > Turns.MOST_REGIONS) {
            throw new IllegalArgumentException("at most " + Turns.MOST_REGIONS + " regions, not " + regions);
        }
        this.privilege = rule.privilege().value();
        this.regionsLeaf = compilation.leaf(Stage.REGIONS, rule.regions());
        this.privilegeLeaf = compilation.leaf(Stage.REGIONS, rule.privilege());
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
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
        int winners = Winners.listInTurn(lot);
        if (winners == 1) {
            Turns.takeAll(lot, lot.inTurn[0]);
        } else {
            Turns.draft(lot, winners, privilege, Turns.all(regions), "primary", lot.supplier);
        }
    }
}
