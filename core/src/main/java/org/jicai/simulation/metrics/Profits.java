package org.jicai.simulation.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jicai.money.Quantity;
import org.jicai.tender.BidKey;

/**
 * What the winners of a lot earn, and what it costs society, where costs are known: in a simulation or from an
 * estimate. Volumes weigh; winners whose volume is not known are left out.
 *
 * <p>Example: costs of 1, 2 and 3 yuan; the firms with 1 and 3 win 60 and 40 units at 2 and 2.5 yuan. One of two
 * winners makes a loss. Rent is 60 × 1 − 40 × 0.5 = 40 yuan. Production costs 60 + 120 = 180 yuan instead of 60 × 1 +
 * 40 × 2 = 140, a loss of efficiency of 0.2857.
 *
 * @param winners how many winners are counted
 * @param lossMaking how many of them are paid less than their cost
 * @param rent what the winners earn above cost, in yuan; negative where they lose
 * @param meanMarkup the mean over winners of {@code (price − cost) / price}; not a number where nobody is counted
 * @param productionCost what the winners' volume costs them, in yuan
 * @param leastCost what it would cost if the same volumes were supplied by the bidders with the lowest costs, the
 *     largest by the lowest
 */
public record Profits(
        int winners, int lossMaking, double rent, double meanMarkup, double productionCost, double leastCost) {

    /**
     * The profits of a lot.
     *
     * @param awards the awards of one lot
     * @param costByBid the cost of every bidder that took part, in yuan per comparison unit
     * @return the profits
     * @throws IllegalArgumentException if the cost of a winner is not given
     */
    public static Profits of(Collection<Award> awards, Map<BidKey, Double> costByBid) {
        List<Award> counted =
                awards.stream().filter(award -> award.agreedUnits().isPresent()).toList();
        int lossMaking = 0;
        double rent = 0;
        double markups = 0;
        double production = 0;
        for (Award award : counted) {
            double cost = cost(award.bid(), costByBid);
            double price = award.comparablePrice().yuan().toBigDecimal().doubleValue();
            lossMaking += price < cost ? 1 : 0;
            rent += units(award) * (price - cost);
            markups += (price - cost) / price;
            production += units(award) * cost;
        }
        return new Profits(
                counted.size(), lossMaking, rent, markups / counted.size(), production, leastCost(counted, costByBid));
    }

    private static double leastCost(List<Award> awards, Map<BidKey, Double> costByBid) {
        double[] volumes = awards.stream().mapToDouble(Profits::units).sorted().toArray();
        double[] costs =
                costByBid.values().stream().mapToDouble(cost -> cost).sorted().toArray();
        double sum = 0;
        for (int i = 0; i < volumes.length; i++) {
            sum += volumes[volumes.length - 1 - i] * costs[i];
        }
        return sum;
    }

    private static double units(Award award) {
        return award.agreedUnits().map(Quantity::units).orElse(0L);
    }

    private static double cost(BidKey bid, Map<BidKey, Double> costByBid) {
        Double cost = costByBid.get(bid);
        checkArgument(cost != null, "no cost is given for %s", bid);
        return cost;
    }

    /**
     * What production costs too much: {@code (production cost − least cost) / least cost}.
     *
     * @return the loss of efficiency, at least 0; not a number where the least cost is 0
     */
    public double efficiencyLoss() {
        return (productionCost - leastCost) / leastCost;
    }
}
