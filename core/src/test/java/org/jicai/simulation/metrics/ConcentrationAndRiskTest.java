package org.jicai.simulation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableDoubleArray;
import org.assertj.core.data.Offset;
import org.jicai.tender.BidKey;
import org.junit.jupiter.api.Test;

class ConcentrationAndRiskTest {

    private static final Offset<Double> CLOSE = within(1e-14);

    /** The values of the research notes on economics, §4: shares .4, .3, .2, .1. */
    @Test
    void concentration_ofFourShares() {
        Concentration concentration = Concentration.of(ImmutableDoubleArray.of(30, 10, 40, 20));
        assertThat(concentration.hhi()).isCloseTo(0.30, CLOSE);
        assertThat(concentration.numbersEquivalent()).isCloseTo(1 / 0.3, CLOSE);
        assertThat(concentration.gini()).isCloseTo(0.25, CLOSE);
    }

    /** k equal ones: 1/k and 0; one of k: 1 and (k − 1) / k. */
    @Test
    void concentration_atTheEnds() {
        Concentration equal = Concentration.of(ImmutableDoubleArray.of(7, 7, 7, 7, 7));
        assertThat(equal.hhi()).isCloseTo(0.2, CLOSE);
        assertThat(equal.gini()).isCloseTo(0, CLOSE);
        Concentration monopoly = Concentration.of(ImmutableDoubleArray.of(0, 0, 3, 0));
        assertThat(monopoly.hhi()).isEqualTo(1);
        assertThat(monopoly.gini()).isCloseTo(0.75, CLOSE);
        assertThatThrownBy(() -> Concentration.of(ImmutableDoubleArray.of(0, 0)))
                .hasMessageContaining("more than 0");
        assertThatThrownBy(() -> Concentration.of(ImmutableDoubleArray.of(-1, 2)))
                .hasMessageContaining("not -1.0");
    }

    /** Firm a: 100 + 200 yuan, firm b: 100 yuan; shares 3/4 and 1/4. Volumes 100 and 50 of lot x: 2/3 and 1/3. */
    @Test
    void concentration_ofSpendAndVolumes() {
        ImmutableList<Award> lot = Cases.awards("x a 1 - - 100", "x b 2 - - 50");
        ImmutableList<Award> round = Cases.awards("x a 1 - - 100", "x b 2 - - 50", "y a 4 - - 50");
        assertThat(Concentration.ofSpendByFirm(round).hhi()).isCloseTo(10.0 / 16, CLOSE);
        assertThat(Concentration.ofVolumes(lot).hhi()).isCloseTo(5.0 / 9, CLOSE);
    }

    private static SupplyCoverage coverage(int suppliers, ImmutableSortedMap<Integer, Double> parts) {
        ImmutableList.Builder<BidKey> keys = ImmutableList.builder();
        for (int i = 0; i < suppliers; i++) {
            keys.add(new BidKey("firm " + i, ""));
        }
        return new SupplyCoverage(keys.build(), parts);
    }

    /** Two suppliers with half each: 1 − 0.9² of a shortfall, 0.1 lost; a shock of 0.2 on top: 0.2 + 0.8 × that. */
    @Test
    void risk_withoutBackups() {
        SupplyCoverage halves = coverage(2, ImmutableSortedMap.of(1, 0.5, 2, 0.5));
        SupplyRisk calm = SupplyRisk.of(halves, 0.1, 0);
        assertThat(calm.probabilityOfShortfall()).isCloseTo(0.19, CLOSE);
        assertThat(calm.expectedShortfall()).isCloseTo(0.1, CLOSE);
        assertThat(calm.singleSource()).isEqualTo(1);
        SupplyRisk shaken = SupplyRisk.of(halves, 0.1, 0.2);
        assertThat(shaken.probabilityOfShortfall()).isCloseTo(0.2 + 0.8 * 0.19, CLOSE);
        assertThat(shaken.expectedShortfall()).isCloseTo(0.2 + 0.8 * 0.1, CLOSE);
    }

