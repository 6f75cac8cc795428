package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.engine.SweepBids;
import org.jicai.money.UnitPrice;
import org.jicai.rules.RuleBook;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.metrics.Award;
import org.jicai.simulation.metrics.AwardReader;
import org.jicai.simulation.metrics.Concentration;
import org.jicai.simulation.metrics.CutReference;
import org.jicai.simulation.metrics.CutStatistics;
import org.jicai.simulation.metrics.Profits;
import org.jicai.simulation.metrics.RoundMetrics;
import org.jicai.simulation.metrics.Spend;
import org.jicai.simulation.metrics.SupplyCoverage;
import org.jicai.simulation.metrics.SupplyRisk;
import org.jicai.simulation.metrics.WinnersSpread;
import org.jicai.simulation.population.Population;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

/** What an experiment reads from cleared lots is what {@code simulation.metrics} reads from the outcomes of single clears. */
class MeasuresAgreeTest {

    @Test
    void measures_ofTheFirstReplications_areThoseOfTheOutcomes() throws IOException {
        // equal prices would be drawn for, by another strategy in a single clear
        ExperimentSpec spec = TestSpecs.read(TestSpecs.SMALL.replace("justUnderHalf: {otherwise: 20%}", "markup: 20%"));
        ExperimentResult result = Experiment.of(spec).run(RunOptions.DEFAULT);
        int compared = 0;
        for (ReplicationRow row : result.firstReplications()) {
            RuleBook book = spec.variants().stream()
                    .filter(variant -> variant.id().equals(row.variant()))
                    .findFirst()
                    .orElseThrow()
                    .book();
            Map<Measure, Double> expected = expected(spec, book, row.replication());
            for (int i = 0; i < spec.measures().size(); i++) {
                Measure measure = spec.measures().get(i);
                if (expected.containsKey(measure)) {
                    double wanted = expected.get(measure);
                    assertThat(row.values().get(i))
                            .as("%s in replication %d under %s", measure, row.replication(), row.variant())
                            .isCloseTo(wanted, within(1e-10 * Math.max(1, Math.abs(wanted))));
                    compared++;
                }
            }
        }
        assertThat(result.firstReplications()).hasSize(60);
        assertThat(compared).isGreaterThan(60 * 30);
    }

    private static Map<Measure, Double> expected(ExperimentSpec spec, RuleBook book, long replication) {
        Population population = Population.of(spec.population(), new CounterRandom(spec.seed()), PriceGrid.of(book));
        Map<String, Map<BidKey, Double>> costs = new TreeMap<>();
        Round round = drawn(population, replication, costs);
        Outcome outcome = Engine.of(book).clear(round, DefaultStrategy.of(round, 1));
        RoundMetrics metrics = RoundMetrics.of(book, round, outcome);
        List<Award> awards = new AwardReader(book).read(round, outcome);
        Map<Measure, Double> expected = new EnumMap<>(Measure.class);
        CutStatistics cuts = CutStatistics.of(awards, CutReference.CEILING);
        CutStatistics prior = CutStatistics.of(awards, CutReference.PRIOR_PRICE);
        put(expected, Measure.CUT_PER_PRODUCT_FROM_CEILING, cuts.meanOverProducts());
        put(expected, Measure.CUT_PER_LOT_FROM_CEILING, cuts.meanOverLots());
        put(expected, Measure.CUT_BY_VOLUME_FROM_CEILING, cuts.volumeWeighted());
        put(expected, Measure.CUT_PER_PRODUCT_FROM_PRIOR_PRICE, prior.meanOverProducts());
        put(expected, Measure.CUT_PER_LOT_FROM_PRIOR_PRICE, prior.meanOverLots());
        put(expected, Measure.CUT_BY_VOLUME_FROM_PRIOR_PRICE, prior.volumeWeighted());
        put(expected, Measure.SPEND, Optional.of(metrics.spend().total().yuan()));
        put(expected, Measure.UNIT_PRICE, metrics.spend().unitPrice());
        put(expected, Measure.FILL_RATE, metrics.fill().rate());
        put(
                expected,
                Measure.SAVING_FROM_CEILING,
                Optional.of(Spend.saving(awards, CutReference.CEILING).yuan()));
        put(
                expected,
                Measure.SAVING_FROM_PRIOR_PRICE,
                Optional.of(Spend.saving(awards, CutReference.PRIOR_PRICE).yuan()));
        expected.put(Measure.FAILED_LOTS, (double) metrics.lots().failed());
        expected.put(Measure.PENDING_LOTS, (double) metrics.lots().pending());
        expected.put(Measure.BIDS, (double) metrics.bids().products());
        expected.put(Measure.SELECTED, (double) metrics.bids().selected());
        expected.put(Measure.INVALID, (double) metrics.bids().invalid());
        expected.put(Measure.ABOVE_CEILING, (double) metrics.bids().aboveCeiling());
        expected.put(Measure.FAILED_PRICE_TEST, (double) metrics.bids().failedPriceTest());
        expected.put(Measure.REVIVED, (double) metrics.bids().revived());
        put(expected, Measure.WIN_RATE, metrics.bids().winRate());
        put(expected, Measure.FIRM_WIN_RATE, metrics.bids().firmWinRate());
        put(expected, Measure.ORIGINATOR_WIN_RATE, metrics.originators().winRate());
        expected.put(
                Measure.WINNERS_PER_LOT,
                (double) metrics.bids().selected() / metrics.lots().awarded());
        lots(expected, outcome, awards, costs, spec);
        return expected;
    }

