package org.jicai.simulation.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesOfThumbTest {

    private static final PriceGrid FEN = new PriceGrid(new Precision(2, Rounding.HALF_UP));

    @Test
    void fixedMarkup_isOnCost_upToTheCeiling() {
        FixedMarkup markup = new FixedMarkup(0.25, 3);
        assertThat(markup.bid(2)).hasValue(2.5);
        assertThat(markup.bid(2.8)).hasValue(3);
        assertThat(markup.bid(3)).hasValue(3);
        assertThat(markup.bid(3.1)).isEmpty();
    }

    @Test
    void fixedMarkup_nonsense_isRefused() {
        assertThatThrownBy(() -> new FixedMarkup(-0.1, 1)).hasMessage("a markup is at least 0, not -0.1");
        assertThatThrownBy(() -> new FixedMarkup(0.1, 0)).hasMessage("a ceiling is above 0 yuan, not 0.0");
    }

    /** The highest multiple of a fen that is less than half: 0.42 itself is not. */
    @ParameterizedTest(name = "ceiling {0}: {1}")
    @CsvSource({"0.84, 0.41", "0.85, 0.42", "0.03, 0.01", "2, 0.99"})
    void justUnderHalf_isTheHighestPriceBelowHalf(String ceiling, String price) {
        UnitPrice half = FEN.justUnderHalf(UnitPrice.ofYuan(ceiling));
        assertThat(half).isEqualTo(UnitPrice.ofYuan(price));
    }

    @Test
    void justUnderHalf_costAboveIt_bidsOtherwise() {
        JustUnderHalf rule = JustUnderHalf.of(UnitPrice.ofYuan("0.84"), FEN, new FixedMarkup(0.5, 0.84));
        assertThat(rule.bid(0)).hasValue(0.41);
        assertThat(rule.bid(0.41)).hasValue(0.41);
        assertThat(rule.bid(0.5)).hasValue(0.75);
        assertThat(rule.bid(0.9)).isEmpty();
    }

    @Test
    void justUnderHalf_noSuchPrice_isRefused() {
        assertThatThrownBy(() -> FEN.justUnderHalf(UnitPrice.ofYuan("0.02")))
                .hasMessage("no price is below half of 0.02 yuan");
        assertThatThrownBy(() -> FEN.justUnderHalf(UnitPrice.ofYuan("0.123"))).isInstanceOf(ArithmeticException.class);
    }

    /** (p − c)(1 − p) is highest at (1 + c) / 2. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.6", "0, 0.5", "0.5, 0.75", "1, 1"})
    void bestResponse_toAnEvenRival_liesInTheMiddle(double cost, double expected) {
        GridBestResponse response =
                new GridBestResponse(ExpectedPayoff.payAsBid(price -> 1 - price), GridBestResponse.grid(0, 1, 101));
        assertThat(response.bid(cost).orElseThrow()).isCloseTo(expected, within(0.005));
        assertThat(new GridBestResponse(ExpectedPayoff.payAsBid(p -> 0.5), GridBestResponse.grid(0, 1, 11)).bid(1.1))
                .isEmpty();
    }

    @Test
    void bestResponse_ofSeveral_isTheLowest() {
        GridBestResponse response = new GridBestResponse((price, cost) -> 1, GridBestResponse.grid(2, 3, 11));
        assertThat(response.bid(0)).hasValue(2);
    }

    /**
     * Facing rivals who bid the equilibrium, the best price of a list is the equilibrium bid, to the distance of the
     * prices.
     */
    @ParameterizedTest
    @CsvSource({"A2", "C1", "C3", "C4", "F3", "F4", "F7", "P1"})
    void bestResponse_toTheEquilibrium_isTheEquilibrium(String id) {
        Oracle row = Oracle.row(id);
        EquilibriumBids equilibrium = row.equilibrium();
        double entry = row.costs().cdf(row.ceiling());
        ShareCurve curve = ShareCurve.of(row.bidders(), row.shares(), entry);
        double lowest = equilibrium.bid(0).orElseThrow();
        int points = 2001;
        double step = (row.ceiling() - lowest) / (points - 1);
        GridBestResponse response = new GridBestResponse(
                ExpectedPayoff.payAsBid(price -> curve.at(row.costs().cdf(costOf(equilibrium, price)))),
                GridBestResponse.grid(lowest, row.ceiling(), points));
        for (double cost : new double[] {0.1, 0.3, 0.5, 0.7}) {
            assertThat(response.bid(cost).orElseThrow())
                    .isCloseTo(equilibrium.bid(cost).orElseThrow(), within(1.01 * step));
        }
    }

    /** The cost at which the equilibrium bids a price, by halving. */
    private static double costOf(EquilibriumBids equilibrium, double price) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (equilibrium.bid(middle).orElse(Double.POSITIVE_INFINITY) < price) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Test
    void grid_nonsense_isRefused() {
        assertThatThrownBy(() -> GridBestResponse.grid(1, 1, 5)).hasMessageContaining("above the lowest");
        assertThatThrownBy(() -> GridBestResponse.grid(1, 2, 1)).hasMessageContaining("at least 2 points");
    }
}
