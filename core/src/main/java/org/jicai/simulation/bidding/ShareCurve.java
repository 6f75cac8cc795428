package org.jicai.simulation.bidding;

import static com.google.common.base.Preconditions.checkArgument;
import static org.jicai.simulation.bidding.BernsteinPolynomial.choose;
import static org.jicai.simulation.bidding.BernsteinPolynomial.power;

/**
 * The share a bidder expects where everybody bids by one increasing bid function, by its place {@code u} in the
 * distribution of costs (or bids): {@code S(u) = SUM_m SUM_j s_j(m) C(n−1,m−1) C(m−1,j−1) u^(j−1) (q−u)^(m−j)
 * (1−q)^(n−m)}. Here {@code q} is the probability that a rival's cost allows it to bid, and {@code s_j(m)} is what the
 * j-th lowest of m bids wins. Where all bid (q = 1) only m = n is left: {@code SUM_j s_j C(n−1,j−1) u^(j−1)
 * (1−u)^(n−j)}.
 *
 * <p>Source: both the number of rivals who bid and the number of those below are binomial. Held as one Bernstein
 * polynomial of degree n − 1 in {@code v = u / q}.
 */
public final class ShareCurve {

    private final double entry;
    private final BernsteinPolynomial share;
    private final BernsteinPolynomial slope;

    private ShareCurve(double entry, BernsteinPolynomial share) {
        this.entry = entry;
        this.share = share;
        this.slope = share.negatedSlope();
    }

    /**
     * The curve of a lot.
     *
     * @param bidders how many may bid, n, 1 to 60
     * @param shares what each place wins, by the number of those who bid
     * @param entry q, the probability that one of them bids, above 0 and at most 1
     * @return the curve
     * @throws IllegalArgumentException if a number is out of range, or if a bidder would expect a larger share from a
     *     higher bid
     */
    public static ShareCurve of(int bidders, ShareSchedule shares, double entry) {
        checkArgument(bidders >= 1 && bidders <= 60, "1 to 60 bidders, not %s", bidders);
        checkArgument(entry > 0 && entry <= 1, "the probability to bid is above 0 and at most 1, not %s", entry);
        double[] mixture = new double[bidders];
        for (int m = 1; m <= bidders; m++) {
            double weight = choose(bidders - 1, m - 1) * power(entry, m - 1) * power(1 - entry, bidders - m);
            double[] part = amongBidders(shares.forBidders(m), m).elevated(bidders - 1);
            for (int i = 0; i < bidders; i++) {
                mixture[i] += weight * part[i];
            }
        }
        ShareCurve curve = new ShareCurve(entry, new BernsteinPolynomial(mixture));
        curve.checkFalling();
        return curve;
    }

    private static BernsteinPolynomial amongBidders(RankShares shares, int bidders) {
        double[] byRivalsBelow = new double[bidders];
        for (int below = 0; below < bidders; below++) {
            byRivalsBelow[below] = shares.at(below + 1);
        }
        return new BernsteinPolynomial(byRivalsBelow);
    }

    /** An increasing bid function needs a curve that does not rise; looked at in 1025 places. */
    private void checkFalling() {
        double tolerance = 1e-12 * share.at(0);
        for (int i = 0; i <= 1024; i++) {
            checkArgument(
                    slope.at(i / 1024.0) >= -tolerance,
                    "the expected share rises with the bid. Maybe a larger number of bidders wins too little");
        }
    }

    /**
     * The expected share at a place.
     *
     * @param u the place in the distribution, 0 (the lowest) to {@code entry}
     * @return the expected share, as a part of the tendered volume or in units, as the shares are
     */
    public double at(double u) {
        return atFraction(Math.min(1, u / entry));
    }

    /**
     * How fast the expected share falls: −dS/du.
     *
     * @param u the place in the distribution, 0 (the lowest) to {@code entry}
     * @return the slope with its sign changed, at least 0 but for rounding
     */
    public double negatedSlope(double u) {
        return negatedSlopeAtFraction(Math.min(1, u / entry)) / entry;
    }

    /** The expected share at v = u / q. */
    double atFraction(double v) {
        return share.at(v);
    }

    /** −dS/dv at v = u / q. */
    double negatedSlopeAtFraction(double v) {
        return slope.at(v);
    }

    /** ∫_v^1 of −dS/dx times a cost that rises in a line from one value at x = 0 to another at x = 1. */
    BernsteinPolynomial tail(double lowest, double highest) {
        return slope.timesLine(lowest, highest).tailIntegral();
    }

    /** The mean of S over the places 0 to q. */
    double mean() {
        return share.integral();
    }

    /**
     * The probability that a bidder bids.
     *
     * @return q, above 0 and at most 1
     */
    public double entry() {
        return entry;
    }
}
