package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.Cited;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Precision;

/** Adjusts awarded prices: price × Π (1 + new) / Π (1 + old), in one division. */
public final class PassThroughStep extends LotStep {

    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final Optional<String> onlyWith;
    private final Precision precision;
    private final int priceScale;
    private final ImmutableList<Integer> leaves;
    private final int point;
    private final int slot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param priceScale the decimals at which prices are held, at least those of the new price
     * @param compilation the book being compiled
     */
    public PassThroughStep(PassThrough rule, int priceScale, Compilation compilation) {
        BigDecimal above = BigDecimal.ONE;
        BigDecimal below = BigDecimal.ONE;
        ImmutableList.Builder<Integer> read = ImmutableList.builder();
        for (Cited<PassThrough.Rate> rate : rule.rates()) {
            above = above.multiply(
                    BigDecimal.ONE.add(rate.value().to().fraction().toBigDecimal()));
            below = below.multiply(
                    BigDecimal.ONE.add(rate.value().from().fraction().toBigDecimal()));
            read.add(compilation.leaf(Stage.ADJUSTMENT, rate));
        }
        rule.onlyWith().ifPresent(leaf -> read.add(compilation.leaf(Stage.ADJUSTMENT, leaf)));
        this.numerator = above;
        this.denominator = below;
        this.onlyWith = rule.onlyWith().map(Cited::value);
        this.precision = rule.price().value();
        this.priceScale = priceScale;
        this.leaves = read.build();
        this.point = compilation.point();
        this.slot = compilation.slot(
                Stage.ADJUSTMENT, rule.price(), Kind.BID_PRICE, priceScale, Kind.ADJUSTED_PRICE, priceScale);
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        for (int bid = 0; bid < lot.size(); bid++) {
            if (lot.selected[bid] && isConcerned(lot, bid)) {
                leaves.forEach(lot::use);
                long before = lot.price[bid];
                lot.price[bid] = adjusted(before);
                Operator relation = before > lot.price[bid] ? Operator.ABOVE : Operator.AT_MOST;
                lot.remark(point, bid, slot, Reason.PRICE_ADJUSTED, before, relation, lot.price[bid]);
            }
        }
    }

    private boolean isConcerned(LotWorkspace lot, int bid) {
        return onlyWith.isEmpty()
                || lot.bids
                        .get(bid)
                        .facts()
                        .number(onlyWith.get())
                        .filter(number -> number.compareTo(Decimal.ONE) >= 0)
                        .isPresent();
    }

    private long adjusted(long price) {
        BigDecimal product = BigDecimal.valueOf(price, priceScale).multiply(numerator);
        BigDecimal rounded = product.divide(
                denominator, precision.scale(), precision.rounding().mode());
        return rounded.movePointRight(priceScale).longValueExact();
    }
}
