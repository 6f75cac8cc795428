package org.jicai.clearing;

import java.util.Optional;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
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
    private final int unknown;
    private final int passed;
    private final int failed;

    /** How a limb is registered: its leaf, what it is tested for, and what its two sides are. */
    private LimbTest(Site site, Operator holds, Kind left, int leftScale, Kind right, int rightScale) {
        Limb limb = site.limb();
        this.point = site.compilation().point();
        int slot = site.compilation().slot(site.reasons().stage(), site.leaf(), left, leftScale, right, rightScale);
        this.passed = Remark.of(slot, site.reasons().passed(limb), holds);
        this.failed = Remark.of(slot, site.reasons().failed(limb), contrary(holds));
        this.unknown = Remark.of(slot, site.reasons().unknown(limb));
    }

    private static Operator contrary(Operator holds) {
        return switch (holds) {
            case AT_MOST -> Operator.ABOVE;
            case BELOW -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.BELOW;
            default -> throw new IllegalArgumentException("a limb is at most, below or at least, not " + holds);
        };
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
    public final boolean passes(LotWorkspace lot, int bid, long limit) {
        return test(lot, bid, limit) == passed;
    }

    /** Tests one bid; gives what it remarked, or {@link Remark#NONE} where the limb is not for this lot. */
    abstract int test(LotWorkspace lot, int bid, long limit);

    /** Puts a bid out that fails; one of which the fact is not known stays. */
    final void settleFailure(LotWorkspace lot, int bid) {
        if (test(lot, bid, limit(lot)) == failed) {
            lot.stand(point, bid, failed);
        }
    }

    /** Brings a bid back that passes. */
    final void bringBack(LotWorkspace lot, int bid, long limit) {
        if (passes(lot, bid, limit)) {
            lot.back(bid);
            lot.stand(point, bid, passed);
        }
    }

    /**
     * Tests some bids; those that pass stand with what was remarked, and leave the list.
     *
     * @param lot the lot
     * @param asked the bids, the first so many entries; afterwards those that do not pass, in the same order
     * @param count how many they are
     * @return how many do not pass
     */
    final int settleThose(LotWorkspace lot, int[] asked, int count) {
        if (count == 0) {
            return 0; // nobody may be left whose mean a limit could be taken of
        }
        long limit = limit(lot);
        int left = 0;
        for (int i = 0; i < count; i++) {
            int bid = asked[i];
            asked[left] = bid;
            if (passes(lot, bid, limit)) {
                lot.stand(point, bid, passed);
            } else {
                left++;
            }
        }
        return left;
    }

    final int remark(LotWorkspace lot, int bid, boolean passes, long left, long right) {
        int remark = passes ? passed : failed;
        lot.remark(point, bid, remark, left, right);
        return remark;
    }

    final int notKnown(LotWorkspace lot, int bid) {
        lot.remark(point, bid, unknown);
        return unknown;
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
            super(
                    site,
                    strict ? Operator.BELOW : Operator.AT_MOST,
                    Kind.COMPARABLE_PRICE,
                    site.priceScale() + decimals,
                    right,
                    site.priceScale() + decimals);
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
        int test(LotWorkspace lot, int bid, long right) {
            if (!everyClass && !dosageClass.equals(lot.lot.classes().dosage())) {
                return Remark.NONE;
            }
            long left = lot.comparable[bid] * scale;
            return remark(lot, bid, strict ? left < right : left <= right, left, right);
        }
    }

    /** bid × 10^k ≤ or &lt; ceiling × (1 − cut) × 10^k. */
    private static final class CutTest extends LimbTest {
        private final long rest;
        private final long whole;
        private final boolean above;

        CutTest(Site site, Decimal cut, boolean above) {
            super(
                    site,
                    above ? Operator.BELOW : Operator.AT_MOST,
                    Kind.BID_PRICE,
                    site.priceScale() + cut.scale(),
                    Kind.LIMIT,
                    site.priceScale() + cut.scale());
            this.whole = Decimal.powerOfTen(cut.scale());
            this.rest = whole - cut.unscaled();
            this.above = above;
        }

        @Override
        int test(LotWorkspace lot, int bid, long limit) {
            if (lot.ceiling[bid] == LotWorkspace.UNKNOWN) {
                return notKnown(lot, bid);
            }
            long left = lot.price[bid] * whole;
            long right = lot.ceiling[bid] * rest;
            return remark(lot, bid, above ? left < right : left <= right, left, right);
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
                    Operator.AT_MOST,
                    limb.price().of() == FactColumn.Of.LOT ? Kind.COMPARABLE_PRICE : Kind.BID_PRICE,
                    site.priceScale() + multiple.scale(),
                    Kind.PUBLISHED_PRICE,
                    site.priceScale() + multiple.scale());
            this.published = new PublishedPrice(limb.price(), site.priceScale());
            this.numerator = multiple.unscaled();
            this.denominator = Decimal.powerOfTen(multiple.scale());
        }

        @Override
        int test(LotWorkspace lot, int bid, long limit) {
            long price = published.of(lot, bid);
            if (price == LotWorkspace.UNKNOWN) {
                return notKnown(lot, bid);
            }
            long left = published.compared(lot, bid) * denominator;
            long right = price * numerator;
            return remark(lot, bid, left <= right, left, right);
        }
    }

    /** place ≤ round(share × bids still in); at least one bid passes. */
    private static final class PlaceTest extends LimbTest {
        private final Limb.InFirst limb;

        PlaceTest(Site site, Limb.InFirst limb) {
            super(site, Operator.AT_MOST, Kind.RANK, 0, Kind.PLACES, 0);
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
        int test(LotWorkspace lot, int bid, long limit) {
            long place = 1;
            for (int at = 0; at < lot.ranked; at++) {
                int other = lot.order[at];
                boolean better = limb.by() == Limb.Order.CUT
                        ? BidOrder.byCut(lot, other, bid) < 0
                        : lot.rank[other] < lot.rank[bid];
                place += lot.in[other] && better ? 1 : 0;
            }
            return remark(lot, bid, place <= limit, place, limit);
        }
    }

    /** fact ≥ number. */
    private static final class FactTest extends LimbTest {
        private final Limb.FactAtLeast limb;

        FactTest(Site site, Limb.FactAtLeast limb) {
            super(
                    site,
                    Operator.AT_LEAST,
                    Kind.FACT,
                    LotWorkspace.FACT_SCALE,
                    Kind.REQUIRED_FACT,
                    LotWorkspace.FACT_SCALE);
            this.limb = limb;
        }

        @Override
        int test(LotWorkspace lot, int bid, long limit) {
            Optional<Decimal> number = lot.bids.get(bid).facts().number(limb.fact());
            if (number.isEmpty()) {
                return notKnown(lot, bid);
            }
            long left = number.get().atScale(LotWorkspace.FACT_SCALE);
            long right = limb.number().atScale(LotWorkspace.FACT_SCALE);
            return remark(lot, bid, left >= right, left, right);
        }
    }
}
