package org.jicai.clearing;

import java.math.BigDecimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;

/** Turns a comparable price back into a price of a strength. */
final class StrengthPrice {

    private final PriceConversion conversion;
    private final int scale;
    private final Rounding rounding;

    StrengthPrice(ComparisonPrice rule) {
        this.conversion = new PriceConversion(rule);
        this.scale = rule.unitPrice().value().scale();
        this.rounding = rule.unitPrice().value().rounding();
    }

    /** What a price of a strength is for the comparison strength, in the same units. */
    long comparable(long price, Ratio strengthRatio) {
        return conversion.comparable(price, strengthRatio, rounding);
    }

    /** The highest price of a strength whose comparable price is at most the one given, in the same units. */
    long highest(long comparable, Ratio strengthRatio) {
        if (strengthRatio.equals(Ratio.ONE)) {
            return comparable;
        }
        BigDecimal one = BigDecimal.ONE;
        long price = conversion
                .convert(
                        UnitPrice.ofUnits(comparable, scale),
                        strengthRatio.factor().toBigDecimal(),
                        one,
                        one,
                        scale,
                        Rounding.HALF_UP)
                .units(scale);
        while (conversion.comparable(price, strengthRatio, rounding) > comparable) {
            price--;
        }
        while (conversion.comparable(price + 1, strengthRatio, rounding) <= comparable) {
            price++;
        }
        return price;
    }
}
