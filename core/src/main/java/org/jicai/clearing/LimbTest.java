package org.jicai.clearing;

import java.util.Optional;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.money.Decimal;
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
            return multiple.of() instanceof Anchor.Lowest
                    ? new MultipleTest(site, multiple)
                    : new AnchorTest(site, multiple);
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
            return new BandTest(site, within);
        }
        if (limb instanceof Limb.InFirst first) {
            return new PlaceTest(site, first);
        }
        if (limb instanceof Limb.FactAtLeast fact) {
            return new FactTest(site, fact);
        }
        if (limb instanceof Limb.AtMost atMost) {
            return new AbsoluteTest(site, atMost.price().units(priceScale), false, atMost.dosageClass());
        }
        return new AbsoluteTest(site, ((Limb.Below) limb).price().units(priceScale), true, Optional.empty());
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

    /** comparable × 10^k ≤ lowest × (multiple × 10^k). */
    private static final class MultipleTest extends LimbTest {
        private final long numerator;
        private final long denominator;

        MultipleTest(Site site, Limb.AtMostMultiple limb) {
            this(site, limb.multiple().factor());
        }

        private MultipleTest(Site site, Decimal multiple) {
            super(
                    site,
                    Kind.COMPARABLE_PRICE,
                    site.priceScale() + multiple.scale(),
                    Kind.LIMIT,
                    site.priceScale() + multiple.scale());
            this.numerator = multiple.unscaled();
            this.denominator = Decimal.powerOfTen(multiple.scale());
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            return atMost(lot, bid, lot.comparable[bid] * denominator, lot.lowest * numerator);
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

    /** comparable ≤ floor(multiple × anchor), where the anchor is not simply the lowest price. */
    private static final class AnchorTest extends LimbTest {
        private final Anchor anchor;
        private final Decimal multiple;

        AnchorTest(Site site, Limb.AtMostMultiple limb) {
            super(site, Kind.COMPARABLE_PRICE, site.priceScale(), Kind.LIMIT, site.priceScale());
            this.anchor = limb.of();
            this.multiple = limb.multiple().factor();
        }

        @Override
        public long limit(LotWorkspace lot) {
            return Math.max(0, AnchorPrice.limit(anchor, multiple, lot));
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            return atMost(lot, bid, lot.comparable[bid], limit);
        }
    }

    /**
     * comparable ≤ anchor + the share of it, but at least one amount and at most another: the larger of a + least and the
     * smaller of a + most and (1 + share) × a, each rounded down.
     */
    private static final class BandTest extends LimbTest {
        private final Anchor anchor;
        private final Decimal grown;
        private final long least;
        private final long most;

        BandTest(Site site, Limb.Within limb) {
            super(site, Kind.COMPARABLE_PRICE, site.priceScale(), Kind.LIMIT, site.priceScale());
            Decimal share = limb.share().fraction();
            this.anchor = limb.of();
            this.grown = Decimal.of(share.unscaled() + Decimal.powerOfTen(share.scale()), share.scale());
            this.least =
                    limb.least().map(price -> price.units(site.priceScale())).orElse(0L);
            this.most = limb.most().map(price -> price.units(site.priceScale())).orElse(Long.MAX_VALUE / 2);
        }

        @Override
        public long limit(LotWorkspace lot) {
            long base = AnchorPrice.limit(anchor, Decimal.ONE, lot);
            long byShare = AnchorPrice.limit(anchor, grown, lot);
            return Math.max(0, Math.max(base + least, Math.min(base + most, byShare)));
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            return atMost(lot, bid, lot.comparable[bid], limit);
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

    /** comparable ≤ or &lt; price, for all lots or those of a dosage class. */
    private static final class AbsoluteTest extends LimbTest {
        private final long price;
        private final boolean strict;
        private final Optional<String> dosageClass;

        AbsoluteTest(Site site, long price, boolean strict, Optional<String> dosageClass) {
            super(site, Kind.COMPARABLE_PRICE, site.priceScale(), Kind.ABSOLUTE_PRICE, site.priceScale());
            this.price = price;
            this.strict = strict;
            this.dosageClass = dosageClass;
        }

        @Override
        public boolean passes(LotWorkspace lot, int bid, long limit) {
            boolean applies = dosageClass.isEmpty()
                    || dosageClass.get().equals(lot.lot.classes().dosage());
            long own = lot.comparable[bid];
            return applies && (strict ? below(lot, bid, own, price) : atMost(lot, bid, own, price));
        }
    }
}
