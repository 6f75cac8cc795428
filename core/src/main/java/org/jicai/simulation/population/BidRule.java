package org.jicai.simulation.population;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import org.jicai.simulation.bidding.BidFunction;
import org.jicai.simulation.bidding.EquilibriumBids;
import org.jicai.simulation.bidding.FixedMarkup;
import org.jicai.simulation.bidding.JustUnderHalf;
import org.jicai.simulation.bidding.RankShares;

/** How bidders of one kind bid, apart from the lot: with the terms of a lot it becomes a bid function. */
public sealed interface BidRule {

    /**
     * The bid function in a lot.
     *
     * @param terms what is known of the lot
     * @return the function
     * @throws IllegalArgumentException if the rule does not fit the lot
     */
    BidFunction function(LotTerms terms);

    /**
     * What the whole lot is expected to cost under a rule that pays fixed shares by rank and tests nothing, if all bid so:
     * known exactly for the equilibrium.
     *
     * @param terms what is known of the lot
     * @return yuan for one unit of volume, or empty
     */
    default OptionalDouble expectedSpend(LotTerms terms) {
        return OptionalDouble.empty();
    }

    /**
     * Cost plus a fixed part of it, at most the ceiling.
     *
     * @param markup the markup on cost, at least 0; 0.25 is 25 %
     */
    record Markup(double markup) implements BidRule {
        @Override
        public BidFunction function(LotTerms terms) {
            return new FixedMarkup(markup, terms.ceilingYuan());
        }
    }

    /**
     * The closed-form equilibrium of a pay-as-bid auction that pays fixed shares by rank, without price test or revival. Each
     * bidder reckons with all listed bidders and with independent costs.
     *
     * @param shares what each place wins, together at most the whole volume
     */
    record Equilibrium(RankShares shares) implements BidRule {
        @Override
        public BidFunction function(LotTerms terms) {
            EquilibriumBids exact = exact(terms);
            double most = Math.min(terms.ceilingYuan(), terms.costs().quantile(1 - 0x1p-20));
            double tick = StrictMath.pow(10, -terms.grid().precision().scale());
            return TabulatedBids.of(exact, terms.costs().lower(), most, tick / 10);
        }

        @Override
        public OptionalDouble expectedSpend(LotTerms terms) {
            return OptionalDouble.of(exact(terms).expectedSpend());
        }

        private EquilibriumBids exact(LotTerms terms) {
            return EquilibriumBids.of(terms.bidders(), shares, terms.costs(), terms.ceilingYuan());
        }
    }

    /**
     * The highest price below half the ceiling; whose cost is above that bids cost plus a markup.
     *
     * @param otherwise the markup on cost of those, at least 0
     */
    record JustBelowHalf(double otherwise) implements BidRule {

        /** Checks the markup. */
        public JustBelowHalf {
            checkArgument(otherwise >= 0 && Double.isFinite(otherwise), "a markup is at least 0, not %s", otherwise);
        }

        @Override
        public BidFunction function(LotTerms terms) {
            return JustUnderHalf.of(terms.ceiling(), terms.grid(), new Markup(otherwise).function(terms));
        }
    }

    /**
     * The best response to rivals who all bid cost plus a markup, where places win fixed shares and, if there is a cap, a bid
     * above both the cap times the lowest and the exemption is thrown out. Ties are left out of account.
     *
     * @param rivalsMarkup the markup of the rivals on cost, at least 0
     * @param shares what each place wins
     * @param cap how many times the lowest bid a valid bid may be; infinite where there is no such cap
     * @param exemption the part of the ceiling up to which the cap does not count, 0 to 1
     * @param points how many prices are tried, at least 2
     */
    record BestResponse(double rivalsMarkup, RankShares shares, double cap, double exemption, int points)
            implements BidRule {

        /** Checks the numbers. */
        public BestResponse {
            checkArgument(rivalsMarkup >= 0 && Double.isFinite(rivalsMarkup), "a markup is at least 0");
            checkArgument(cap >= 1, "a cap is at least 1, not %s", cap);
            checkArgument(exemption >= 0 && exemption <= 1, "an exemption is 0 to 1, not %s", exemption);
            checkArgument(points >= 2, "at least 2 prices, not %s", points);
        }

        @Override
        public BidFunction function(LotTerms terms) {
            return MarkupRivals.of(this, terms);
        }
    }
}
