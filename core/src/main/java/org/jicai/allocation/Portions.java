package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import org.jicai.clearing.ByCount;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.Products;
import org.jicai.clearing.PublishedPrice;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.money.Share;
import org.jicai.rules.Cited;
import org.jicai.rules.OwnVolume.By;
import org.jicai.rules.OwnVolume.Portion;
import org.jspecify.annotations.Nullable;

/** Which portion of its own need a bid is contracted for, compiled. */
abstract class Portions {

    /** The decimals at which shares are reported. */
    static final int SCALE = 8;

    /** A portion and the slot of the leaf that gave it. */
    record Given(Portion portion, int slot) {}

    private Portions() {}

    static Portions of(By by, int priceScale, Compilation compilation) {
        if (by instanceof By.OfClass ofClass) {
            ImmutableList<Given> rows = ofClass.portions().values().stream()
                    .map(leaf -> given(leaf, compilation))
                    .collect(ImmutableList.toImmutableList());
            return new ByClass(rows);
        }
        if (by instanceof By.Place place) {
            return new ByPlace(ByCount.of(place.portions(), leaf -> given(leaf, compilation)));
        }
        if (by instanceof By.OfCut ofCut) {
            return new ByCut(ofCut, compilation);
        }
        return new ByPublished((By.OverPublished) by, priceScale, compilation);
    }

    /** The portion of the selected bid at a place, 1 the first; null where it has none. */
    abstract @Nullable Given at(LotWorkspace lot, int bid, int place);

    /** Whether equal bids can have different portions. */
    boolean needsOrder() {
        return false;
    }

    private static Given given(Cited<Portion> leaf, Compilation compilation) {
        return new Given(leaf.value(), slot(leaf, compilation));
    }

    private static int slot(Cited<?> leaf, Compilation compilation) {
        return compilation.slot(Stage.VOLUME, leaf, Kind.SHARE, SCALE, Kind.SHARE, SCALE);
    }

    private static final class ByClass extends Portions {
        private final ImmutableList<Given> rows;

        ByClass(ImmutableList<Given> rows) {
            this.rows = rows;
        }

        @Override
        Given at(LotWorkspace lot, int bid, int place) {
            return rows.get(lot.bidClass[bid]);
        }
    }

    private static final class ByPlace extends Portions {
        private final ByCount<Given> rows;

        ByPlace(ByCount<Given> rows) {
            this.rows = rows;
        }

        @Override
        Given at(LotWorkspace lot, int bid, int place) {
            return rows.at(place);
        }

        @Override
        boolean needsOrder() {
            return true;
        }
    }

    /** Linear between knots: a + (b − a)(cut − x)/(y − x) with cut = (c − p)/c, in one division. */
    private static final class ByCut extends Portions {
        private final By.OfCut rule;
        private final int precisionLeaf;
        private final ImmutableList<Integer> slots;

        ByCut(By.OfCut rule, Compilation compilation) {
            this.rule = rule;
            this.slots =
                    rule.knots().stream().map(knot -> slot(knot, compilation)).collect(ImmutableList.toImmutableList());
            this.precisionLeaf = compilation.leaf(Stage.VOLUME, rule.precision());
        }

        @Override
        @Nullable
        Given at(LotWorkspace lot, int bid, int place) {
            long ceiling = lot.ceiling[bid];
            if (ceiling == LotWorkspace.UNKNOWN) {
                return null;
            }
            BigDecimal saved = BigDecimal.valueOf(ceiling - lot.price[bid]);
            BigDecimal whole = BigDecimal.valueOf(ceiling);
            int upper = 0;
            while (upper < slots.size() && saved.compareTo(cut(upper).multiply(whole)) >= 0) {
                upper++;
            }
            if (upper == 0 || upper == slots.size()) {
                int knot = upper == 0 ? 0 : upper - 1;
                return new Given(rule.knots().get(knot).value().portion(), slots.get(knot));
            }
            lot.use(precisionLeaf);
            Portion from = rule.knots().get(upper - 1).value().portion();
            Portion to = rule.knots().get(upper).value().portion();
            BigDecimal width = cut(upper).subtract(cut(upper - 1)).multiply(whole);
            BigDecimal way = saved.subtract(cut(upper - 1).multiply(whole));
            return new Given(
                    new Portion(between(from.own(), to.own(), way, width), between(from.pool(), to.pool(), way, width)),
                    slots.get(upper - 1));
        }

        private BigDecimal cut(int knot) {
            return rule.knots().get(knot).value().cut().fraction().toBigDecimal();
        }

        private Share between(Share from, Share to, BigDecimal way, BigDecimal width) {
            BigDecimal a = from.fraction().toBigDecimal();
            BigDecimal rise = to.fraction().toBigDecimal().subtract(a);
            int scale = rule.precision().value().scale();
            BigDecimal value = a.multiply(width)
                    .add(rise.multiply(way))
                    .divide(width, scale, rule.precision().value().rounding().mode());
            return new Share(Decimal.of(value.movePointRight(scale).longValueExact(), scale));
        }
    }

    /** The first row with price × 10^k ≤ published × (multiple × 10^k). */
    private static final class ByPublished extends Portions {
        private final By.OverPublished rule;
        private final int priceLeaf;
        private final PublishedPrice published;
        private final ImmutableList<Integer> slots;

        ByPublished(By.OverPublished rule, int priceScale, Compilation compilation) {
            this.rule = rule;
            this.published = new PublishedPrice(rule.price().value(), priceScale);
            this.priceLeaf = compilation.leaf(Stage.VOLUME, rule.price());
            this.slots =
                    rule.rows().stream().map(row -> slot(row, compilation)).collect(ImmutableList.toImmutableList());
        }

        @Override
        @Nullable
        Given at(LotWorkspace lot, int bid, int place) {
            lot.use(priceLeaf);
            long price = published.of(lot, bid);
            long paid = published.compared(lot, bid);
            int row = Iterables.indexOf(rule.rows(), candidate -> {
                Decimal multiple = candidate.value().atMost().factor();
                return Products.compare(paid, Decimal.powerOfTen(multiple.scale()), price, multiple.unscaled()) <= 0;
            });
            return price == LotWorkspace.UNKNOWN || row < 0
                    ? null
                    : new Given(rule.rows().get(row).value().portion(), slots.get(row));
        }
    }
}
