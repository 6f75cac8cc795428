package org.jicai.simulation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Ties a firm's costs in different lots together, whatever their distributions: a Gaussian copula with one factor. With
 * the normal quantiles {@code z} of the firm's number and {@code e} of the lot's own, the result is the normal
 * probability of {@code √ρ z + √(1 − ρ) e}: uniform again, and two lots of a firm have normal scores of correlation
 * {@code ρ}, that is a rank correlation (Spearman) of {@code 6 / π · asin(ρ / 2)}.
 *
 * <p>Source: the one-factor Gaussian copula, e.g. R. B. Nelsen, "An Introduction to Copulas" (2006); W. H. Kruskal,
 * "Ordinal measures of association", JASA 53 (1958) 814-861, for the rank correlation.
 *
 * @param correlation ρ, 0 (a firm's lots are independent) to 1 (its place in the distribution is the same in all lots)
 */
public record CommonFactor(double correlation) {

    /** Lots are independent. */
    public static final CommonFactor NONE = new CommonFactor(0);

    /**
     * Checks the correlation.
     *
     * @throws IllegalArgumentException if it is below 0 or above 1
     */
    public CommonFactor {
        checkArgument(
                correlation >= 0 && correlation <= 1, "a common factor correlates by 0 to 1, not %s", correlation);
    }

    /**
     * The number of a firm in a lot.
     *
     * @param firm the number of the firm, above 0 and below 1, the same in all its lots
     * @param own the number of the firm in this lot alone, above 0 and below 1
     * @return a number above 0 and below 1; {@code own} itself where the correlation is 0, {@code firm} where it is 1
     */
    public double uniform(double firm, double own) {
        if (correlation == 0 || correlation == 1) {
            return correlation == 0 ? own : firm;
        }
        double score = Math.sqrt(correlation) * StandardNormal.quantile(firm)
                + Math.sqrt(1 - correlation) * StandardNormal.quantile(own);
        return StandardNormal.probability(score);
    }
}
