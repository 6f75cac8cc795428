package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.rules.RatioElimination;

/**
 * Ranks the ratios of all bids still in across the round, the highest first, by cross-multiplication, and eliminates those of
 * the first few that are the dearest of a lot with more than one bid. Each bid takes a rank of its own; bids that are the
 * dearest of one lot together stay or go together, by the best of their ranks.
 */
final class RatioEliminationStep implements RoundStep {

    private final int highest;
    private final int point;
    private final int slot;

    RatioEliminationStep(RatioElimination rule, Compilation compilation) {
        this.highest = rule.highest().value();
        this.point = compilation.point();
        this.slot =
                compilation.slot(Stage.RATIO_ELIMINATION, rule.highest(), Operand.Kind.RANK, 0, Operand.Kind.PLACES, 0);
    }

    private record Ratio(int at, LotWorkspace lot, int bid, long price, long lowest, boolean dearest) {}

    @Override
    public void run(ImmutableList<LotWorkspace> lots) {
        List<Ratio> ratios = new ArrayList<>();
        for (int at = 0; at < lots.size(); at++) {
            if (lots.get(at).stopped.isEmpty()) {
                collect(at, lots.get(at), ratios);
            }
        }
        ratios.sort(Comparator.comparing((Ratio r) -> r, RatioEliminationStep::descending));
        int[] bestRanks = new int[lots.size()];
        for (int i = 0; i < ratios.size(); i++) {
            Ratio ratio = ratios.get(i);
            if (ratio.dearest()) {
                bestRanks[ratio.at()] = bestRanks[ratio.at()] == 0 ? i + 1 : bestRanks[ratio.at()];
                eliminate(ratio, bestRanks[ratio.at()]);
            }
        }
    }

    private void eliminate(Ratio ratio, int rank) {
        if (rank <= highest) {
            ratio.lot().note(point, ratio.bid(), slot, Reason.ELIMINATED_BY_RATIO, rank, Operator.AT_MOST, highest);
        }
    }

    private static void collect(int at, LotWorkspace lot, List<Ratio> ratios) {
        long dearest = 0;
        int standing = 0;
        for (int place = 0; place < lot.ranked; place++) {
            if (lot.in[lot.order[place]]) {
                dearest = Math.max(dearest, lot.comparable[lot.order[place]]);
                standing++;
            }
        }
        for (int place = 0; standing > 1 && place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.in[bid]) {
                long price = lot.comparable[bid];
                ratios.add(new Ratio(at, lot, bid, price, lot.comparable[lot.order[0]], price == dearest));
            }
        }
    }

    /** a.price / a.lowest against b.price / b.lowest, the larger first. */
    private static int descending(Ratio a, Ratio b) {
        BigInteger left = BigInteger.valueOf(a.price()).multiply(BigInteger.valueOf(b.lowest()));
        BigInteger right = BigInteger.valueOf(b.price()).multiply(BigInteger.valueOf(a.lowest()));
        return right.compareTo(left);
    }
}
