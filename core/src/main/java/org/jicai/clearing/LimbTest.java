package org.jicai.clearing;

import java.util.Optional;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.Cited;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Limb;

/**
 * One limb, compiled: integers only, no division. It remarks what came out; the step that asked makes that the standing reason
 * where it settles something.
 */
public abstract class LimbTest {

    private final int point;
    private final int slot;
    private final Reason passed;
    private final Reason failed;
    private final Reason unknown;

    /** How a limb is registered: its leaf, what it is tested for, and what its two sides are. */
    private LimbTest(Site site, Kind left, int leftScale, Kind right, int rightScale) {
        Limb limb = site.limb();
        this.point = site.compilation().point();
        this.slot = site.compilation().slot(site.reasons().stage(), site.leaf(), left, leftScale, right, rightScale);
        this.passed = site.reasons().passed(limb);
        this.failed = site.reasons().failed(limb);
        this.unknown = site.reasons().unknown(limb);
    }

    private record Site(Cited<?> leaf, Limb limb, LimbReasons reasons, int priceScale, Compilation compilation) {}

    /**
     * Compiles a limb.
     *
     * @param leaf the leaf of the book it stands in
     * @param limb the limb
     * @param reasons what it is tested for
     * @param priceScale the decimals at which prices are held
     * @param compilation the book being compiled
     * @return the test
     */
    public static LimbTest of(Cited<?> leaf, Limb limb, LimbReasons reasons, int priceScale, Compilation compilation) {
        Site site = new Site(leaf, limb, reasons, priceScale, compilation);
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return LimitTest.of(site, multiple);
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return new CutTest(site, cut.cut().fraction(), false);
        }
        if (limb instanceof Limb.CutFromCeilingAbove cut) {
            return new CutTest(site, cut.cut().fraction(), true);
        }
        if (limb instanceof Limb.AtMostPublished published) {
            return new PublishedTest(site, published);
        }
        if (limb instanceof Limb.Within within) {
            return LimitTest.of(site, within);
        }
        if (limb instanceof Limb.InFirst first) {
            return new PlaceTest(site, first);
        }
        if (limb instanceof Limb.FactAtLeast fact) {
            return new FactTest(site, fact);
        }
        if (limb instanceof Limb.AtMost atMost) {
            return LimitTest.of(site, atMost.price(), false, atMost.dosageClass());
        }
        return LimitTest.of(site, ((Limb.Below) limb).price(), true, Optional.empty());
    }

    /**
     * The point at which it remarks what came out.
     *
     * @return the index of the point
     */
    public int point() {
        return point;
    }

    /**
     * What the limb has to compute once per lot, before the first bid is tested.
     *
     * @param lot the lot
     * @return the limit, for {@link #passes}
     */
    public long limit(LotWorkspace lot) {
        return 0;
    }

    /**
     * Tests one bid and remarks what came out.
     *
     * @param lot the lot
     * @param bid the bid
     * @param limit what {@link #limit} gave
     * @return true if it passes
     */
    public abstract boolean passes(LotWorkspace lot, int bid, long limit);

    final boolean atMost(LotWorkspace lot, int bid, long left, long right) {
        return remark(lot, bid, left <= right, left, left <= right ? Operator.AT_MOST : Operator.ABOVE, right);
    }

    final boolean below(LotWorkspace lot, int bid, long left, long right) {
        return remark(lot, bid, left < right, left, left < right ? Operator.BELOW : Operator.AT_LEAST, right);
    }

    final boolean atLeast(LotWorkspace lot, int bid, long left, long right) {
        return remark(lot, bid, left >= right, left, left >= right ? Operator.AT_LEAST : Operator.BELOW, right);
    }

    private boolean remark(LotWorkspace lot, int bid, boolean passes, long left, Operator operator, long right) {
        lot.remark(point, bid, slot, passes ? passed : failed, left, operator, right);
        return passes;
    }

    final boolean notKnown(LotWorkspace lot, int bid) {
        lot.remark(point, bid, slot, unknown);
        return false;
    }

    /** What a comparable price is held against, computed once per lot. */
    @FunctionalInterface
    private interface Limit {
        long of(LotWorkspace lot);
    }

    /** comparable × 10^k ≤ or &lt; limit, for all lots or those of a dosage class. */
    private static final class LimitTest extends LimbTest {
        private final Limit limit;
        private final long scale;
        private final boolean strict;
        private final String dosageClass;
        private final boolean everyClass;

        private LimitTest(
                Site site, Kind right, int decimals, Limit limit, boolean strict, Optional<String> dosageClass) {
            super(site, Kind.COMPARABLE_PRICE, site.priceScale() + decimals, right, site.priceScale() + decimals);
            this.scale = Decimal.powerOfTen(decimals);
            this.limit = limit;
            this.strict = strict;
            this.dosageClass = dosageClass.orElse("");
            this.everyClass = dosageClass.isEmpty();
        }

        private static LimitTest ofAnchor(Site site, Limit limit) {
            return new LimitTest(site, Kind.LIMIT, 0, limit, false, Optional.empty());
        }

        /** comparable × 10^k ≤ lowest × (multiple × 10^k), or comparable ≤ floor(multiple × anchor) for other anchors. */
        static LimitTest of(Site site, Limb.AtMostMultiple limb) {
            Decimal multiple = limb.multiple().factor();
            long numerator = multiple.unscaled();
            return limb.of() instanceof Anchor.Lowest
                    ? new LimitTest(
                            site, Kind.LIMIT, multiple.scale(), lot -> lot.lowest * numerator, false, Optional.empty())
                    : ofAnchor(site, lot -> Math.max(0, AnchorPrice.limit(limb.of(), multiple, lot)));
        }

        /**
         * comparable ≤ anchor + the share of it, but at least one amount and at most another: the larger of a + least and the
         * smaller of a + most and (1 + share) × a, each rounded down.
         */
        static LimitTest of(Site site, Limb.Within limb) {
            Decimal share = limb.share().fraction();
            Anchor anchor = limb.of();
            Decimal grown = Decimal.of(share.unscaled() + Decimal.powerOfTen(share.scale()), share.scale());
            long least =
                    limb.least().map(price -> price.units(site.priceScale())).orElse(0L);
            long most = limb.most().map(price -> price.units(site.priceScale())).orElse(Long.MAX_VALUE / 2);
            return ofAnchor(site, lot -> {
                long base = AnchorPrice.limit(anchor, Decimal.ONE, lot);
                long byShare = AnchorPrice.limit(anchor, grown, lot);
                return Math.max(0, Math.max(base + least, Math.min(base + most, byShare)));
            });
        }

        static LimitTest of(Site site, UnitPrice price, boolean strict, Optional<String> dosageClass) {
            long units = price.units(site.priceScale());
            return new LimitTest(site, Kind.ABSOLUTE_PRICE, 0, lot -> units, strict, dosageClass);
        }

        @Override
        public long limit(LotWorkspace lot) {
            return limit.of(lot);
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long right) {
            if (!everyClass && !dosageClass.equals(lot.lot.classes().dosage())) {
                return false;
            }
            long left = lot.comparable[bid] * scale;
            return strict ? below(lot, bid, left, right) : atMost(lot, bid, left, right);
        }
    }

    /** bid × 10^k ≤ or &lt; ceiling × (1 − cut) × 10^k. */
    private static final class CutTest extends LimbTest {
        private final long rest;
        private final long whole;
        private final boolean above;

        CutTest(Site site, Decimal cut, boolean above) {
            super(site, Kind.BID_PRICE, site.priceScale() + cut.scale(), Kind.LIMIT, site.priceScale() + cut.scale());
            this.whole = Decimal.powerOfTen(cut.scale());
            this.rest = whole - cut.unscaled();
            this.above = above;
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            if (lot.ceiling[bid] == LotWorkspace.UNKNOWN) {
                return notKnown(lot, bid);
            }
            long left = lot.price[bid] * whole;
            long right = lot.ceiling[bid] * rest;
            return above ? below(lot, bid, left, right) : atMost(lot, bid, left, right);
        }
    }

    /** price × 10^k ≤ published × (multiple × 10^k). */
    private static final class PublishedTest extends LimbTest {
        private final PublishedPrice published;
        private final long numerator;
        private final long denominator;

        PublishedTest(Site site, Limb.AtMostPublished limb) {
            this(site, limb, limb.multiple().factor());
        }

        private PublishedTest(Site site, Limb.AtMostPublished limb, Decimal multiple) {
            super(
                    site,
                    limb.price().of() == FactColumn.Of.LOT ? Kind.COMPARABLE_PRICE : Kind.BID_PRICE,
                    site.priceScale() + multiple.scale(),
                    Kind.PUBLISHED_PRICE,
                    site.priceScale() + multiple.scale());
            this.published = new PublishedPrice(limb.price(), site.priceScale());
            this.numerator = multiple.unscaled();
            this.denominator = Decimal.powerOfTen(multiple.scale());
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            long price = published.of(lot, bid);
            return price == LotWorkspace.UNKNOWN
                    ? notKnown(lot, bid)
                    : atMost(lot, bid, published.compared(lot, bid) * denominator, price * numerator);
        }
    }

    /** place ≤ round(share × bids still in); at least one bid passes. */
    private static final class PlaceTest extends LimbTest {
        private final Limb.InFirst limb;

        PlaceTest(Site site, Limb.InFirst limb) {
            super(site, Kind.RANK, 0, Kind.PLACES, 0);
            this.limb = limb;
        }

        @Override
        public long limit(LotWorkspace lot) {
            long standing = 0;
            for (int place = 0; place < lot.ranked; place++) {
                standing += lot.in[lot.order[place]] ? 1 : 0;
            }
            Decimal share = limb.share().fraction();
            return Math.max(
                    1, limb.rounding().multiplyDivide(standing, share.unscaled(), Decimal.powerOfTen(share.scale())));
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            long place = 1;
            for (int at = 0; at < lot.ranked; at++) {
                int other = lot.order[at];
                boolean better = limb.by() == Limb.Order.CUT
                        ? BidOrder.byCut(lot, other, bid) < 0
                        : lot.rank[other] < lot.rank[bid];
                place += lot.in[other] && better ? 1 : 0;
            }
            return atMost(lot, bid, place, limit);
        }
    }

    /** fact ≥ number. */
    private static final class FactTest extends LimbTest {
        private final Limb.FactAtLeast limb;

        FactTest(Site site, Limb.FactAtLeast limb) {
            super(site, Kind.FACT, LotWorkspace.FACT_SCALE, Kind.REQUIRED_FACT, LotWorkspace.FACT_SCALE);
            this.limb = limb;
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            Optional<Decimal> number = lot.bids.get(bid).facts().number(limb.fact());
            return number.isEmpty()
                    ? notKnown(lot, bid)
                    : atLeast(
                            lot,
                            bid,
                            number.get().atScale(LotWorkspace.FACT_SCALE),
                            limb.number().atScale(LotWorkspace.FACT_SCALE));
        }
    }
}
