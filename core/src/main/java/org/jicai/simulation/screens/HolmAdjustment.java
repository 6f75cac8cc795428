package org.jicai.simulation.screens;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values of several tests at once: those below a level after the adjustment can all be believed, but for that probability of a
 * single error. The i-th smallest of m is multiplied by m − i + 1, and none is below one before it.
 *
 * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979) 65-70.
 *
 * <p>Example: 0.01, 0.04 and 0.03 become 0.03, 0.06 and 0.06.
 */
public final class HolmAdjustment {

    private HolmAdjustment() {}

    /**
     * Adjusts p-values.
     *
     * @param pValues the p-values, 0 to 1
     * @return the adjusted ones, in the same order, at most 1
     */
    public static double[] of(double... pValues) {
        int[] ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = Arrays.copyOf(pValues, pValues.length);
        double highest = 0;
        for (int i = 0; i < ascending.length; i++) {
            highest = Math.max(highest, Math.min(1, (pValues.length - i) * pValues[ascending[i]]));
            adjusted[ascending[i]] = highest;
        }
        return adjusted;
    }
}
