package org.jicai.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonFactorTest {

    private static final int DRAWS = 20_000;
    private static final CostDistribution COSTS = new UniformCosts(0, 1);

    private static double[] costs(CommonFactor factor, String lot, String firm) {
        FirmCosts costs = FirmCosts.of(new CounterRandom(1), COSTS, factor, lot, firm);
        return IntStream.range(0, DRAWS).mapToDouble(costs::cost).toArray();
    }

    /**
     * Spearman's rank correlation of a Gaussian copula is 6/π asin(ρ/2) (Kruskal 1958); its standard error is at most
     * 1/√N.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 0.9, 1})
    void costs_ofAFirmInTwoLots_haveTheRankCorrelationOfTheCopula(double correlation) {
        CommonFactor factor = new CommonFactor(correlation);
        double expected = 6 / Math.PI * Math.asin(correlation / 2);
        double fourErrors = 4 / Math.sqrt(DRAWS);
        double[] first = costs(factor, "lot 1", "firm");
        assertThat(new SpearmansCorrelation().correlation(first, costs(factor, "lot 2", "firm")))
                .isCloseTo(expected, within(fourErrors));
        assertThat(new SpearmansCorrelation().correlation(first, costs(factor, "lot 1", "another")))
                .isCloseTo(0, within(fourErrors));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void costs_keepTheirDistribution(double correlation) {
        double[] costs = costs(new CommonFactor(correlation), "lot", "firm");
        assertThat(Uniformity.pValue(DRAWS, 50, i -> costs[i])).isGreaterThan(1e-4);
    }

    @Test
    void uniform_atTheEnds_isOneOfTheTwoItself() {
        assertThat(CommonFactor.NONE.uniform(0.3, 0.7)).isEqualTo(0.7);
        assertThat(new CommonFactor(1).uniform(0.3, 0.7)).isEqualTo(0.3);
    }

    /** Φ(√0.5 · 1 + √0.5 · 1) = Φ(√2) at both numbers Φ(1): 0.9213503964748574 by tables. */
    @Test
    void uniform_halfAndHalf_addsNormalScores() {
        double one = 0.8413447460685429;
        assertThat(new CommonFactor(0.5).uniform(one, one)).isCloseTo(0.9213503964748574, within(1e-12));
    }

    @Test
    void correlation_outOfRange_isRefused() {
        assertThatThrownBy(() -> new CommonFactor(-0.1)).hasMessageContaining("0 to 1, not -0.1");
        assertThatThrownBy(() -> new CommonFactor(Double.NaN)).hasMessageContaining("not NaN");
    }
}
