package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.UniformCosts;

/**
 * The symmetric Bayes-Nash equilibrium of a pay-as-bid auction whose places win fixed shares, with or without a binding
 * ceiling, in closed form: {@code b(c) = c + [∫_c^c* S(t) dt + (r − c*) S(c*)] / S(c)}, where {@code S(t)} is the
 * expected share of a bidder of cost t, {@code r} the ceiling and {@code c* = min(r, highest cost)}. One winner is the
 * first-price auction, k winners of one unit the discriminatory one.
 *
 * <p>Integrated by parts it is computed as {@code b = [∫_u^q Q(x) (−S'(x)) dx + r S(q)] / S(u)} over places in the
 * distribution of costs, with its quantile {@code Q}, the place {@code u} of the cost and the probability {@code q} of
 * a cost up to the ceiling. No density is needed and nothing cancels. For uniform costs the integral is a polynomial, so that a
 * bid is a ratio of two polynomials; for other costs it is a quadrature.
 *
 * <p>Valid for risk-neutral bidders with independent private costs of one distribution, who are paid their bids, and
 * for shares that depend on the rank and on the number of bidders alone. It knows no spread cap (1.8 × lowest), no
 * exemption and no revival: under such rules it is what a bidder does who ignores them. Tested to
 * 1e-12 yuan against closed forms with uniform costs, and to 1e-8 yuan with lognormal, Weibull and empirical ones.
 *
 * <p>Source: the envelope theorem, P. Milgrom and I. Segal, Econometrica 70 (2002) 583-601, applied to rank shares; for
 * one winner see V. Krishna, "Auction Theory", ch. 2.
 *
 * <p>Example: five bidders, one winner, costs spread evenly over 0 to 1 yuan, a ceiling of 1: {@code b(0.5) = 0.5 + 0.5
 * / 5 = 0.6}.
 */
public final class EquilibriumBids implements BidFunction {

    /** The last place before the highest cost, which may be infinite. */
    private static final double LAST = 1 - 0x1p-53;

    private final CostDistribution costs;
    private final double ceiling;
    private final int bidders;
    private final ShareCurve curve;
    private final DyadicQuadrature quadrature;
    private final double[] tails;
    private final Optional<BernsteinPolynomial> tailOfUniformCosts;

    private EquilibriumBids(int bidders, ShareCurve curve, CostDistribution costs, double ceiling) {
        this.costs = costs;
        this.ceiling = ceiling;
        this.bidders = bidders;
        this.curve = curve;
        this.quadrature = new DyadicQuadrature(
                Math.max(10, bidders / 2 + 1),
                costs.kinks().stream().map(u -> u / curve.entry()).filter(v -> v < 1));
        this.tails = quadrature.tails(this::weightedCost);
        this.tailOfUniformCosts = costs instanceof UniformCosts uniform
                ? Optional.of(curve.tail(uniform.lower(), uniform.quantile(curve.entry())))
                : Optional.empty();
    }

    /**
     * The equilibrium of a lot.
     *
     * @param bidders how many firms there are, 1 to 60; those whose cost is above the ceiling stay out
     * @param shares what each place wins; {@link RankShares} where that does not depend on the number of bids
     * @param costs the distribution of each firm's cost, without atoms
     * @param ceiling the highest valid bid, in yuan per unit, above the lowest cost; may be infinite unless everybody
     *     wins
     * @return the bid function
     * @throws IllegalArgumentException if a number is out of range, costs have atoms, or the expected share rises with
     *     the bid
     */
    public static EquilibriumBids of(int bidders, ShareSchedule shares, CostDistribution costs, double ceiling) {
        checkArgument(
                ceiling > costs.lower(),
                "a ceiling is above the lowest cost of %s yuan, not %s",
                costs.lower(),
                ceiling);
        checkArgument(costs.isContinuous(), "equal costs would tie. Maybe drop the repeated values");
        double entry = ceiling >= costs.upper() ? 1 : costs.cdf(ceiling);
        ShareCurve curve = ShareCurve.of(bidders, shares, entry);
        checkArgument(
                Double.isFinite(ceiling) || curve.at(entry) == 0,
                "the last place wins, so nothing but a ceiling limits its bid");
        return new EquilibriumBids(bidders, curve, costs, ceiling);
    }

    private double weightedCost(double place) {
        double v = Math.min(place, LAST);
        return costs.quantile(v * curve.entry()) * curve.negatedSlopeAtFraction(v);
    }

    @Override
    public double atCost(double cost) {
        return cost > ceiling ? Double.NaN : valid(cost, costs.cdf(cost) / curve.entry());
    }

    /** The bid at a place, between cost and ceiling in spite of rounding. */
    private double valid(double cost, double place) {
        return Math.min(ceiling, Math.max(cost, atFraction(place)));
    }

    private double atFraction(double v) {
        double share = v < 1 ? curve.atFraction(v) : 0;
        if (share == 0) {
            return curve.atFraction(1) > 0 ? ceiling : Math.min(ceiling, costs.upper());
        }
        return (tail(v) + paidAtCeiling()) / share;
    }

    /** ∫_v^1 of the cost weighted by −dS/dv: a polynomial where costs are uniform. */
    private double tail(double v) {
        if (tailOfUniformCosts.isPresent()) {
            return tailOfUniformCosts.get().at(v);
        }
        int edge = quadrature.edgeAbove(v);
        return tails[edge] + quadrature.within(this::weightedCost, v, quadrature.edge(edge));
    }

    /** r S(q): what the last bidder is paid. */
    private double paidAtCeiling() {
        double last = curve.atFraction(1);
        return last == 0 ? 0 : ceiling * last;
    }

    /**
     * The expected payment for the whole lot.
     *
     * @return yuan, where the shares are of one unit
     */
    public double expectedSpend() {
        double inner = quadrature.tails(v -> v * weightedCost(v))[0];
        return bidders * curve.entry() * (inner + paidAtCeiling());
    }

    /**
     * The expected volume that is awarded.
     *
     * @return in the unit of the shares; 1 where shares add up to 1 and somebody always bids
     */
    public double expectedQuantity() {
        return bidders * curve.entry() * curve.mean();
    }

    /**
     * The expected price of a place, given that so many bid.
     *
     * @param rank the place, 1 the lowest bid, at most the number of bidders
     * @return the expected bid, in yuan per unit
     * @throws IllegalArgumentException if there is no such place
     */
    public double expectedRankPrice(int rank) {
        checkArgument(rank >= 1 && rank <= bidders, "a rank is 1 to %s, not %s", bidders, rank);
        double q = curve.entry();
        double bids = quadrature.tails(v -> atFraction(v) * rankDensity(rank, v * q))[0];
        double all = quadrature.tails(v -> rankDensity(rank, v * q))[0];
        return bids / all;
    }

    private double rankDensity(int rank, double u) {
        return BernsteinPolynomial.power(u, rank - 1) * BernsteinPolynomial.power(1 - u, bidders - rank);
    }
}