    private static void lots(
            Map<Measure, Double> expected,
            Outcome outcome,
            List<Award> awards,
            Map<String, Map<BidKey, Double>> costs,
            ExperimentSpec spec) {
        DefaultRisk risk = spec.risk().orElseThrow();
        Map<Measure, List<Double>> byLot = new EnumMap<>(Measure.class);
        double rent = 0;
        double production = 0;
        double least = 0;
        double markups = 0;
        int winners = 0;
        int losing = 0;
        for (LotOutcome lot : outcome.lots()) {
            if (lot.state() != LotState.AWARDED) {
                continue;
            }
            List<Award> own = awards.stream()
                    .filter(award -> award.lot().equals(lot.lot()))
                    .toList();
            Concentration volumes = Concentration.ofVolumes(own);
            SupplyRisk supply = SupplyRisk.of(SupplyCoverage.of(lot), risk.probability(), risk.shock());
            Profits profits = Profits.of(own, costs.get(lot.lot()));
            add(byLot, Measure.HHI, volumes.hhi());
            add(byLot, Measure.GINI, volumes.gini());
            add(
                    byLot,
                    Measure.WINNERS_SPREAD,
                    WinnersSpread.of(own).orElseThrow().ratio().orElseThrow().doubleValue());
            add(byLot, Measure.SINGLE_SOURCE, supply.singleSource());
            add(byLot, Measure.EXPECTED_SHORTFALL, supply.expectedShortfall());
            add(byLot, Measure.SHORTFALL_RISK, supply.probabilityOfShortfall());
            rent += profits.rent();
            production += profits.productionCost();
            least += profits.leastCost();
            markups += profits.meanMarkup() * profits.winners();
            winners += profits.winners();
            losing += profits.lossMaking();
        }
        byLot.forEach((measure, values) -> expected.put(
                measure, values.stream().mapToDouble(value -> value).average().orElseThrow()));
        expected.put(Measure.RENT, rent);
        expected.put(Measure.EFFICIENCY_LOSS, (production - least) / least);
        expected.put(Measure.MARKUP, markups / winners);
        expected.put(Measure.LOSS_MAKING, (double) losing / winners);
    }

    private static void add(Map<Measure, List<Double>> byLot, Measure measure, double value) {
        byLot.computeIfAbsent(measure, any -> new ArrayList<>()).add(value);
    }

    private static void put(Map<Measure, Double> expected, Measure measure, Optional<BigDecimal> value) {
        value.ifPresent(known -> expected.put(measure, known.doubleValue()));
    }

    /** The round of a replication, with those that bid. */
    private static Round drawn(Population population, long replication, Map<String, Map<BidKey, Double>> costs) {
        ImmutableList.Builder<Lot> lots = ImmutableList.builder();
        for (int index = 0; index < population.round().lots().size(); index++) {
            Lot lot = population.round().lots().get(index);
            List<Bid> listed = ImmutableList.sortedCopyOf(Comparator.comparing(Bid::key), lot.bids());
            long[] prices = new long[listed.size()];
            population.draw(replication, index, prices);
            List<Bid> bids = new ArrayList<>();
            Map<BidKey, Double> own = new TreeMap<>();
            for (int bid = 0; bid < prices.length; bid++) {
                if (prices[bid] != SweepBids.ABSENT) {
                    bids.add(listed.get(bid).withPrice(UnitPrice.ofUnits(prices[bid], 6)));
                    own.put(listed.get(bid).key(), population.drawn().cost(index, bid));
                }
            }
            lots.add(lot.withBids(bids));
            costs.put(lot.id(), own);
        }
        return new Round("drawn", lots.build());
    }
}
