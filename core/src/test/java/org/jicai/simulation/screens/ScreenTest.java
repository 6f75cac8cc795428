package org.jicai.simulation.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenTest {

    private static SortedBids bids(double... values) {
        return SortedBids.of(ImmutableDoubleArray.copyOf(values));
    }

    /**
     * The test vector of the research notes on economics, §1.5, to ten digits; KS by hand: |4/7 − 2/6| = 5/21 at the
     * second bid.
     */
    @ParameterizedTest
    @CsvSource({
        "CV, 0.02587980093",
        "SKEW, -1.338503887",
        "KURT, 2.021017076",
        "SPD, 0.07",
        "DIFFP, 0.04",
        "RD, 3.098386677",
        "RDNOR, 2.285714286",
        "RDALT, 4",
        "KS, 0.238095238095"
    })
    void screen_ofTheTestVector(Screen screen, double expected) {
        assertThat(screen.of(bids(106, 100, 107, 104, 105)).orElseThrow()).isCloseTo(expected, within(5e-10));
    }

    /**
     * By hand at the second place: gap 6 − 3 = 3; b_3..b_5 = 6, 7, 11 with mean 8 and s² = (4 + 1 + 9) / 2 = 7; gaps 1,
     * 3, 1, 4.
     */
    @Test
    void screens_atTheSecondPlace() {
        SortedBids bids = bids(2, 3, 6, 7, 11);
        assertThat(Screen.DIFFP.of(bids, 2)).hasValue(1);
        assertThat(Screen.RD.of(bids, 2).orElseThrow()).isCloseTo(3 / Math.sqrt(7), within(1e-15));
        assertThat(Screen.RDNOR.of(bids, 2)).hasValue(3 / 2.25);
        assertThat(Screen.RDALT.of(bids, 2)).hasValue(3 / 2.5);
        assertThat(Screen.CV.of(bids, 2)).isEqualTo(Screen.CV.of(bids));
    }

    /** commons-math3 computes the same bias-corrected moments. */
    @Test
    void skewAndKurtosis_areThoseOfCommonsMath() {
        double[] values = {3.1, 4.1, 5.9, 2.6, 5.3, 5.8, 9.7};
        assertThat(Screen.SKEW.of(bids(values)).orElseThrow())
                .isCloseTo(new Skewness().evaluate(values), within(1e-12));
        assertThat(Screen.KURT.of(bids(values)).orElseThrow())
                .isCloseTo(new Kurtosis().evaluate(values), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void screen_doesNotDependOnTheCurrency(Screen screen) {
        double[] values = {3.1, 4.1, 5.9, 2.6, 5.3};
        double[] scaled = Arrays.stream(values).map(value -> value * 8).toArray();
        assertThat(screen.of(bids(scaled))).isEqualTo(screen.of(bids(values)));
    }

    @ParameterizedTest(name = "{0} needs {1} bids, and {2} at the third place")
    @CsvSource({"CV,2,2", "KURT,4,4", "SKEW,3,3", "SPD,2,2", "KS,2,2", "DIFFP,2,4", "RD,3,5", "RDNOR,2,4", "RDALT,3,5"})
    void screen_ofTooFewBids_isEmpty(Screen screen, int needed, int neededAtThird) {
        double[] values = {1, 2, 3.5, 7, 11};
        for (int n = 1; n <= 5; n++) {
            assertThat(screen.of(bids(Arrays.copyOf(values, n))).isPresent()).isEqualTo(n >= needed);
            assertThat(screen.of(bids(Arrays.copyOf(values, n)), 3).isPresent()).isEqualTo(n >= neededAtThird);
        }
    }

    @Test
    void screen_ofEqualBids_isEmptyWhereItDividesByTheirSpread() {
        SortedBids equal = bids(5, 5, 5, 5);
        assertThat(Screen.CV.of(equal)).hasValue(0);
        assertThat(Screen.SPD.of(equal)).hasValue(0);
        assertThat(Screen.DIFFP.of(equal)).hasValue(0);
        for (Screen screen :
                new Screen[] {Screen.KURT, Screen.SKEW, Screen.RD, Screen.RDNOR, Screen.RDALT, Screen.KS}) {
            assertThat(screen.of(equal)).isEmpty();
        }
        assertThat(Screen.RD.of(bids(4, 5, 5, 5))).isEmpty();
    }

    @Test
    void bids_withoutSense_areRefused() {
        assertThatThrownBy(() -> bids()).hasMessage("a screen needs a bid");
        assertThatThrownBy(() -> bids(1, 0)).hasMessage("a bid is above 0 yuan, not 0.0");
        assertThatThrownBy(() -> bids(1, Double.NaN)).hasMessage("a bid is a finite number");
        assertThatThrownBy(() -> Screen.RD.of(bids(1, 2), 0)).hasMessage("a place is at least 1, not 0");
    }

    /** Ceiling 2: 1.99 and 2.00 are parked under it; half 1: 0.99 and 1.00; 1.8 × 0.5 = 0.9: 0.90. */
    @Test
    void parkedBids_lieWithinATickBelowTheLines() {
        ParkedBids parked = ParkedBids.of(
                java.util.stream.Stream.of("0.50", "0.90", "0.98", "0.99", "1.00", "1.01", "1.99", "2.00", "2.01")
                        .map(UnitPrice::ofYuan)
                        .toList(),
                UnitPrice.ofYuan("2.00"),
                Ratio.parse("1.8"),
                UnitPrice.ofYuan("0.01"));
        assertThat(parked).isEqualTo(new ParkedBids(2, 2, 1));
    }
}
