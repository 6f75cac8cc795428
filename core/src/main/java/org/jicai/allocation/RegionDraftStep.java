package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.IndexSort;
import org.jicai.clearing.LotDraw;
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
            if (!settleTies(lot)) {
                return;
            }
        }
        Turns turns = new Turns(lot, regions, "primary");
        ImmutableList<Integer> winners = winnersInTurn(lot);
        boolean goesOn = true;
        for (int rank = 0; goesOn && rank < Math.min(privilege, winners.size()) && turns.anyFree(); rank++) {
            goesOn = winners.size() == 1 || turns.pick(winners.get(rank));
        }
        if (goesOn) {
            turns.inTurn(winners);
        }
    }

    /** Selected bids that supply, in the order of places. */
    static ImmutableList<Integer> winnersInTurn(LotWorkspace lot) {
        ImmutableList.Builder<Integer> winners = ImmutableList.builder();
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (picks(lot, bid)) {
                winners.add(bid);
            }
        }
        return winners.build();
    }

    private static boolean picks(LotWorkspace lot, int bid) {
        return lot.selected[bid] && lot.supplies[bid];
    }

    /** Winners that are still equal draw lots. Bids as cheap that pick no region have nothing to draw for. */
    private boolean settleTies(LotWorkspace lot) {
        int from = 0;
        while (from < lot.ranked) {
            int to = endOfTie(lot, from);
            IndexSort.sort(lot.order, from, to, (a, b) -> Boolean.compare(picks(lot, b), picks(lot, a)));
            int winners = winners(lot, from, to);
            if (winners > 1 && !LotDraw.settle(lot, from, from + winners, "regions")) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private static int endOfTie(LotWorkspace lot, int from) {
        int to = from + 1;
        while (to < lot.ranked && lot.tieStart[to] == lot.tieStart[from]) {
            to++;
        }
        return to;
    }

    private static int winners(LotWorkspace lot, int from, int to) {
        int winners = 0;
        for (int place = from; place < to; place++) {
            winners += picks(lot, lot.order[place]) ? 1 : 0;
        }
        return winners;
    }
}
