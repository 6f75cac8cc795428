package org.jicai.simulation.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the double sum of the definition, written out term by term. */
class ShareCurveTest {

    private static double definition(int n, ShareSchedule shares, double q, double u) {
        double sum = 0;
        for (int m = 1; m <= n; m++) {
            for (int j = 1; j <= m; j++) {
                sum += shares.forBidders(m).at(j)
                        * CombinatoricsUtils.binomialCoefficient(n - 1, m - 1)
                        * CombinatoricsUtils.binomialCoefficient(m - 1, j - 1)
                        * Math.pow(u, j - 1)
                        * Math.pow(q - u, m - j)
                        * Math.pow(1 - q, n - m);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0.5", "5, 1", "5, 0.8", "10, 0.3", "12, 1"})
    void share_isTheDefinition(int bidders, double entry) {
        ShareSchedule growing = m -> RankShares.equalSplit((m + 1) / 2);
        for (ShareSchedule shares : new ShareSchedule[] {RankShares.of(.4, .3, .2, .1), growing}) {
            ShareCurve curve = ShareCurve.of(bidders, shares, entry);
            for (int i = 0; i <= 20; i++) {
                double u = entry * i / 20;
                assertThat(curve.at(u)).isCloseTo(definition(bidders, shares, entry, u), within(1e-13));
            }
        }
    }

    /** With one kind of shares the ceiling changes nothing at a place: nobody below it stays out. */
    @Test
    void share_ofFixedShares_doesNotDependOnEntry() {
        RankShares shares = RankShares.of(.5, .3, .2);
        for (int i = 0; i <= 10; i++) {
            double u = 0.06 * i;
            assertThat(ShareCurve.of(7, shares, 0.6).at(u))
                    .isCloseTo(ShareCurve.of(7, shares, 1).at(u), within(1e-13));
        }
    }

    /**
     * −S'(u) = (n − 1) SUM_j d_j C(n−2, j−1) u^(j−1) (1−u)^(n−1−j), with d_j = s_j − s_(j+1) (§2.7 of the notes on
     * economics).
     */
    @Test
    void negatedSlope_isTheFormulaOfTheDrops() {
        double[] drops = {0.2, 0.1, 0.2};
        ShareCurve curve = ShareCurve.of(6, RankShares.of(.5, .3, .2), 1);
        for (int i = 0; i <= 20; i++) {
            double u = i / 20.0;
            double sum = IntStream.rangeClosed(1, 3)
                    .mapToDouble(j -> drops[j - 1]
                            * CombinatoricsUtils.binomialCoefficient(4, j - 1)
                            * Math.pow(u, j - 1)
                            * Math.pow(1 - u, 5 - j))
                    .sum();
            assertThat(curve.negatedSlope(u)).isCloseTo(5 * sum, within(1e-13));
        }
    }

    @Test
    void bidders_outOfRange_areRefused() {
        assertThatThrownBy(() -> ShareCurve.of(3, RankShares.of(1.0), 0)).hasMessageContaining("above 0 and at most 1");
        assertThatThrownBy(() -> ShareCurve.of(61, RankShares.of(1.0), 1)).hasMessage("1 to 60 bidders, not 61");
    }
}
