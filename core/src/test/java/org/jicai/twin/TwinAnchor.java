package org.jicai.twin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price that a multiple is taken of: the largest of the parts that are given, at least one.
 *
 * @param lowest  whether the lowest valid comparable price is a part
 * @param shareOfMean  a share of the mean of the bids still in; null = no part
 * @param deviations  the mean of the bids still in less so many standard deviations; null = no part
 * @param sample  whether those deviations are of the sample (divided by n - 1) and not of the population
 */
public record TwinAnchor(
        boolean lowest,
        @Nullable BigDecimal shareOfMean,
        @Nullable BigDecimal deviations,
        boolean sample) {
    static TwinAnchor ofLowest() {
        return new TwinAnchor(true, null, null, false);
    }

    static TwinAnchor ofLowestOrShareOfMean(String share) {
        return new TwinAnchor(true, new BigDecimal(share), null, false);
    }

    static TwinAnchor ofLowestOrMeanLess(int deviations, boolean sample) {
        return new TwinAnchor(true, null, BigDecimal.valueOf(deviations), sample);
    }

    static TwinAnchor ofMeanLess(int deviations, boolean sample) {
        return new TwinAnchor(false, null, BigDecimal.valueOf(deviations), sample);
    }
}
