package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.clearing.ByCount;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.money.Divisor;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.BrandVolume;
import org.jicai.rules.Cited;
import org.jicai.rules.VolumeShare;

/**
 * The contracted share of the base demand, region by region: round(base × share) comparison units, and the sum of those is
 * the agreed volume of the lot. Need that names the brand of a selected bid is a layer of its own, rounded by itself.
 */
public final class VolumeShareStep extends LotStep {

    /** A row of the table: round(base × numerator / divisor), in one step up to a base. */
    private record Row(Share share, int leaf, long numerator, Divisor divisor, long mostInOneStep) {}

    private final ImmutableList<ByCount<Row>> rowsByClass;
    private final Rounding perRegion;
    private final int roundingLeaf;
    private final boolean toBrand;
    private final int brandLeaf;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param brands what becomes of need that names a brand; it counts like any other where the book does not say
     * @param compilation the book being compiled
     */
    public VolumeShareStep(VolumeShare rule, Optional<BrandVolume> brands, Compilation compilation) {
        this.rowsByClass = rule.sharesByClass().values().stream()
                .map(table -> ByCount.<Cited<Share>, Row>of(table, cited -> row(cited, compilation)))
                .collect(ImmutableList.toImmutableList());
        this.toBrand = brands.filter(b -> b.goes().value() == BrandVolume.Goes.TO_BRAND)
                .isPresent();
        this.brandLeaf =
                brands.map(b -> compilation.leaf(Stage.VOLUME, b.goes())).orElse(0);
        this.perRegion = rule.perRegion().value();
        this.roundingLeaf = compilation.leaf(Stage.VOLUME, rule.perRegion());
    }

    private static Row row(Cited<Share> cited, Compilation compilation) {
        Decimal fraction = cited.value().fraction();
        long numerator = fraction.unscaled();
        return new Row(
                cited.value(),
                compilation.leaf(Stage.VOLUME, cited),
                numerator,
                Divisor.of(Decimal.powerOfTen(LotWorkspace.BASE_SCALE + fraction.scale())),
                Divisor.LARGEST / Math.max(1, numerator));
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
        Row row = rowsByClass.get(lot.input.volumeClass()).at(lot.winners);
        lot.use(row.leaf());
        lot.share = row.share();
        if (lot.volumeKnown) {
            lot.use(roundingLeaf);
            lot.contracted = true;
            agree(lot, row);
        }
    }

    private void agree(LotWorkspace lot, Row row) {
        if (toBrand && lot.brandBase.length > 0) {
            agreeByBrand(lot, row.numerator(), row.divisor().value());
        } else if (perRegion == Rounding.HALF_UP && isWithin(lot.input.baseBits(), row.mostInOneStep())) {
            for (int region = 0; region < lot.base.length; region++) {
                lot.agreed[region] = row.divisor().halfUp(lot.base[region] * row.numerator());
            }
        } else {
            for (int region = 0; region < lot.base.length; region++) {
                lot.agreed[region] = perRegion.multiplyDivide(
                        lot.base[region], row.numerator(), row.divisor().value());
            }
        }
    }

    private static boolean isWithin(long bits, long most) {
        return bits >= 0 && bits <= most;
    }

    /** Need that names the brand of a selected bid leaves the rest, and is rounded by itself. */
    private void agreeByBrand(LotWorkspace lot, long numerator, long divisor) {
        lot.use(brandLeaf);
        lot.brandAgreed = new long[lot.size()][lot.base.length];
        for (int region = 0; region < lot.base.length; region++) {
            long rest = lot.base[region];
            for (int bid = 0; bid < lot.size(); bid++) {
                if (lot.selected[bid] && lot.takesBrand[bid]) {
                    long named = lot.brandBase[bid][region];
                    rest -= named;
                    lot.brandAgreed[bid][region] = perRegion.multiplyDivide(named, numerator, divisor);
                }
            }
            lot.agreed[region] = perRegion.multiplyDivide(rest, numerator, divisor);
        }
    }
}
