package org.jicai.simulation;

/**
 * The costs of one firm in one lot, by replication.
 *
 * <p>Example: {@code FirmCosts.of(new CounterRandom(1), costs, new CommonFactor(0.5), "acarbose", "Bayer").cost(0)}.
 */
public final class FirmCosts {

    private final CostDistribution distribution;
    private final CommonFactor factor;
    private final UniformStream firm;
    private final UniformStream own;

    private FirmCosts(CostDistribution distribution, CommonFactor factor, UniformStream firm, UniformStream own) {
        this.distribution = distribution;
        this.factor = factor;
        this.firm = firm;
        this.own = own;
    }

    /**
     * The costs of a firm in a lot.
     *
     * @param random where the numbers of the experiment come from
     * @param distribution the distribution of the costs in this lot
     * @param factor what the firm's costs in its lots have in common
     * @param lot the lot
     * @param firm the firm; affiliates with common costs share a name here
     * @return the costs
     */
    public static FirmCosts of(
            UniformStreams random, CostDistribution distribution, CommonFactor factor, String lot, String firm) {
        return new FirmCosts(
                distribution,
                factor,
                random.stream("", firm, Purpose.FIRM_FACTOR),
                random.stream(lot, firm, Purpose.COST));
    }

    /**
     * The cost in a replication.
     *
     * @param replication which replication, 0 to 2^32 − 1
     * @return the cost, in yuan per unit
     */
    public double cost(long replication) {
        double common = factor.equals(CommonFactor.NONE) ? 0.5 : firm.uniform(replication);
        return distribution.quantile(factor.uniform(common, own.uniform(replication)));
    }
}
