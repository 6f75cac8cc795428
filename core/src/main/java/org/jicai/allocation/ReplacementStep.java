package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
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
 * What happens when a winner drops out after the award, in the recorded order of events: its regions become free and the
 * remaining winners pick them in turn, or nobody does. Share and term stay as they were.
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
        int leaver = winners.stream()
                .filter(bid -> lot.key(bid).equals(choice.bid()))
                .findFirst()
                .orElse(LotWorkspace.UNKNOWN);
        if (leaver == LotWorkspace.UNKNOWN || !frees(lot, leaver, choice)) {
            return; // left unused, which the desk reports
        }
        lot.desk.take(choice);
        if (choice.region().isEmpty()) {
            lot.note(point, leaver, slot, reason(choice));
            lot.selected[leaver] = false;
        }
        if (by == Replacement.By.REMAINING_WINNERS_IN_TURN) {
            ImmutableList<Integer> others =
                    winners.stream().filter(bid -> bid != leaver).collect(ImmutableList.toImmutableList());
            new Turns(lot, regions, "replacement").inTurn(others);
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
