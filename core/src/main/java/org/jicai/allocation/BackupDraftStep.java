package org.jicai.allocation;

import java.util.Arrays;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft;

/**
 * The draft of backup suppliers: level by level, the privileged ranks pick one region each, then all winners take turns in the
 * order of ranks. A region is legal for a bid that neither supplies it nor backs it up already; who has no legal region is
 * passed over, and a level ends when nobody has one.
 */
public final class BackupDraftStep extends LotStep {

    private final int regions;
    private final int privilege;
    private final int levels;
    private final int leaf;
    private final String[] steps;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public BackupDraftStep(RegionDraft rule, Compilation compilation) {
        this.regions = rule.regions().value().regions().size();
        this.privilege = rule.privilege().value();
        this.levels = rule.backups().map(cited -> cited.value()).orElse(0);
        this.leaf = rule.backups()
                .map(cited -> compilation.leaf(Stage.REGIONS, cited))
                .orElse(0);
        this.steps = new String[levels];
        Arrays.setAll(steps, level -> "backup" + (level + 1));
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        int winners = levels == 0 ? 0 : Winners.listInTurn(lot);
        if (winners < 2) {
            return;
        }
        lot.use(leaf);
        lot.backupLevels = Math.min(levels, winners - 1);
        for (int level = 0; level < lot.backupLevels && lot.stopped.isEmpty(); level++) {
            Arrays.fill(lot.backups[level], LotWorkspace.UNKNOWN);
            Turns.backUp(lot, winners, privilege, Turns.all(regions), steps[level], lot.backups[level]);
        }
    }
}
