package org.jicai.twin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/** The price of the comparison strength that a bid on another strength stands for: price / 1.7^(log2 ratio). */
final class ComparablePrice {
    private static final BigDecimal PER_DOUBLING = new BigDecimal("1.7");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MOST_DOUBLINGS = 20;
    private static final Map<BigDecimal, BigDecimal> IRRATIONAL_FACTORS = new ConcurrentHashMap<>();

    private ComparablePrice() {}

    static BigDecimal of(BigDecimal price, BigDecimal strengthRatio, Bug bug) {
        int scale = bug == Bug.UCP_AT_FOUR_DECIMALS ? 4 : 6;
        RoundingMode rounding = bug == Bug.UCP_ROUNDED_DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        if (bug == Bug.UCP_RATIO_LINEAR) {
            return price.divide(strengthRatio, scale, rounding);
        }
        boolean inverted = bug == Bug.UCP_RATIO_INVERTED;
        for (int doublings = 0; doublings <= MOST_DOUBLINGS; doublings++) {
            BigDecimal exact = PER_DOUBLING.pow(doublings);
            boolean stronger = strengthRatio.compareTo(TWO.pow(doublings)) == 0;
            boolean weaker = strengthRatio.multiply(TWO.pow(doublings)).compareTo(BigDecimal.ONE) == 0;
            if (inverted ? weaker : stronger) {
                return price.divide(exact, scale, rounding);
            }
            if (inverted ? stronger : weaker) {
                return price.multiply(exact).setScale(scale, rounding);
            }
        }
        BigDecimal factor = irrationalFactor(strengthRatio);
        return inverted ? price.multiply(factor).setScale(scale, rounding) : price.divide(factor, scale, rounding);
    }

    /** 1.7^(log2 ratio) to 40 digits. */
    static BigDecimal irrationalFactor(BigDecimal strengthRatio) {
        return IRRATIONAL_FACTORS.computeIfAbsent(strengthRatio.stripTrailingZeros(), ratio -> {
            DfpField sixtyDigits = new DfpField(60);
            Dfp log2 = DfpMath.log(sixtyDigits.newDfp(ratio.toPlainString())).divide(DfpMath.log(sixtyDigits.getTwo()));
            Dfp factor = DfpMath.exp(log2.multiply(DfpMath.log(sixtyDigits.newDfp("1.7"))));
            return new BigDecimal(factor.toString()).round(new MathContext(40));
        });
    }
}
