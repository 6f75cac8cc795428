package org.jicai.allocation;

import com.google.common.collect.ImmutableMap;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.rules.Cited;
import org.jicai.rules.StepTable;
import org.jicai.rules.VolumeShare;

/**
 * The contracted share of the base demand, region by region: round(base × share) comparison units, and the sum of those is
 * the agreed volume of the lot.
 */
public final class VolumeShareStep implements LotStep {

    private record Row(Share share, int leaf) {}

    private final ImmutableMap<String, StepTable<Row>> rowsByClass;
    private final Rounding perRegion;
    private final int roundingLeaf;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public VolumeShareStep(VolumeShare rule, Compilation compilation) {
        ImmutableMap.Builder<String, StepTable<Row>> builder = ImmutableMap.builder();
        rule.sharesByClass()
                .forEach((volumeClass, table) -> builder.put(volumeClass, table.map(cited -> row(cited, compilation))));
        this.rowsByClass = builder.build();
        this.perRegion = rule.perRegion().value();
        this.roundingLeaf = compilation.leaf(Stage.VOLUME, rule.perRegion());
    }

    private static Row row(Cited<Share> cited, Compilation compilation) {
        return new Row(cited.value(), compilation.leaf(Stage.VOLUME, cited));
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.winners == 0) {
            return;
        }
        Row row = LotClass.row(rowsByClass, lot.lot.classes().volume()).at(lot.winners);
        lot.use(row.leaf());
        lot.share = row.share();
        if (lot.volumeKnown) {
            lot.use(roundingLeaf);
            Decimal fraction = row.share().fraction();
            long divisor = Decimal.powerOfTen(LotWorkspace.BASE_SCALE + fraction.scale());
            for (int region = 0; region < lot.base.length; region++) {
                lot.agreed[region] = perRegion.multiplyDivide(lot.base[region], fraction.unscaled(), divisor);
            }
        }
    }
}
