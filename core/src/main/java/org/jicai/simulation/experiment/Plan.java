package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jicai.clearing.PriceConversion;
import org.jicai.engine.Sweep;
import org.jicai.rules.BrandVolume;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.Precision;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Split;
import org.jicai.rules.VolumeShare;
import org.jicai.simulation.population.Drawn;
import org.jicai.simulation.population.Population;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/** An experiment made ready to run: what the tallies of all blocks share. */
final class Plan {

    private final ExperimentSpec spec;
    private final Population population;
    private final Sweep sweep;
    private final LotFacts[][] facts;
    private final Map<String, Integer> firms = new LinkedHashMap<>();

    Plan(ExperimentSpec spec, Population population, Sweep sweep) {
        this.spec = spec;
        this.population = population;
        this.sweep = sweep;
        for (Lot lot : population.round().lots()) {
            lot.bids().forEach(bid -> firms.putIfAbsent(bid.bidder().name(), firms.size()));
        }
        this.facts =
                spec.variants().stream().map(variant -> facts(variant.book())).toArray(LotFacts[][]::new);
    }

    static Precision unitPrice(RuleBook book) {
        return comparison(book).unitPrice().value();
    }

    private static ComparisonPrice comparison(RuleBook book) {
        return book.clause(ComparisonPrice.class)
                .orElseThrow(() -> new IllegalArgumentException(book.id() + " has no clause \"comparison\""));
    }

    private LotFacts[] facts(RuleBook book) {
        PriceConversion conversion = new PriceConversion(comparison(book));
        ImmutableList<Lot> lots = population.round().lots();
        LotFacts[] byLot = new LotFacts[lots.size()];
        for (int lot = 0; lot < byLot.length; lot++) {
            byLot[lot] = new LotFacts(
                    lots.get(lot), sweep.bids(lot), firms, population.capacities(lot), conversion, unitPrice(book));
        }
        return byLot;
    }

    ExperimentSpec spec() {
        return spec;
    }

    Population population() {
        return population;
    }

    Sweep sweep() {
        return sweep;
    }

    ImmutableList<Lot> lots() {
        return population.round().lots();
    }

    int variants() {
        return spec.variants().size();
    }

    int base() {
        return spec.baseIndex();
    }

    ImmutableList<Measure> measures() {
        return spec.measures();
    }

    ImmutableList<Bid> bids(int lot) {
        return sweep.bids(lot);
    }

    boolean withCosts() {
        return population.hasCosts();
    }

    boolean withRisk() {
        return spec.risk().isPresent();
    }

    /** Into how many parts replications fall; 0 where all are independent. */
    int shifts() {
        return spec.draws().shifts();
    }

    boolean hasControl() {
        return population.controlExpectation().isPresent();
    }

    Drawn drawn() {
        return population.drawn();
    }

    double tick(int variant) {
        return LotFacts.tick(unitPrice(spec.variants().get(variant).book()));
    }

    boolean hasVolumeRule(int variant) {
        RuleBook book = spec.variants().get(variant).book();
        return book.clause(VolumeShare.class).isPresent()
                || book.clause(OwnVolume.class).isPresent()
                || book.clause(Split.class).isPresent();
    }

    /** Whether what a bid supplies is the sum of its regions, without brands, pools or splits. */
    private boolean isRegionalOnly(int variant) {
        RuleBook book = spec.variants().get(variant).book();
        return book.clause(BrandVolume.class).isEmpty()
                && book.clause(OwnVolume.class).isEmpty()
                && book.clause(Split.class).isEmpty();
    }

    RoundTally roundTally(int variant) {
        int most = lots().stream().mapToInt(lot -> lot.bids().size()).max().orElse(0);
        return new RoundTally(
                facts[variant],
                new LotNumbers(
                        most,
                        tick(variant),
                        isRegionalOnly(variant),
                        withCosts(),
                        measures().contains(Measure.EFFICIENCY_LOSS)),
                new SupplyNumbers(spec.risk(), measures().contains(Measure.SHORTFALL_RISK)),
                firms.size(),
                this,
                variant);
    }
}