    /**
     * Each backs the other: both must default, 0.01. With a third who has no backup: 1 − 0.99 × 0.9 and 0.5 × 0.01 +
     * 0.5 × 0.1.
     */
    @Test
    void risk_withBackups() {
        SupplyRisk pair = SupplyRisk.of(coverage(2, ImmutableSortedMap.of(3, 1.0)), 0.1, 0);
        assertThat(pair.probabilityOfShortfall()).isCloseTo(0.01, CLOSE);
        assertThat(pair.expectedShortfall()).isCloseTo(0.01, CLOSE);
        SupplyRisk three = SupplyRisk.of(coverage(3, ImmutableSortedMap.of(3, 0.5, 4, 0.5)), 0.1, 0);
        assertThat(three.probabilityOfShortfall()).isCloseTo(1 - 0.99 * 0.9, CLOSE);
        assertThat(three.expectedShortfall()).isCloseTo(0.055, CLOSE);
        assertThat(three.singleSource()).isEqualTo(0.5);
    }

    /** The cleared lot: 11, 10 and 10 of 31 equal regions, one supplier each; a failed lot has nobody. */
    @Test
    void coverage_ofAClearedRound() {
        var outcome = Cases.clear(Cases.round());
        SupplyCoverage alpha = SupplyCoverage.of(outcome.lot("alpha").orElseThrow());
        assertThat(alpha.suppliers()).extracting(BidKey::bidder).containsExactly("firm a", "firm b", "firm c");
        assertThat(alpha.partBySuppliers()).isEqualTo(ImmutableSortedMap.of(1, 11.0 / 31, 2, 10.0 / 31, 4, 10.0 / 31));
        assertThat(SupplyRisk.of(alpha, 0.1, 0).probabilityOfShortfall()).isCloseTo(1 - 0.9 * 0.9 * 0.9, CLOSE);
        SupplyRisk beta = SupplyRisk.of(SupplyCoverage.of(outcome.lot("beta").orElseThrow()), 0.1, 0);
        assertThat(beta).isEqualTo(new SupplyRisk(1, 1, 0));
    }

    @Test
    void risk_nonsense_isRefused() {
        SupplyCoverage one = coverage(1, ImmutableSortedMap.of(1, 1.0));
        assertThatThrownBy(() -> SupplyRisk.of(one, 1.1, 0)).hasMessage("a default probability is 0 to 1, not 1.1");
        assertThatThrownBy(() -> SupplyRisk.of(one, 0, -1)).hasMessage("a shock probability is 0 to 1, not -1.0");
        assertThatThrownBy(() -> SupplyRisk.of(coverage(21, ImmutableSortedMap.of(1, 1.0)), 0, 0))
                .hasMessage("at most 20 suppliers, not 21");
    }

    /** Rent 60 × 1 − 40 × 0.5; markups 1/2 and −1/5; production 60 + 120; least 60 × 1 + 40 × 2. */
    @Test
    void profits_whereCostsAreKnown() {
        Profits profits = Profits.of(
                Cases.awards("x a 2 - - 60", "x c 2.5 - - 40", "x b 3 - - -"),
                ImmutableMap.of(new BidKey("a", ""), 1.0, new BidKey("b", ""), 2.0, new BidKey("c", ""), 3.0));
        assertThat(profits.winners()).isEqualTo(2);
        assertThat(profits.lossMaking()).isEqualTo(1);
        assertThat(profits.rent()).isCloseTo(40, CLOSE);
        assertThat(profits.meanMarkup()).isCloseTo(0.15, CLOSE);
        assertThat(profits.productionCost()).isCloseTo(180, CLOSE);
        assertThat(profits.leastCost()).isCloseTo(140, CLOSE);
        assertThat(profits.efficiencyLoss()).isCloseTo(2.0 / 7, CLOSE);
        assertThatThrownBy(() -> Profits.of(Cases.awards("x z 2 - - 60"), ImmutableMap.of()))
                .hasMessage("no cost is given for z");
    }
}
