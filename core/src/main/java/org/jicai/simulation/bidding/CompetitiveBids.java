package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.jicai.engine.SweepBids;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.FirmCosts;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/**
 * Bids of firms that compete in one lot: each draws a cost of its own and bids by the same rule, both as parts of the ceiling of
 * its own strength. A firm that stays out does not bid.
 *
 * <p>Example: with costs of {@code new UniformCosts(0.2, 1)}, a ceiling of 0.84 yuan and a cost at 0.5 of it, a bid function that
 * gives 0.6 makes a bid of 0.504 yuan.
 */
public final class CompetitiveBids implements SweepBids {

    private final FirmCosts[] costs;
    private final double[] ceilings;
    private final BidFunction bidding;
    private final PriceGrid grid;

    private CompetitiveBids(FirmCosts[] costs, double[] ceilings, BidFunction bidding, PriceGrid grid) {
        this.costs = costs;
        this.ceilings = ceilings;
        this.bidding = bidding;
        this.grid = grid;
    }

    /**
     * The bids of a lot.
     *
     * @param lot the lot; every bid has a ceiling
     * @param costs the costs, as parts of the ceiling (0.5 is half of it)
     * @param bidding the bid by the cost, both as parts of the ceiling
     * @param grid the prices that can be submitted
     * @param random the random numbers
     * @return the bids, for a sweep of a round with this lot alone
     * @throws IllegalArgumentException if the ceiling of a bid is not known
     */
    public static CompetitiveBids of(
            Lot lot, CostDistribution costs, BidFunction bidding, PriceGrid grid, CounterRandom random) {
        List<Bid> bids = lot.bids().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        for (Bid bid : bids) {
            checkArgument(
                    bid.ceiling().isPresent(),
                    "the bid of %s in lot %s has no ceiling, of which its cost would be a part",
                    bid.key(),
                    lot.id());
        }
        return new CompetitiveBids(
                bids.stream()
                        .map(bid -> FirmCosts.of(
                                random,
                                costs,
                                CommonFactor.NONE,
                                lot.id(),
                                bid.key().toString()))
                        .toArray(FirmCosts[]::new),
                bids.stream()
                        .mapToDouble(bid -> bid.ceiling()
                                .orElseThrow()
                                .yuan()
                                .toBigDecimal()
                                .doubleValue())
                        .toArray(),
                bidding,
                grid);
    }

    @Override
    public void draw(long replication, int lot, long[] prices) {
        for (int bid = 0; bid < prices.length; bid++) {
            double part = bidding.atCost(costs[bid].cost(replication));
            prices[bid] = Double.isNaN(part) ? ABSENT : grid.ticks(part * ceilings[bid]);
        }
    }
}
