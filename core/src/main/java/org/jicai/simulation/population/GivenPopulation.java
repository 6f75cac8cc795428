package org.jicai.simulation.population;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.OptionalDouble;
import org.jicai.money.Ratio;
import org.jicai.simulation.CostDistribution;
import org.jicai.simulation.FirmCosts;
import org.jicai.simulation.LognormalCosts;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.UniformStream;
import org.jicai.simulation.UniformStreams;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/** Makes a population of the bids of a round. */
final class GivenPopulation {

    private final GivenBids spec;
    private final UniformStreams streams;

    GivenPopulation(GivenBids spec, UniformStreams streams) {
        this.spec = spec;
        this.streams = streams;
    }

    Population build() {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        notes.add(
                spec.noise() == 0
                        ? "Bids as given in round " + spec.round().id() + "."
                        : "Bids of round " + spec.round().id() + " times a lognormal factor of mean 1.");
        boolean converted = spec.round().lots().stream()
                .flatMap(lot -> lot.bids().stream())
                .anyMatch(bid -> !bid.strengthRatio().equals(Ratio.ONE));
        if (spec.markup().isPresent() && converted) {
            notes.add("Costs are not known for bids of another strength than the comparison strength.");
        }
        return new Population(
                spec.round(),
                spec.round().lots().stream().map(this::bids).collect(ImmutableList.toImmutableList()),
                new Population.Facts(
                        spec.markup().isPresent(), OptionalDouble.empty(), new double[0][], notes.build()));
    }

    private LotBids bids(Lot lot) {
        ImmutableList<Bid> bids = ImmutableList.sortedCopyOf(Comparator.comparing(Bid::key), lot.bids());
        UniformStream[] entering = bids.stream()
                .map(bid -> streams.stream(lot.id(), bid.key().toString(), Purpose.ENTRY))
                .toArray(UniformStream[]::new);
        FirmCosts[] factors = new FirmCosts[0];
        if (spec.noise() > 0) {
            CostDistribution noise = LognormalCosts.ofMeanAndCv(1, spec.noise());
            factors = bids.stream()
                    .map(bid -> FirmCosts.of(
                            streams, noise, spec.factor(), lot.id(), bid.key().toString()))
                    .toArray(FirmCosts[]::new);
        }
        return new NoisyBids(
                spec.entry(),
                entering,
                factors,
                bids.stream().mapToDouble(this::cost).toArray());
    }

    private double cost(Bid bid) {
        return spec.markup().isPresent() && bid.strengthRatio().equals(Ratio.ONE)
                ? bid.price()
                        .map(price -> price.yuan().toBigDecimal().doubleValue()
                                / (1 + spec.markup().getAsDouble()))
                        .orElse(Double.NaN)
                : Double.NaN;
    }
}
