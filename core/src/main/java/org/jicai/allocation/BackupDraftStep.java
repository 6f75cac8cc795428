package org.jicai.allocation;

import java.util.Arrays;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.Deciders;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft;

/**
 * The draft of backup suppliers: level by level, the privileged ranks pick one region each, then all winners take turns in the
 * order of ranks. A region is legal for a bid that neither supplies it nor backs it up already; who has no legal region is
 * passed over, and a level ends when nobody has one.
 */
public final class BackupDraftStep implements LotStep {

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
    public void run(LotWorkspace lot) {
        int winners = levels == 0 ? 0 : Winners.listInTurn(lot);
        if (winners < 2) {
            return;
        }
        lot.use(leaf);
        lot.backupLevels = Math.min(levels, winners - 1);
        for (int level = 0; level < lot.backupLevels; level++) {
            Arrays.fill(lot.backups[level], LotWorkspace.UNKNOWN);
            Arrays.fill(lot.backupsAtAward[level], LotWorkspace.UNKNOWN);
        }
        for (int turn = 0; turn < winners; turn++) {
            lot.served[lot.inTurn[turn]] = 0;
        }
        serve(lot, lot.supplier);
        for (int level = 0; level < lot.backupLevels && lot.stopped.isEmpty(); level++) {
            draft(lot, winners, level);
            serve(lot, lot.backups[level]);
        }
    }

    /** Adds regions to those their bids supply or back up. */
    private static void serve(LotWorkspace lot, int[] bids) {
        for (int region = 0; region < bids.length; region++) {
            if (bids[region] != LotWorkspace.UNKNOWN) {
                lot.served[bids[region]] |= 1L << region;
            }
        }
    }

    private void draft(LotWorkspace lot, int winners, int level) {
        long free = Turns.all(regions);
        for (int rank = 0; rank < Math.min(privilege, winners); rank++) {
            free = pick(lot, lot.inTurn[rank], level, free);
        }
        boolean anyPicked = true;
        while (anyPicked && free != 0 && lot.stopped.isEmpty()) {
            anyPicked = false;
            for (int turn = 0; turn < winners && lot.stopped.isEmpty(); turn++) {
                long left = pick(lot, lot.inTurn[turn], level, free);
                anyPicked |= left != free;
                free = left;
            }
        }
    }

    /** Lets a bid pick, if there is a region it may back up; says which regions are left. */
    private long pick(LotWorkspace lot, int bid, int level, long free) {
        long legal = lot.stopped.isEmpty() ? free & ~lot.served[bid] : 0;
        if (legal == 0) {
            return free;
        }
        int region = lot.deciders.pick(lot, bid, steps[level], legal);
        if (region == Deciders.OPEN) {
            lot.stop("choice-open");
            return free;
        }
        lot.backups[level][region] = bid;
        return free & ~(1L << region);
    }
}
