package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jicai.clearing.ByCount;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.money.Rounding;
import org.jicai.rules.Cited;
import org.jicai.rules.Split;

/**
 * Hands out the agreed volume in the order of ranks: each winner takes its share of what is left, within what it can supply and
 * may have; what such limits leave over is handed out again.
 */
public final class SplitStep extends LotStep {

    private record Row(Decimal share, int slot) {}

    private final ByCount<Row> ofRest;
    private final Optional<String> capacity;
    private final Optional<Decimal> most;
    private final Rounding rounding;
    private final ImmutableList<Integer> leaves;
    private final int point;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public SplitStep(Split rule, Compilation compilation) {
        this.ofRest = ByCount.of(
                rule.ofRest(),
                leaf -> new Row(
                        leaf.value().fraction(), compilation.slot(Stage.VOLUME, leaf, Kind.UNITS, 0, Kind.UNITS, 0)));
        this.capacity = rule.capacity().map(Cited::value);
        this.most = rule.most().map(leaf -> leaf.value().fraction());
        this.rounding = rule.rounding().value();
        ImmutableList.Builder<Integer> read = ImmutableList.builder();
        rule.capacity().ifPresent(leaf -> read.add(compilation.leaf(Stage.VOLUME, leaf)));
        rule.most().ifPresent(leaf -> read.add(compilation.leaf(Stage.VOLUME, leaf)));
        this.leaves = read.add(compilation.leaf(Stage.VOLUME, rule.rounding())).build();
        this.point = compilation.point();
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.winners == 0 || !lot.contracted || !Winners.settleTies(lot, "volume")) {
            return;
        }
        leaves.forEach(lot::use);
        lot.split = new long[lot.size()];
        ImmutableList<Integer> winners = Winners.inTurn(lot);
        long[] before = handOut(lot, winners, agreed(lot));
        lot.splitAtAward = LongStream.of(lot.split).sum();
        int slot = ofRest.at(winners.size()).slot();
        for (int i = 0; i < before.length; i++) {
            int bid = winners.get(i);
            long taken = lot.split[bid];
            Operator relation = taken < before[i] ? Operator.BELOW : Operator.AT_LEAST;
            lot.remark(point, bid, slot, Reason.TOOK_SPLIT, taken, relation, before[i]);
        }
    }

    /** Splits the volume of a bid that dropped out among others, by the same rule and within the same limits. */
    void replace(LotWorkspace lot, int leaver, ImmutableList<Integer> others) {
        if (lot.split.length > 0) {
            long volume = lot.split[leaver];
            lot.split[leaver] = 0;
            handOut(lot, others, volume);
        }
    }

    private static long agreed(LotWorkspace lot) {
        long sum = 0;
        for (long units : lot.agreed) {
            sum += units;
        }
        return sum;
    }

    /** Hands out a volume; says what was left before each turn. */
    private long[] handOut(LotWorkspace lot, ImmutableList<Integer> winners, long volume) {
        long[] before = new long[winners.size()];
        long left = volume;
        for (int i = 0; i < winners.size(); i++) {
            before[i] = left;
            Decimal share = ofRest.at(winners.size()).share();
            long wanted = i == winners.size() - 1
                    ? left
                    : rounding.multiplyDivide(left, share.unscaled(), Decimal.powerOfTen(share.scale()));
            left -= take(lot, winners.get(i), Math.min(wanted, left));
        }
        for (int bid : winners) {
            left -= take(lot, bid, left);
        }
        return before;
    }

    /** Gives a bid so many units, or as many as it can still take. */
    private long take(LotWorkspace lot, int bid, long wanted) {
        long limit = Long.MAX_VALUE;
        if (most.isPresent()) {
            Decimal share = most.get();
            limit = Rounding.FLOOR.multiplyDivide(agreed(lot), share.unscaled(), Decimal.powerOfTen(share.scale()));
        }
        Optional<Decimal> units =
                capacity.flatMap(fact -> lot.bids.get(bid).facts().number(fact));
        limit = Math.min(limit, units.map(u -> u.atScale(0, Rounding.FLOOR)).orElse(Long.MAX_VALUE));
        long taken = Math.max(0, Math.min(wanted, limit - lot.split[bid]));
        lot.split[bid] += taken;
        return taken;
    }
}
