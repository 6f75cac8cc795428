package org.jicai.simulation.population;

import static org.apache.commons.math3.util.CombinatoricsUtils.binomialCoefficientDouble;

import com.google.common.primitives.ImmutableDoubleArray;
import org.jicai.simulation.bidding.BidFunction;
import org.jicai.simulation.bidding.ExpectedPayoff;
import org.jicai.simulation.bidding.GridBestResponse;

/**
 * The share a bid can expect against rivals who bid cost plus a markup, with G(b) = F(b / (1 + markup)) and shares s_j:
 * {@code SUM_j s_j C(n−1,j−1) (G(b) − x)^(j−1) (1 − G(b))^(n−j)}. Below the exemption x is 0; above it x is G(b / cap), since
 * nobody may be below that part of the bid. Rivals whose cost is above the ceiling do not bid, which is {@code 1 − G} too.
 */
final class MarkupRivals {

    private MarkupRivals() {}

    static BidFunction of(BidRule.BestResponse rule, LotTerms terms) {
        double low = terms.costs().lower();
        double high = terms.ceilingYuan();
        ImmutableDoubleArray prices = GridBestResponse.grid(low, high, rule.points());
        double[] shares =
                prices.stream().map(price -> share(rule, terms, price)).toArray();
        double perYuan = (rule.points() - 1) / (high - low);
        return new GridBestResponse(
                ExpectedPayoff.payAsBid(price -> shares[(int) Math.rint((price - low) * perYuan)]), prices);
    }

    static double share(BidRule.BestResponse rule, LotTerms terms, double price) {
        double below = cdf(rule, terms, price);
        boolean exempt = price <= rule.exemption() * terms.ceilingYuan();
        double allowed = exempt ? below : below - cdf(rule, terms, price / rule.cap());
        int rivals = terms.bidders() - 1;
        double sum = 0;
        ImmutableDoubleArray shares = rule.shares().shares();
        for (int j = 0; j < shares.length() && j <= rivals; j++) {
            sum += shares.get(j)
                    * binomialCoefficientDouble(rivals, j)
                    * power(allowed, j)
                    * power(1 - below, rivals - j);
        }
        return sum;
    }

    private static double cdf(BidRule.BestResponse rule, LotTerms terms, double price) {
        return terms.costs().cdf(price / (1 + rule.rivalsMarkup()));
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
