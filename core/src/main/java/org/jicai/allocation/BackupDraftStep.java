package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/**
 * The draft of backup suppliers: level by level, the privileged ranks pick one region each, then all winners take turns in the
 * order of ranks. A region is legal for a bid that neither supplies it nor backs it up already; who has no legal region is
 * passed over, and a level ends when nobody has one.
 */
public final class BackupDraftStep implements LotStep {

    private final ImmutableList<Region> regions;
    private final int privilege;
    private final int levels;
    private final int leaf;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public BackupDraftStep(RegionDraft rule, Compilation compilation) {
        this.regions = rule.regions().value().regions();
        this.privilege = rule.privilege().value();
        this.levels = rule.backups().map(cited -> cited.value()).orElse(0);
        this.leaf = rule.backups()
                .map(cited -> compilation.leaf(Stage.REGIONS, cited))
                .orElse(0);
    }

    @Override
    public void run(LotWorkspace lot) {
        ImmutableList<Integer> winners = Winners.inTurn(lot);
        if (levels == 0 || winners.size() < 2) {
            return;
        }
        lot.use(leaf);
        lot.backups = nobody(Math.min(levels, winners.size() - 1));
        lot.backupsAtAward = nobody(lot.backups.length);
        for (int level = 0; level < lot.backups.length && lot.stopped.isEmpty(); level++) {
            draft(lot, winners, level);
        }
    }

    private int[][] nobody(int backups) {
        int[][] nobody = new int[backups][regions.size()];
        for (int[] level : nobody) {
            Arrays.fill(level, LotWorkspace.UNKNOWN);
        }
        return nobody;
    }

    private void draft(LotWorkspace lot, ImmutableList<Integer> winners, int level) {
        for (int rank = 0; rank < Math.min(privilege, winners.size()); rank++) {
            pick(lot, winners.get(rank), level);
        }
        boolean anyPicked = true;
        while (anyPicked && lot.stopped.isEmpty()) {
            anyPicked = false;
            for (int winner : winners) {
                anyPicked |= lot.stopped.isEmpty() && pick(lot, winner, level);
            }
        }
    }

    private boolean pick(LotWorkspace lot, int bid, int level) {
        ImmutableList<String> legal = legal(lot, bid, level);
        if (legal.isEmpty()) {
            return false;
        }
        Optional<String> region =
                lot.desk.ask(lot.lot.id(), lot.key(bid), "backup" + (level + 1), ChoiceKind.PICK, legal);
        if (region.isEmpty()) {
            lot.stop("choice-open");
            return false;
        }
        lot.backups[level][regions.indexOf(new Region(region.get()))] = bid;
        return true;
    }

    private ImmutableList<String> legal(LotWorkspace lot, int bid, int level) {
        ImmutableList.Builder<String> legal = ImmutableList.builder();
        for (int region = 0; region < regions.size(); region++) {
            boolean free = lot.backups[level][region] == LotWorkspace.UNKNOWN;
            if (free && !serves(lot, bid, region, level)) {
                legal.add(regions.get(region).name());
            }
        }
        return legal.build();
    }

    private static boolean serves(LotWorkspace lot, int bid, int region, int level) {
        boolean serves = lot.supplier[region] == bid;
        for (int lower = 0; lower < level; lower++) {
            serves |= lot.backups[lower][region] == bid;
        }
        return serves;
    }
}
