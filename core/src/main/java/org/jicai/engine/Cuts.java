package org.jicai.engine;

import org.jicai.clearing.CeilingCut;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.PriceConversion;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.CutRanking.CutReference;
import org.jicai.rules.Precision;

/** Cuts as whole numbers: round((reference − price) / reference), at the decimals of the clause. */
final class Cuts {

    private final CutReference reference;
    private final Precision precision;
    private final Precision unitPrice;
    private final PriceConversion conversion;

    Cuts(CutRanking rule, ComparisonPrice comparison) {
        this.reference = rule.reference().value();
        this.precision = rule.precision().value();
        this.unitPrice = comparison.unitPrice().value();
        this.conversion = new PriceConversion(comparison);
    }

    /** The decimals of a cut: at 4, the whole number 4640 is 46.40 %. */
    int scale() {
        return precision.scale();
    }

    /** Rounds a mean of cuts like a cut. */
    long mean(long sum, int count) {
        return precision.rounding().divide(sum, count);
    }

    /** The cut of a bid at the price it stands at, or {@link CeilingCut#UNKNOWN} where its reference is not known. */
    long of(LotWorkspace lot, int bid) {
        return reference == CutReference.CEILING
                ? CeilingCut.of(lot, bid, precision)
                : CeilingCut.of(priorPrice(lot), comparable(lot, bid), precision);
    }

    /** The price it stands at, which may be a negotiated one, for the comparison strength. */
    private long comparable(LotWorkspace lot, int bid) {
        return conversion.comparable(lot.price[bid], lot.bids.get(bid).strengthRatio(), unitPrice.rounding());
    }

    private long priorPrice(LotWorkspace lot) {
        return lot.lot
                .priorPrice()
                .map(UnitPrice::yuan)
                .map(yuan -> yuan.atScale(unitPrice.scale(), unitPrice.rounding()))
                .orElse((long) LotWorkspace.UNKNOWN);
    }
}
