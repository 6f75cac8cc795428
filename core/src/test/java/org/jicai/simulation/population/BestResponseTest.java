package org.jicai.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Precision;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.bidding.RankShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Best responses worked out by hand: costs even on [0, 100] yuan, a ceiling of 100 yuan, prices 5 fen apart. */
class BestResponseTest {

    private static final int POINTS = 2001;
    private static final double STEP = 100.0 / (POINTS - 1);
    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final RankShares ONE_PLACE = RankShares.winners(1);
    private static final RankShares TWO_PLACES = RankShares.of(0.6, 0.4);

    private static double bid(BidRule rule, int bidders, double cost) {
        LotTerms terms = new LotTerms(
                bidders,
                new UniformCosts(0, 100),
                UnitPrice.ofYuan("100"),
                new PriceGrid(new Precision(2, Rounding.HALF_UP)));
        return rule.function(terms).bid(cost).orElseThrow();
    }

    private static BidRule.BestResponse response(double rivals, RankShares shares, double cap, double exemption) {
        return new BidRule.BestResponse(rivals, shares, cap, exemption, POINTS);
    }

    /** One place, rivals who bid their cost: (b − c)(1 − b / 100)^(n − 1) is highest at (100 + (n − 1) c) / n. */
    @ParameterizedTest(name = "{0} bidders, cost {1}: {2}")
    @CsvSource({
        "2, 0, 50",
        "2, 20, 60",
        "2, 50, 75",
        "2, 90, 95",
        "3, 10, 40",
        "3, 70, 80",
        "5, 50, 60",
        "5, 0, 20",
        "10, 0, 10",
        "10, 80, 82"
    })
    void onePlace_isBetweenCostAndCeiling(int bidders, double cost, double expected) {
        assertThat(bid(response(0, ONE_PLACE, NO_CAP, 0), bidders, cost)).isCloseTo(expected, within(STEP));
    }

    /** A rival who adds a quarter bids evenly on [0, 125]: (b − c)(1 − b / 125) is highest at (c + 125) / 2, up to the ceiling. */
    @ParameterizedTest(name = "cost {0}: {1}")
    @CsvSource({"5, 65", "50, 87.5", "74, 99.5", "80, 100"})
    void markupOfTheRival_makesRoom(double cost, double expected) {
        assertThat(bid(response(0.25, ONE_PLACE, NO_CAP, 0), 2, cost)).isCloseTo(expected, within(STEP));
    }

    /**
     * Two places, 60 % and 40 %, one rival at cost. Without a cap the share is 0.6 − 0.2 b / 100, and the ceiling is best. If a bid
     * above twice the lowest is thrown out, the second place is worth half as much: 0.6 − 0.4 b / 100, highest at (c + 150) / 2.
     */
    @ParameterizedTest(name = "cost {0}: {1}")
    @CsvSource({"0, 75", "20, 85", "40, 95", "60, 100"})
    void cap_bringsBidsDown(double cost, double expected) {
        assertThat(bid(response(0, TWO_PLACES, 2, 0), 2, cost)).isCloseTo(expected, within(STEP));
        assertThat(bid(response(0, TWO_PLACES, NO_CAP, 0), 2, cost)).isEqualTo(100);
    }

    /**
     * The same where the cap does not count up to 50 yuan: there the payoff rises up to (50 − c) / 2, and above it the best is
     * (150 − c)² / 1000. They are equal at c = 50 √5 − 100 = 11.80; below that cost the bidder hides at 50.
     */
    @ParameterizedTest(name = "cost {0}: {1}")
    @CsvSource({"0, 50", "11, 50", "13, 81.5", "40, 95"})
    void exemption_attractsLowCosts(double cost, double expected) {
        assertThat(bid(response(0, TWO_PLACES, 2, 0.5), 2, cost)).isCloseTo(expected, within(STEP));
    }

    @Test
    void capOfOnePlace_changesNothing() {
        assertThat(bid(response(0, ONE_PLACE, 1.1, 0), 4, 20)).isCloseTo(40, within(STEP));
    }
}
