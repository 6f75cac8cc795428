package org.jicai.clearing;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;

/**
 * Price-difference arithmetic (差比价, NDRC 发改价格〔2011〕2452号): what X times the content, fill or pack may cost.
 *
 * <p>A factor is {@code base^log2(X)}, exact where X is a power of two and to 40 digits otherwise; several are multiplied in
 * the order content, fill, pack, and one rounding follows at the end.
 *
 * <p>Example: 75 mg × 7 at 22.26 yuan is 25 mg × 20 at 22.26 × 1.95^log2(20/7) / 1.7^log2(3) = 26.40 yuan.
 */
public final class PriceConversion {

    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final ConcurrentSkipListMap<Ratio, StrengthFactor> factors = new ConcurrentSkipListMap<>();
    private final Ratio content;
    private final Ratio fill;
    private final Ratio pack;

    /**
     * The arithmetic of a rule book.
     *
     * @param rule its factors for twice the content, fill and pack
     */
    public PriceConversion(ComparisonPrice rule) {
        this.content = rule.content().value();
        this.fill = rule.fill().value();
        this.pack = rule.pack().value();
    }

    /**
     * What a product may cost, given what another one costs.
     *
     * @param price the price of the one, in yuan
     * @param contentRatio content of the other over content of the one
     * @param fillRatio the same for the fill
     * @param packRatio the same for the units in a pack, as a quotient
     * @param scale the decimals of the result
     * @param rounding what happens to further digits
     * @return the price of the other, in yuan
     */
    public UnitPrice convert(
            UnitPrice price,
            BigDecimal contentRatio,
            BigDecimal fillRatio,
            BigDecimal packRatio,
            int scale,
            Rounding rounding) {
        BigDecimal converted = price.yuan()
                .toBigDecimal()
                .multiply(factor(content, contentRatio))
                .multiply(factor(fill, fillRatio))
                .multiply(factor(pack, packRatio));
        return UnitPrice.ofUnits(units(converted, scale, rounding), scale);
    }

    /**
     * A bid as if it were for the comparison strength: the price divided by the factor of its strength.
     *
     * @param units the bid, in units of {@code 10^-scale} yuan
     * @param strengthRatio its strength over the comparison strength
     * @param rounding what happens to a part of a unit
     * @return the comparable price, in the same units
     */
    public long comparable(long units, Ratio strengthRatio, Rounding rounding) {
        return factor(strengthRatio).comparable(units, rounding);
    }

    /**
     * The factor of a strength, computed once: forty digits of a power cost more than a whole lot.
     *
     * @param strengthRatio the strength over the comparison strength
     * @return its factor
     */
    public StrengthFactor factor(Ratio strengthRatio) {
        return strengthRatio.equals(Ratio.ONE)
                ? StrengthFactor.ONE
                : factors.computeIfAbsent(
                        strengthRatio, ratio -> computed(ratio.factor().toBigDecimal()));
    }

    private StrengthFactor computed(BigDecimal ratio) {
        int doublings = doublings(ratio);
        return doublings == NOT_A_POWER
                ? StrengthFactor.of(factor(content, ratio))
                : StrengthFactor.ofDoublings(content, doublings);
    }

    private static long units(BigDecimal amount, int scale, Rounding rounding) {
        return amount.setScale(scale, rounding.mode()).unscaledValue().longValueExact();
    }

    /** base^log2(x), exact for x = …, 1/4, 1/2, 1, 2, 4, … as far as 40 digits hold it. */
    private static BigDecimal factor(Ratio base, BigDecimal x) {
        BigDecimal b = base.factor().toBigDecimal();
        int doublings = doublings(x);
        if (doublings != NOT_A_POWER) {
            return doublings >= 0 ? b.pow(doublings) : BigDecimal.ONE.divide(b.pow(-doublings), DIGITS);
        }
        BigDecimal exponent = BigDecimalMath.log(x, DIGITS).divide(BigDecimalMath.log(TWO, DIGITS), DIGITS);
        return BigDecimalMath.pow(b, exponent, DIGITS);
    }

    private static final int NOT_A_POWER = Integer.MIN_VALUE;

    private static int doublings(BigDecimal x) {
        BigDecimal power = BigDecimal.ONE;
        for (int k = 0; k <= Decimal.MAX_SCALE; k++, power = power.multiply(TWO)) {
            if (power.compareTo(x) == 0) {
                return k;
            }
            if (power.multiply(x).compareTo(BigDecimal.ONE) == 0) {
                return -k;
            }
        }
        return NOT_A_POWER;
    }
}
