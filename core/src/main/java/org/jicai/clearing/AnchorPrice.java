package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jicai.money.Decimal;
import org.jicai.money.Rounding;
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
        return rounded(anchor, multiple, lot, Rounding.FLOOR);
    }

    /**
     * The lowest price that is not below an anchor.
     *
     * @param anchor the anchor
     * @param lot the lot, with at least one ranked bid that holds a place
     * @return the price in units of the price scale, rounded up; possibly negative for an anchor below zero
     */
    static long firstNotBelow(Anchor anchor, LotWorkspace lot) {
        return rounded(anchor, Decimal.ONE, lot, Rounding.CEILING);
    }

    private static long rounded(Anchor anchor, Decimal multiple, LotWorkspace lot, Rounding rounding) {
        if (anchor instanceof Anchor.Lowest) {
            return times(lot.lowest, multiple, rounding);
        }
        if (anchor instanceof Anchor.SecondLowest) {
            return times(lot.secondLowest, multiple, rounding);
        }
        if (anchor instanceof Anchor.FractionOfMean mean) {
            return ofMean(mean.fraction().fraction(), multiple, lot, rounding);
        }
        if (anchor instanceof Anchor.MeanLessDeviations less) {
            return belowMean(less, multiple.toBigDecimal(), Sums.of(lot), rounding.mode());
        }
        ImmutableList<Anchor> all = ((Anchor.LargestOf) anchor).of();
        long largest = Long.MIN_VALUE;
        for (int i = 0; i < all.size(); i++) {
            largest = Math.max(largest, rounded(all.get(i), multiple, lot, rounding));
        }
        return largest;
    }

    private static long times(long price, Decimal multiple, Rounding rounding) {
        return rounding.multiplyDivide(price, multiple.unscaled(), Decimal.powerOfTen(multiple.scale()));
    }

    /** m × f × S/n, rounded once. */
    private static long ofMean(Decimal fraction, Decimal multiple, LotWorkspace lot, Rounding rounding) {
        long sum = 0;
        long count = 0;
        for (int place = 0; place < lot.ranked; place++) {
            int bid = lot.order[place];
            if (lot.placed[bid]) {
                sum = Math.addExact(sum, lot.comparable[bid]);
                count++;
            }
        }
        long numerator = Math.multiplyExact(fraction.unscaled(), multiple.unscaled());
        long divisor = Math.multiplyExact(Decimal.powerOfTen(fraction.scale() + multiple.scale()), count);
        return rounding.multiplyDivide(sum, numerator, divisor);
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
