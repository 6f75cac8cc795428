package org.jicai.clearing;

import java.util.List;
import org.jicai.decision.Stage;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Precision;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Problem;

/** Unit comparable prices: each bid divided by the factor of its strength, at the decimals of the clause. */
public final class ComparisonPriceStep extends BidStep {

    private final Precision precision;
    private final int unitLeaf;
    private final int contentLeaf;
    private final long highest;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param highest the highest comparable price later steps can multiply without overflow, in units of the price scale
     * @param compilation the book being compiled
     */
    public ComparisonPriceStep(ComparisonPrice rule, long highest, Compilation compilation) {
        this.precision = rule.unitPrice().value();
        this.highest = highest;
        this.unitLeaf = compilation.leaf(Stage.RANKING, rule.unitPrice());
        this.contentLeaf = compilation.leaf(Stage.RANKING, rule.content());
    }

    @Override
    public void run(LotWorkspace lot) {
        sift(lot, 0, lot.size());
    }

    @Override
    public void sift(LotWorkspace lot, int from, int to) {
        boolean any = false;
        boolean converted = false;
        StrengthFactor[] strength = lot.input.strength();
        boolean convert = !lot.input.oneStrength();
        for (int bid = from; bid < to; bid++) {
            boolean known = lot.price[bid] != LotWorkspace.UNKNOWN;
            any |= known;
            if (convert && known && !strength[bid].isOne()) {
                lot.comparable[bid] = comparable(lot, bid, strength[bid]);
                converted = true;
            }
        }
        if (any) {
            lot.use(unitLeaf);
        }
        if (converted) {
            lot.use(contentLeaf);
        }
    }

    private long comparable(LotWorkspace lot, int bid, StrengthFactor strength) {
        long comparable = strength.comparable(lot.price[bid], precision.rounding());
        if (comparable > highest) {
            throw new InvalidInputException(List.of(Problem.of(
                    lot.lot.id() + " / " + lot.key(bid),
                    UnitPrice.ofUnits(comparable, precision.scale()).toString(),
                    "a comparable price of at most " + UnitPrice.ofUnits(highest, precision.scale()) + " yuan")));
        }
        return comparable;
    }
}
