package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Replacement;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;

/**
 * What happens when a winner drops out after the award, in the recorded order of events: its regions become free and their
 * backups take them over, or the remaining winners pick them in turn, or nobody does. Share and term stay as they were. Need
 * that named its brand goes to the regions' suppliers.
 */
public final class ReplacementStep implements LotStep {

    private final Replacement.By by;
    private final ImmutableList<Region> regions;
    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param draft the regions of the book
     * @param compilation the book being compiled
     */
    public ReplacementStep(Replacement rule, RegionDraft draft, Compilation compilation) {
        this.by = rule.by().value();
        this.regions = draft.regions().value().regions();
        this.point = compilation.point();
        this.slot = compilation.slot(Stage.AFTER_AWARD, rule.by());
    }

    @Override
    public void run(LotWorkspace lot) {
        for (Choice choice : lot.desk.happened(lot.lot.id())) {
            boolean later = choice.at().filter(at -> at != Moment.BEFORE_AWARD).isPresent();
            if (later && lot.stopped.isEmpty()) {
                dropOut(lot, choice);
            }
        }
    }

    private void dropOut(LotWorkspace lot, Choice choice) {
        ImmutableList<Integer> winners = RegionDraftStep.winnersInTurn(lot);
        int leaver = IntStream.range(0, lot.size())
                .filter(bid -> lot.selected[bid] && lot.key(bid).equals(choice.bid()))
                .findFirst()
                .orElse(LotWorkspace.UNKNOWN);
        if (leaver == LotWorkspace.UNKNOWN || !frees(lot, leaver, choice)) {
            return; // left unused, which the desk reports
        }
        lot.desk.take(choice);
        if (choice.region().isEmpty()) {
            lot.note(point, leaver, slot, reason(choice));
            lot.selected[leaver] = false;
            backsUpNobody(lot, leaver);
        }
        if (by == Replacement.By.BACKUPS_FIRST) {
            backupsTakeOver(lot);
        }
        if (by != Replacement.By.NOBODY) {
            ImmutableList<Integer> others =
                    winners.stream().filter(bid -> bid != leaver).collect(ImmutableList.toImmutableList());
            new Turns(lot, regions, "replacement").inTurn(others);
        }
    }

    private static void backsUpNobody(LotWorkspace lot, int leaver) {
        for (int[] level : lot.backups) {
            Arrays.setAll(level, region -> level[region] == leaver ? LotWorkspace.UNKNOWN : level[region]);
        }
    }

    /** Lets the first backup there is take over each free region. */
    private static void backupsTakeOver(LotWorkspace lot) {
        for (int region = 0; region < lot.supplier.length; region++) {
            for (int[] level : lot.backups) {
                if (lot.supplier[region] == LotWorkspace.UNKNOWN) {
                    lot.supplier[region] = level[region];
                    level[region] = LotWorkspace.UNKNOWN;
                }
            }
        }
    }

    /** Frees the regions given up; false if the bid supplies none of them. */
    private boolean frees(LotWorkspace lot, int leaver, Choice choice) {
        boolean any = lot.supplier.length == 0;
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
