package org.jicai.simulation.screens;

/**
 * What a permutation test found: how often a group drawn at random does as the observed one.
 *
 * <p>Example: with 999 draws of which 19 reach the observed statistic, p is (1 + 19) / (1 + 999) = 0.02.
 *
 * @param observed the statistic of the group under suspicion
 * @param draws how many random groups it is compared with
 * @param atLeast how many of them have a statistic at least as high
 */
public record PermutationResult(double observed, int draws, int atLeast) {

    /**
     * The probability of such a statistic by chance, with the observed group counted among the draws.
     *
     * @return {@code (1 + atLeast) / (1 + draws)}, above 0 and at most 1
     */
    public double pValue() {
        return (1.0 + atLeast) / (1.0 + draws);
    }
}
