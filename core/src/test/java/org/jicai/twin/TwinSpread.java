package org.jicai.twin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Comparable prices of a lot, and whether a price is at most a multiple of an anchor taken over them. Exact throughout. */
final class TwinSpread {
    private final BigDecimal lowest;
    private final BigDecimal count;
    private final BigDecimal sum;
    private final BigDecimal sumOfSquares;
    private final Bug bug;

    /**
     * Prices of a lot.
     *
     * @param lowest  the lowest valid price
     * @param prices  of the bids that means are taken over, at least one
     */
    TwinSpread(BigDecimal lowest, List<BigDecimal> prices, Bug bug) {
        this.lowest = lowest;
        this.bug = bug;
        count = BigDecimal.valueOf(prices.size());
        sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        sumOfSquares = prices.stream().map(price -> price.multiply(price)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The highest price of whole steps that is at most the multiple of the anchor; 0 if none is. */
    BigDecimal highestAtMost(BigDecimal multiple, TwinAnchor anchor) {
        BigInteger fits = BigInteger.ZERO;
        BigInteger tooHigh = BigInteger.ONE;
        while (isAtMost(new BigDecimal(tooHigh, 6), multiple, anchor)) {
            tooHigh = tooHigh.shiftLeft(1);
        }
        while (tooHigh.subtract(fits).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = fits.add(tooHigh).shiftRight(1);
            if (isAtMost(new BigDecimal(middle, 6), multiple, anchor)) {
                fits = middle;
            } else {
                tooHigh = middle;
            }
        }
        return new BigDecimal(fits, 6);
    }

    /** Below the largest part: below any of them. */
    boolean isBelow(BigDecimal price, TwinAnchor anchor) {
        boolean belowLowest = anchor.lowest() && price.compareTo(lowest) < 0;
        boolean belowMean = anchor.shareOfMean() != null
                && price.multiply(count).compareTo(anchor.shareOfMean().multiply(sum)) < 0;
        boolean belowMeanLess = anchor.deviations() != null && isBelowMeanLess(price, anchor);
        return belowLowest || belowMean || belowMeanLess;
    }

    private boolean isBelowMeanLess(BigDecimal price, TwinAnchor anchor) {
        BigDecimal room = sum.subtract(count.multiply(price));
        return room.signum() > 0 && compareDeviations(room, BigDecimal.ONE, anchor) < 0;
    }

    /** At most the largest part: at most any of them. */
    boolean isAtMost(BigDecimal price, BigDecimal multiple, TwinAnchor anchor) {
        if (anchor.lowest() && price.compareTo(multiple.multiply(lowest)) <= 0) {
            return true;
        }
        if (bug == Bug.ANCHOR_IS_LOWEST && anchor.lowest()) {
            return false;
        }
        if (anchor.shareOfMean() != null) {
            BigDecimal limitTimesCount = multiple.multiply(anchor.shareOfMean()).multiply(sum);
            if (price.multiply(count).compareTo(limitTimesCount) <= 0) {
                return true;
            }
        }
        return anchor.deviations() != null && isAtMostMeanLess(price, multiple, anchor);
    }

    /** price <= m * (sum / n - d * sd), that is m * d * n * sd <= m * sum - n * price. */
    private boolean isAtMostMeanLess(BigDecimal price, BigDecimal multiple, TwinAnchor anchor) {
        BigDecimal room = multiple.multiply(sum).subtract(count.multiply(price));
        return room.signum() >= 0 && compareDeviations(room, multiple, anchor) <= 0;
    }

    /**
     * Compares m * d * n * sd with the room for it, both squared. The squared deviations add up to sumOfSquares - sum^2 / n, so
     * (n * sd)^2 is n * sumOfSquares - sum^2, for the sample times n / (n - 1).
     */
    private int compareDeviations(BigDecimal room, BigDecimal multiple, TwinAnchor anchor) {
        BigDecimal factor = multiple.multiply(anchor.deviations());
        BigDecimal left =
                factor.multiply(factor).multiply(count.multiply(sumOfSquares).subtract(sum.multiply(sum)));
        BigDecimal right = room.multiply(room);
        boolean sample = anchor.sample() != (bug == Bug.ANCHOR_OTHER_DEVIATION);
        if (sample && count.compareTo(BigDecimal.ONE) > 0) {
            left = left.multiply(count);
            right = right.multiply(count.subtract(BigDecimal.ONE));
        }
        return left.compareTo(right);
    }
}
