package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a total so that the rounded parts add up to the rounded total: every part is cut off downwards, and the
 * last units that are missing go to the parts that lost most, the first of equals before the others. No part moves by a whole
 * unit, and a part that needs no rounding does not move at all.
 *
 * <p>Example: three thirds of 1.00 yuan are shown as 0.34, 0.33 and 0.33.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * The parts as they are shown.
     *
     * @param parts the exact parts of a total
     * @param scale how many decimals are shown; 2 for yuan is to the fen
     * @return the rounded parts, whose sum is the total rounded half-up
     */
    public static ImmutableList<BigDecimal> shown(List<Rational> parts, int scale) {
        Rational total = parts.stream().reduce(Rational.ZERO, Rational::plus);
        List<BigDecimal> shown = new ArrayList<>();
        parts.forEach(part -> shown.add(part.rounded(scale, RoundingMode.FLOOR)));
        BigDecimal cutOff = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal missing = total.rounded(scale, RoundingMode.HALF_UP).subtract(cutOff);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        Comparator<Integer> byLoss = Comparator.comparing(
                (Integer part) -> parts.get(part).minus(Rational.of(shown.get(part), 1)), Comparator.reverseOrder());
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(byLoss)
                .limit(missing.divide(unit).longValueExact())
                .toList()
                .forEach(part -> shown.set(part, shown.get(part).add(unit)));
        return ImmutableList.copyOf(shown);
    }
}
