package org.jicai.clearing;

import java.util.Optional;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.Anchor;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;

/** One limb of a price test, compiled: integers only, no division. */
abstract class LimbTest {

    private final int point;
    private final int slot;
    private final Reason passed;
    private final Reason failed;

    private LimbTest(int point, int slot, Reason passed, Reason failed) {
        this.point = point;
        this.slot = slot;
        this.passed = passed;
        this.failed = failed;
    }

    static LimbTest of(Cited<Limb> limb, int priceScale, Compilation compilation) {
        int point = compilation.point();
        if (limb.value() instanceof Limb.AtMostMultiple multiple && !(multiple.of() instanceof Anchor.Lowest)) {
            return new AnchorTest(limb, multiple, priceScale, point, compilation);
        }
        if (limb.value() instanceof Limb.AtMostMultiple multiple) {
            return new MultipleTest(limb, multiple, priceScale, point, compilation);
        }
        if (limb.value() instanceof Limb.CutFromCeilingAtLeast cut) {
            return new CutTest(limb, cut, priceScale, point, compilation);
        }
        if (limb.value() instanceof Limb.AtMost atMost) {
            long limit = atMost.price().units(priceScale);
            return new AbsoluteTest(limb, limit, atMost.dosageClass(), priceScale, point, compilation);
        }
        long limit = ((Limb.Below) limb.value()).price().units(priceScale) - 1;
        return new AbsoluteTest(limb, limit, Optional.empty(), priceScale, point, compilation);
    }

    int point() {
        return point;
    }

    /** What the limb has to compute once per lot, before the first bid is tested. */
    long limit(LotWorkspace lot) {
        return 0;
    }

    /** Tests one bid and writes what came out. */
    abstract boolean passes(LotWorkspace lot, int bid, long limit);

    final boolean settle(LotWorkspace lot, int bid, boolean passes, long left, long right) {
        if (passes) {
            lot.note(point, bid, slot, passed, left, Operator.AT_MOST, right);
        } else {
            lot.remark(point, bid, slot, failed, left, Operator.ABOVE, right);
        }
        return passes;
    }

    final boolean unknown(LotWorkspace lot, int bid) {
        lot.remark(point, bid, slot, Reason.CUT_UNKNOWN);
        return false;
    }

    /** comparable × 10^k ≤ lowest × (multiple × 10^k). */
    private static final class MultipleTest extends LimbTest {
        private final long numerator;
        private final long denominator;

        MultipleTest(Cited<Limb> leaf, Limb.AtMostMultiple limb, int priceScale, int point, Compilation compilation) {
            super(
                    point,
                    compilation.slot(
                            Stage.PRICE_TEST,
                            leaf,
                            Operand.Kind.COMPARABLE_PRICE,
                            priceScale + limb.multiple().factor().scale(),
                            Operand.Kind.LIMIT,
                            priceScale + limb.multiple().factor().scale()),
                    Reason.SELECTED_BY_MULTIPLE,
                    Reason.OVER_MULTIPLE);
            this.numerator = limb.multiple().factor().unscaled();
            this.denominator = Decimal.powerOfTen(limb.multiple().factor().scale());
        }

        @Override
        boolean passes(LotWorkspace lot, int bid, long limit) {
            long left = lot.comparable[bid] * denominator;
            long right = lot.comparable[lot.order[0]] * numerator;
            return settle(lot, bid, left <= right, left, right);
        }
    }

    /** bid × 10^k ≤ ceiling × (1 − cut) × 10^k. */
    private static final class CutTest extends LimbTest {
        private final long rest;
        private final long whole;

        CutTest(Cited<Limb> leaf, Limb.CutFromCeilingAtLeast limb, int priceScale, int point, Compilation compilation) {
            super(
                    point,
                    compilation.slot(
                            Stage.PRICE_TEST,
                            leaf,
                            Operand.Kind.BID_PRICE,
                            priceScale + limb.cut().fraction().scale(),
                            Operand.Kind.LIMIT,
                            priceScale + limb.cut().fraction().scale()),
                    Reason.SELECTED_BY_CUT,
                    Reason.CUT_TOO_SMALL);
            this.whole = Decimal.powerOfTen(limb.cut().fraction().scale());
            this.rest = whole - limb.cut().fraction().unscaled();
        }

        @Override
        boolean passes(LotWorkspace lot, int bid, long limit) {
            if (lot.ceiling[bid] == LotWorkspace.UNKNOWN) {
                return unknown(lot, bid);
            }
            long left = lot.price[bid] * whole;
            long right = lot.ceiling[bid] * rest;
            return settle(lot, bid, left <= right, left, right);
        }
    }

    /** comparable ≤ floor(multiple × anchor), where the anchor is not simply the lowest price. */
    private static final class AnchorTest extends LimbTest {
        private final Anchor anchor;
        private final Decimal multiple;

        AnchorTest(Cited<Limb> leaf, Limb.AtMostMultiple limb, int priceScale, int point, Compilation compilation) {
            super(
                    point,
                    compilation.slot(
                            Stage.PRICE_TEST,
                            leaf,
                            Operand.Kind.COMPARABLE_PRICE,
                            priceScale,
                            Operand.Kind.LIMIT,
                            priceScale),
                    Reason.SELECTED_BY_MULTIPLE,
                    Reason.OVER_MULTIPLE);
            this.anchor = limb.of();
            this.multiple = limb.multiple().factor();
        }

        @Override
        long limit(LotWorkspace lot) {
            return AnchorPrice.limit(anchor, multiple, lot);
        }

        @Override
        boolean passes(LotWorkspace lot, int bid, long limit) {
            return settle(lot, bid, lot.comparable[bid] <= limit, lot.comparable[bid], Math.max(0, limit));
        }
    }

    /** comparable ≤ price, for all lots or those of a dosage class. */
    private static final class AbsoluteTest extends LimbTest {
        private final long price;
        private final Optional<String> dosageClass;

        AbsoluteTest(
                Cited<Limb> leaf,
                long price,
                Optional<String> dosageClass,
                int priceScale,
                int point,
                Compilation compilation) {
            super(
                    point,
                    compilation.slot(
                            Stage.PRICE_TEST,
                            leaf,
                            Operand.Kind.COMPARABLE_PRICE,
                            priceScale,
                            Operand.Kind.ABSOLUTE_PRICE,
                            priceScale),
                    Reason.SELECTED_BY_PRICE,
                    Reason.OVER_PRICE);
            this.price = price;
            this.dosageClass = dosageClass;
        }

        @Override
        boolean passes(LotWorkspace lot, int bid, long limit) {
            boolean applies = dosageClass.isEmpty()
                    || dosageClass.get().equals(lot.lot.classes().dosage());
            return applies && settle(lot, bid, lot.comparable[bid] <= price, lot.comparable[bid], price);
        }
    }
}
