package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.engine.SweepBids;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.population.Population;
import org.jicai.tender.Bid;
import org.jicai.tender.Bidder;
import org.jicai.tender.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnPopulationTest {

    private static final int REPLICATIONS = 20_000;

    private static String yaml(long seed, String more, String lot) {
        return """
                seed: %d
                replications: 10
                measures: [fill-rate, over-capacity]
                variants: [{id: only, rules: GY-YD2019-2}]
                population:
                  capacity: {uniform: [100000, 200000]}
                %s
                  lots:
                    - id: alpha
                      ceiling: 10
                      costs: {uniform: [1, 3]}
                      bidding: {markup: 20%%}
                      demand: {units: 1000000}
                %s
                """.formatted(seed, more.indent(2), lot.indent(6));
    }

    private static Population population(String yaml) {
        ExperimentSpec spec = TestSpecs.read(yaml);
        PriceGrid grid = new PriceGrid(Plan.unitPrice(spec.variants().get(0).book()));
        return Population.of(spec.population(), new CounterRandom(spec.seed()), grid);
    }

    /** Within 4.5 standard deviations of the binomial distribution for each of eight bidders. */
    @ParameterizedTest
    @ValueSource(strings = {"entry: 30%", "expectedBidders: 2.4"})
    void bidder_entersAsOftenAsItShould(String entry) {
        Population population = population(yaml(5, "", "bidders: 8\n" + entry));
        long[] entered = new long[8];
        long[] prices = new long[8];
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            population.draw(replication, 0, prices);
            for (int bid = 0; bid < prices.length; bid++) {
                entered[bid] += prices[bid] == SweepBids.ABSENT ? 0 : 1;
            }
        }

        double deviation = Math.sqrt(REPLICATIONS * 0.3 * 0.7);
        for (long count : entered) {
            assertThat((double) count).isCloseTo(0.3 * REPLICATIONS, within(4.5 * deviation));
        }
    }

    private static Map<String, Integer> sizesByGroup(Lot lot) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        lot.bids().stream()
                .map(Bid::bidder)
                .map(Bidder::affiliateGroup)
                .flatMap(Optional::stream)
                .forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    @Test
    void affiliates_areTheFirmsNamed() {
        Lot lot = population(yaml(5, "affiliates: [[1, 3]]", "bidders: 4"))
                .round()
                .lots()
                .get(0);

        assertThat(lot.bids().stream()
                        .filter(bid -> bid.bidder().affiliateGroup().isPresent())
                        .map(bid -> bid.bidder().name()))
                .containsExactly("firm 01", "firm 03");
        assertThat(sizesByGroup(lot)).containsOnly(Map.entry("group 1", 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void groupsDrawn_haveTheirSize(long seed) {
        Lot lot = population(yaml(seed, "affiliates: {groups: 2, size: 3}", "bidders: 9"))
                .round()
                .lots()
                .get(0);

        assertThat(sizesByGroup(lot).values()).containsExactly(3, 3);
    }

    /** A single bidder gets half of the million units, a unit more in each region at most, so what is above its capacity c is 1 − c / 500,000 of that. */
    @Test
    void overCapacity_ofASingleBidder_isByHand() throws IOException {
        String yaml = yaml(5, "", "bidders: 1");
        double capacity = population(yaml).capacities(0)[0];
        var measures = Experiment.of(TestSpecs.read(yaml))
                .run(RunOptions.DEFAULT)
                .variants()
                .get(0)
                .measures();

        assertThat(capacity).isBetween(100_000.0, 200_000.0);
        assertThat(measures.get(0).estimate().mean()).isCloseTo(0.5, within(31e-6));
        assertThat(measures.get(1).estimate().mean()).isCloseTo(1 - capacity / 500_000, within(1e-4));
    }
}
