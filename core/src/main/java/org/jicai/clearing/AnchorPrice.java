package org.jicai.clearing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jicai.money.Decimal;
import org.jicai.rules.Anchor;
import org.jicai.rules.Anchor.Deviation;

/**
 * The highest comparable price that is at most a multiple of an anchor. Prices are whole units, so {@code p ≤ m × anchor} is
 * {@code p ≤ floor(m × anchor)}, and the comparison stays one of integers however irrational the anchor is.
 *
 * <p>With n bids, S their sum and Q the sum of their squares, the mean is S/n and the variance (nQ − S²)/n² for a population
 * and (nQ − S²)/(n(n − 1)) for a sample.
 */
public final class AnchorPrice {

    private AnchorPrice() {}

    /**
     * The highest price that is at most a multiple of an anchor.
     *
     * @param anchor the anchor
     * @param multiple what it is multiplied by
     * @param lot the lot, with at least one ranked bid that holds a place
     * @return the limit in units of the price scale, rounded down; possibly negative for an anchor below zero
     */
    public static long limit(Anchor anchor, Decimal multiple, LotWorkspace lot) {
        return rounded(anchor, multiple.toBigDecimal(), lot, RoundingMode.FLOOR);
    }

    /**
     * The lowest price that is not below an anchor.
     *
     * @param anchor the anchor
     * @param lot the lot, with at least one ranked bid that holds a place
     * @return the price in units of the price scale, rounded up; possibly negative for an anchor below zero
     */
    static long firstNotBelow(Anchor anchor, LotWorkspace lot) {
        return rounded(anchor, BigDecimal.ONE, lot, RoundingMode.CEILING);
    }

    private static long rounded(Anchor anchor, BigDecimal multiple, LotWorkspace lot, RoundingMode mode) {
        if (anchor instanceof Anchor.Lowest) {
            return whole(multiple.multiply(BigDecimal.valueOf(lot.lowest)), mode);
        }
        if (anchor instanceof Anchor.SecondLowest) {
            return whole(multiple.multiply(BigDecimal.valueOf(lot.secondLowest)), mode);
        }
        if (anchor instanceof Anchor.FractionOfMean mean) {
            Sums sums = Sums.of(lot);
            BigDecimal total =
                    multiple.multiply(mean.fraction().fraction().toBigDecimal()).multiply(sums.sum());
            return total.divide(sums.count(), 0, mode).longValueExact();
        }
        if (anchor instanceof Anchor.MeanLessDeviations less) {
            return belowMean(less, multiple, Sums.of(lot), mode);
        }
        return ((Anchor.LargestOf) anchor)
                .of().stream()
                        .mapToLong(one -> rounded(one, multiple, lot, mode))
                        .max()
                        .orElseThrow();
    }

    /**
     * m(S − k√(n²·var))/n rounded: with A = mS and B = m²k²n²var scaled to integers, (A − √B)/n lies in the same unit as
     * (A − ⌈√B⌉)/n when rounded down and as (A − ⌊√B⌋)/n when rounded up.
     */
    private static long belowMean(Anchor.MeanLessDeviations less, BigDecimal multiple, Sums sums, RoundingMode mode) {
        BigDecimal n = sums.count();
        boolean sample = less.kind() == Deviation.SAMPLE;
        if (sample && n.compareTo(BigDecimal.ONE) == 0) {
            return whole(multiple.multiply(sums.sum()), mode);
        }
        BigDecimal spread = n.multiply(sums.squares()).subtract(sums.sum().pow(2));
        BigDecimal k = less.deviations().toBigDecimal();
        // a sample's n²·var is spread × n / (n − 1): everything is multiplied by the divisor before the root
        BigDecimal divisor = sample ? n.subtract(BigDecimal.ONE) : BigDecimal.ONE;
        BigDecimal factor = sample ? n : BigDecimal.ONE;
        BigDecimal a = multiple.multiply(sums.sum()).multiply(divisor);
        BigDecimal b = multiple.pow(2)
                .multiply(k.pow(2))
                .multiply(spread)
                .multiply(factor)
                .multiply(divisor);
        int places = Math.max(a.scale(), (b.scale() + 1) / 2);
        BigInteger root = root(b.movePointRight(2 * places).toBigIntegerExact(), mode == RoundingMode.FLOOR);
        BigDecimal difference =
                new BigDecimal(a.movePointRight(places).toBigIntegerExact().subtract(root), places);
        return difference.divide(n.multiply(divisor), 0, mode).longValueExact();
    }

    private static BigInteger root(BigInteger square, boolean up) {
        BigInteger[] root = square.sqrtAndRemainder();
        return up && root[1].signum() != 0 ? root[0].add(BigInteger.ONE) : root[0];
    }

    private static long whole(BigDecimal value, RoundingMode mode) {
        return value.setScale(0, mode).longValueExact();
    }

    /** Count, sum and sum of squares of the comparable prices that hold a place. */
    private record Sums(BigDecimal count, BigDecimal sum, BigDecimal squares) {

        static Sums of(LotWorkspace lot) {
            long count = 0;
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal squares = BigDecimal.ZERO;
            for (int place = 0; place < lot.ranked; place++) {
                int bid = lot.order[place];
                if (lot.placed[bid]) {
                    BigDecimal price = BigDecimal.valueOf(lot.comparable[bid]);
                    count++;
                    sum = sum.add(price);
                    squares = squares.add(price.pow(2));
                }
            }
            return new Sums(BigDecimal.valueOf(count), sum, squares);
        }
    }
}
