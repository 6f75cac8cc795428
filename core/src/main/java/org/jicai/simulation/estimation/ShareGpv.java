package org.jicai.simulation.estimation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.jicai.simulation.bidding.RankShares;
import org.jicai.simulation.bidding.ShareCurve;

/**
 * Estimates costs from bids without knowing their distribution. A bidder who maximises {@code (b − c) S(G(b))} against
 * rivals whose bids have the distribution {@code G} and density {@code g} has the cost {@code c = b − S(G(b)) /
 * (−S'(G(b)) g(b))}. {@code S} is the expected share by place; with one winner this is {@code b − (1 − G) / ((n − 1)
 * g)}. G and g are estimated by {@link BidDensity}, over all bids of all lots together.
 *
 * <p>Valid for lots of the same n bidders and the same rank shares, symmetric bidders with independent private costs,
 * and only where ceiling and spread cap are slack: leave out bids at the ceiling or at the exemption, and lots with
 * invalid bids. Lots that differ in size must be made comparable first.
 *
 * <p>Source: E. Guerre, I. Perrigne, Q. Vuong, "Optimal nonparametric estimation of first-price auctions", Econometrica
 * 68 (2000) 525-574, extended to rank shares. Cost: the number of bids squared, times the part of the range a bandwidth
 * covers.
 */
public final class ShareGpv {

    private final int bidders;
    private final ShareCurve curve;

    /**
     * An estimator for lots of one kind.
     *
     * @param bidders how many bid in each lot, 2 to 60
     * @param shares what each place wins; somebody must win nothing or less than another
     * @throws IllegalArgumentException if the number of bidders is out of range, or all places win the same
     */
    public ShareGpv(int bidders, RankShares shares) {
        checkArgument(bidders >= 2, "competition needs two bidders, not %s", bidders);
        this.bidders = bidders;
        this.curve = ShareCurve.of(bidders, shares, 1);
        checkArgument(curve.at(0) > curve.at(1), "all places win the same, so that any bid would do");
    }

    /**
     * The cost that explains a bid.
     *
     * @param bid the bid, in yuan per unit
     * @param cdf the probability that a rival's bid is at most that, 0 to 1
     * @param density the density of a rival's bids there, per yuan
     * @return the cost, in yuan per unit; not finite where the density or the slope of the share is 0
     */
    public double cost(double bid, double cdf, double density) {
        return bid - curve.at(cdf) / (curve.negatedSlope(cdf) * density);
    }

    /**
     * The costs that explain the bids of some lots.
     *
     * @param bidsByLot the bids of each lot, in yuan per unit
     * @return an estimate for every bid, lot by lot in the order given
     * @throws IllegalArgumentException if there is no lot, a lot has another number of bids, or all bids are equal
     */
    public ImmutableList<CostEstimate> estimate(List<ImmutableDoubleArray> bidsByLot) {
        ImmutableDoubleArray.Builder pooled = ImmutableDoubleArray.builder();
        for (ImmutableDoubleArray bids : bidsByLot) {
            checkArgument(bids.length() == bidders, "every lot has %s bids, not %s", bidders, bids.length());
            pooled.addAll(bids);
        }
        BidDensity distribution = BidDensity.of(pooled.build());
        ImmutableList.Builder<CostEstimate> estimates = ImmutableList.builder();
        for (int lot = 0; lot < bidsByLot.size(); lot++) {
            for (double bid : bidsByLot.get(lot).toArray()) {
                double cost = cost(bid, distribution.cdf(bid), distribution.density(bid));
                estimates.add(new CostEstimate(lot, bid, cost, !distribution.isInside(bid)));
            }
        }
        return estimates.build();
    }
}
