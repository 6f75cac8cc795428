package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jicai.allocation.Portions.Given;
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
import org.jicai.rules.OwnVolume;
import org.jicai.rules.OwnVolume.Need;
import org.jicai.rules.OwnVolume.Pool;
import org.jicai.rules.OwnVolume.Raised;

/**
 * Contracts each selected bid for a share of its own need, region by region, and puts another share into the pool, together
 * with a share of the need nobody selected was named for.
 */
public final class OwnVolumeStep extends LotStep {

    private final Need need;
    private final Portions portions;
    private final Optional<Raised> raised;
    private final Optional<BigDecimal> losers;
    private final Optional<Pool> pool;
    private final Rounding perRegion;
    private final int priceScale;
    private final int point;
    private final int raisedPoint;
    private final int raisedSlot;
    private final ImmutableList<Integer> leaves;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     */
    public OwnVolumeStep(OwnVolume rule, int priceScale, Compilation compilation) {
        this.need = rule.of().value();
        this.priceScale = priceScale;
        ImmutableList.Builder<Integer> read = ImmutableList.builder();
        read.add(compilation.leaf(Stage.VOLUME, rule.of()));
        this.portions = Portions.of(rule.by(), priceScale, compilation);
        this.point = compilation.point();
        this.raised = rule.raised().map(Cited::value);
        this.raisedPoint = compilation.point();
        this.raisedSlot = rule.raised()
                .map(leaf ->
                        compilation.slot(Stage.VOLUME, leaf, Kind.SHARE, Portions.SCALE, Kind.SHARE, Portions.SCALE))
                .orElse(LotWorkspace.UNKNOWN);
        this.losers = rule.losers().map(leaf -> leaf.value().fraction().toBigDecimal());
        rule.losers().ifPresent(leaf -> read.add(compilation.leaf(Stage.VOLUME, leaf)));
        this.pool = rule.pool().map(Cited::value);
        rule.pool().ifPresent(leaf -> read.add(compilation.leaf(Stage.VOLUME, leaf)));
        this.perRegion = rule.perRegion().value();
        read.add(compilation.leaf(Stage.VOLUME, rule.perRegion()));
        this.leaves = read.build();
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
        boolean ordered =
                portions.needsOrder() || pool.filter(Pool.FIRST::equals).isPresent();
        if (ordered && !Winners.settleTies(lot, "volume")) {
            return;
        }
        ImmutableList<Integer> winners = Winners.inTurn(lot);
        lot.brandAgreed = new long[lot.size()][lot.base.length];
        lot.pool = new long[lot.base.length];
        lot.poolTaker = pool.filter(Pool.FIRST::equals).isPresent() ? winners.get(0) : LotWorkspace.UNKNOWN;
        lot.contracted = lot.volumeKnown;
        leaves.forEach(lot::use);
        for (int place = 1; place <= winners.size(); place++) {
            int bid = winners.get(place - 1);
            Given given = portions.at(lot, bid, place);
            if (given != null) {
                contract(lot, bid, given);
            }
        }
        if (need == Need.BRAND) {
            losers.ifPresent(share -> poolOfLosers(lot, share));
        }
    }

    private void contract(LotWorkspace lot, int bid, Given given) {
        Decimal toPool = given.portion().pool().fraction();
        BigDecimal own = given.portion().own().fraction().toBigDecimal().multiply(factor(lot, bid));
        long reported = given.portion().own().fraction().atScale(Portions.SCALE);
        lot.remark(
                point,
                bid,
                given.slot(),
                Reason.OWN_SHARE,
                reported,
                reported > toPool.atScale(Portions.SCALE) ? Operator.ABOVE : Operator.AT_MOST,
                toPool.atScale(Portions.SCALE));
        long[] base = base(lot, bid);
        for (int region = 0; lot.volumeKnown && region < base.length; region++) {
            long agreed = rounded(base[region], own);
            long whole = base[region] / Decimal.powerOfTen(LotWorkspace.BASE_SCALE);
            lot.brandAgreed[bid][region] = agreed;
            lot.pool[region] += Math.max(0, Math.min(rounded(base[region], toPool.toBigDecimal()), whole - agreed));
        }
    }

    private long[] base(LotWorkspace lot, int bid) {
        if (need == Need.LOT) {
            return lot.base;
        }
        return lot.brandBase.length == 0 ? new long[lot.base.length] : lot.brandBase[bid];
    }

    /** What its own share is multiplied by: 1, or less for a bid above its own former price. */
    private BigDecimal factor(LotWorkspace lot, int bid) {
        Optional<BigDecimal> former = raised.flatMap(
                        rule -> lot.bids.get(bid).facts().number(rule.former()))
                .map(Decimal::toBigDecimal)
                .filter(price -> price.signum() > 0);
        BigDecimal price = BigDecimal.valueOf(lot.price[bid], priceScale);
        if (raised.isEmpty() || former.isEmpty() || price.compareTo(former.get()) <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal step = raised.get().step().fraction().toBigDecimal();
        BigDecimal steps = price.subtract(former.get()).divide(former.get().multiply(step), 0, RoundingMode.CEILING);
        long increase = steps.multiply(step).movePointRight(Portions.SCALE).longValueExact();
        long factor = Math.max(0, raised.get().factor().fraction().atScale(Portions.SCALE) - increase);
        lot.remark(raisedPoint, bid, raisedSlot, Reason.SHARE_REDUCED, increase, Operator.ABOVE, factor);
        return BigDecimal.valueOf(factor, Portions.SCALE);
    }

    /** Need that names a losing bid, each for itself, and need that names none. */
    private void poolOfLosers(LotWorkspace lot, BigDecimal share) {
        for (int region = 0; lot.volumeKnown && region < lot.base.length; region++) {
            long unnamed = lot.base[region];
            for (int bid = 0; bid < lot.brandBase.length; bid++) {
                unnamed -= lot.brandBase[bid][region];
                if (!Winners.supplies(lot, bid)) {
                    lot.pool[region] += rounded(lot.brandBase[bid][region], share);
                }
            }
            lot.pool[region] += rounded(unnamed, share);
        }
    }

    private long rounded(long base, BigDecimal share) {
        return BigDecimal.valueOf(base, LotWorkspace.BASE_SCALE)
                .multiply(share)
                .setScale(0, perRegion.mode())
                .longValueExact();
    }
}
