package org.jicai.simulation.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Map;

/**
 * What happens to the supply of a lot if winners default. Each supplier defaults with the same probability,
 * independently, except that a common shock takes all of them at once; a region goes without if its primary and all its
 * backups default.
 *
 * <p>Exact: all sets of defaulting suppliers are gone through, so a lot may have 20 suppliers at most.
 *
 * <p>Example: two winners with half of the regions each, no backups, a default probability of 0.10 and no shock:
 * somebody goes without with probability 1 − 0.9² = 0.19, and 0.10 of the volume is lost on average.
 *
 * @param probabilityOfShortfall the probability that some region goes without
 * @param expectedShortfall the expected part of the volume that is not delivered, 0 to 1
 * @param singleSource the part of the volume whose regions have one supplier and no backup, 0 to 1
 */
public record SupplyRisk(double probabilityOfShortfall, double expectedShortfall, double singleSource) {

    private static final int MAX_SUPPLIERS = 20;

    /**
     * The risk of a lot.
     *
     * @param coverage who supplies which part of its volume
     * @param defaultProbability the probability that a supplier defaults without a shock, 0 to 1
     * @param shockProbability the probability of the shock, 0 to 1
     * @return the risk
     * @throws IllegalArgumentException if a probability is not 0 to 1, or there are more than 20 suppliers
     */
    public static SupplyRisk of(SupplyCoverage coverage, double defaultProbability, double shockProbability) {
        checkProbability("default", defaultProbability);
        checkProbability("shock", shockProbability);
        int suppliers = coverage.suppliers().size();
        checkArgument(suppliers <= MAX_SUPPLIERS, "at most %s suppliers, not %s", MAX_SUPPLIERS, suppliers);
        double someoneWithout = 0;
        double lost = 0;
        for (int defaulting = 0; defaulting < 1 << suppliers; defaulting++) {
            double without = without(coverage, defaulting);
            double probability = StrictMath.pow(defaultProbability, Integer.bitCount(defaulting))
                    * StrictMath.pow(1 - defaultProbability, suppliers - Integer.bitCount(defaulting));
            someoneWithout += without > 0 ? probability : 0;
            lost += without * probability;
        }
        double calm = 1 - shockProbability;
        return new SupplyRisk(
                shockProbability + calm * someoneWithout, shockProbability + calm * lost, coverage.singleSource());
    }

    private static void checkProbability(String name, double value) {
        checkArgument(value >= 0 && value <= 1, "a %s probability is 0 to 1, not %s", name, value);
    }

    /** The part of the volume all of whose suppliers are among the defaulting ones. */
    private static double without(SupplyCoverage coverage, int defaulting) {
        double sum = 0;
        for (Map.Entry<Integer, Double> part : coverage.partBySuppliers().entrySet()) {
            sum += (part.getKey() & ~defaulting) == 0 ? part.getValue() : 0;
        }
        return sum;
    }
}
