package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.Replacement;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;

/**
 * What happens when a winner drops out after the award, in the recorded order of events: its regions become free and their
 * backups take them over, or the remaining winners pick them in turn, or a reserve steps in; its volume is split again, or goes
 * to the pool; or nobody takes over. Share and term stay as they were. Need
 * that named its brand goes to the suppliers of the regions, where there are such.
 */
public final class ReplacementStep extends LotStep {

    private final Replacement.By by;
    private final ImmutableList<Region> regions;
    private final Optional<SplitStep> split;
    private final int point;
    private final int slot;
    private final int stepsInPoint;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param regions the regions of the book; possibly none
     * @param split how winners share the volume, where they do
     * @param compilation the book being compiled
     */
    public ReplacementStep(
            Replacement rule, ImmutableList<Region> regions, Optional<SplitStep> split, Compilation compilation) {
        this.by = rule.by().value();
        this.regions = regions;
        this.split = split;
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.AFTER_AWARD, rule.by());
        this.stepsInPoint = compilation.point();
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        for (Choice choice : lot.deciders.happened(lot)) {
            boolean later = choice.at().filter(at -> at != Moment.BEFORE_AWARD).isPresent();
            if (later && lot.stopped.isEmpty()) {
                dropOut(lot, choice);
            }
        }
    }

    private void dropOut(LotWorkspace lot, Choice choice) {
        ImmutableList<Integer> winners = Winners.inTurn(lot);
        int leaver = IntStream.range(0, lot.size())
                .filter(bid -> lot.selected[bid] && lot.key(bid).equals(choice.bid()))
                .findFirst()
                .orElse(LotWorkspace.UNKNOWN);
        lot.keepAward();
        if (leaver == LotWorkspace.UNKNOWN || !frees(lot, leaver, choice)) {
            return; // left unused, which the desk reports
        }
        lot.deciders.take(choice);
        if (choice.region().isPresent()) {
            lot.remark(point, leaver, slot, Reason.LOST_REGIONS);
        } else {
            lot.note(point, leaver, slot, reason(choice));
            lot.selected[leaver] = false;
            backsUpNobody(lot, leaver);
        }
        ImmutableList<Integer> others =
                winners.stream().filter(bid -> bid != leaver).collect(ImmutableList.toImmutableList());
        switch (by) {
            case BACKUPS_FIRST -> {
                backupsTakeOver(lot);
                pickInTurn(lot, others);
            }
            case REMAINING_WINNERS_IN_TURN -> pickInTurn(lot, others);
            case RESERVES_FIRST -> reserveStepsIn(lot, leaver);
            case REMAINING_WINNERS_BY_SPLIT -> split.orElseThrow().replace(lot, leaver, others);
            case POOL -> toPool(lot, leaver, others);
            case NOBODY -> leavesNothing(lot, leaver);
        }
    }

    private static void pickInTurn(LotWorkspace lot, ImmutableList<Integer> others) {
        for (int turn = 0; turn < others.size(); turn++) {
            lot.inTurn[turn] = others.get(turn);
        }
        if (others.size() == 1) {
            Turns.takeAll(lot, lot.inTurn[0]);
        } else if (!others.isEmpty()) {
            Turns.draft(lot, others.size(), 0, Turns.free(lot), "replacement", lot.supplier);
        }
    }

    /** The first reserve takes over the regions that are free now, and the volume of the bid that left. */
    private void reserveStepsIn(LotWorkspace lot, int leaver) {
        leavesNothing(lot, leaver);
        if (lot.reserves.length == 0) {
            return;
        }
        int reserve = lot.reserves[0];
        lot.reserves = Arrays.copyOfRange(lot.reserves, 1, lot.reserves.length);
        lot.selected[reserve] = true;
        lot.back(reserve);
        lot.note(stepsInPoint, reserve, slot, Reason.SELECTED_FROM_RESERVE);
        Arrays.setAll(
                lot.supplier, region -> lot.supplier[region] == LotWorkspace.UNKNOWN ? reserve : lot.supplier[region]);
    }

    /** Its own volume goes to the pool, and the pool to the first of those who remain, if one bid takes it. */
    private static void toPool(LotWorkspace lot, int leaver, ImmutableList<Integer> others) {
        for (int region = 0; lot.brandAgreed.length > 0 && region < lot.pool.length; region++) {
            lot.pool[region] += lot.brandAgreed[leaver][region];
            lot.brandAgreed[leaver][region] = 0;
        }
        if (lot.poolTaker == leaver) {
            lot.poolTaker = others.isEmpty() ? LotWorkspace.UNKNOWN : others.get(0);
        }
    }

    /** What it had of a volume winners share is nobody's. */
    private static void leavesNothing(LotWorkspace lot, int leaver) {
        if (lot.split.length > 0 && !lot.selected[leaver]) {
            lot.split[leaver] = 0;
        }
    }

    private static void backsUpNobody(LotWorkspace lot, int leaver) {
        for (int level = 0; level < lot.backupLevels; level++) {
            int[] backups = lot.backups[level];
            Arrays.setAll(backups, region -> backups[region] == leaver ? LotWorkspace.UNKNOWN : backups[region]);
        }
    }

    /** Lets the first backup there is take over each free region. */
    private static void backupsTakeOver(LotWorkspace lot) {
        for (int region = 0; region < lot.supplier.length; region++) {
            for (int level = 0; level < lot.backupLevels; level++) {
                if (lot.supplier[region] == LotWorkspace.UNKNOWN) {
                    lot.supplier[region] = lot.backups[level][region];
                    lot.backups[level][region] = LotWorkspace.UNKNOWN;
                }
            }
        }
    }

    /** Frees the regions given up; false if the bid supplies none of them. */
    private boolean frees(LotWorkspace lot, int leaver, Choice choice) {
        boolean any = false;
        for (int region = 0; region < lot.supplier.length; region++) {
            boolean meant = choice.region().isEmpty() || choice.region().get().equals(regions.get(region));
            if (meant && lot.supplier[region] == leaver) {
                lot.supplier[region] = LotWorkspace.UNKNOWN;
                any = true;
            }
        }
        return any || choice.region().isEmpty();
    }

    private static Reason reason(Choice choice) {
        boolean inTerm = choice.at().filter(at -> at == Moment.IN_TERM).isPresent();
        if (choice.kind() == ChoiceKind.WITHDRAW) {
            return inTerm ? Reason.WITHDREW_IN_TERM : Reason.WITHDREW_AFTER_AWARD;
        }
        return inTerm ? Reason.DISQUALIFIED_IN_TERM : Reason.DISQUALIFIED_AFTER_AWARD;
    }
}
