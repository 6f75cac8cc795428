package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jicai.format.YamlNode;
import org.jicai.simulation.population.DrawnLots;
import org.jicai.simulation.population.DrawnLots.MadeUpLot;
import org.jicai.simulation.population.GivenBids;
import org.jicai.simulation.population.PopulationSpec;
import org.jicai.tender.Lot;

/** Reads which measures are wanted; all that the population can define where nothing is said. */
final class MeasureReader {

    private final boolean prior;
    private final boolean need;
    private final boolean costs;
    private final boolean capacity;
    private final boolean originators;
    private final boolean risk;

    MeasureReader(PopulationSpec population, boolean risk) {
        this.risk = risk;
        if (population instanceof DrawnLots made) {
            List<MadeUpLot> lots = made.lots();
            this.prior = lots.stream().anyMatch(lot -> lot.priorPrice().isPresent());
            this.need = lots.stream().anyMatch(lot -> lot.demand().isPresent());
            this.originators = lots.stream().anyMatch(lot -> lot.originator().isPresent());
            this.costs = true;
            this.capacity = made.capacity().isPresent();
        } else {
            GivenBids given = (GivenBids) population;
            List<Lot> lots = given.round().lots();
            this.prior = lots.stream().anyMatch(lot -> lot.priorPrice().isPresent());
            this.need = lots.stream().anyMatch(lot -> !lot.demand().isEmpty());
            this.originators =
                    lots.stream().flatMap(lot -> lot.bids().stream()).anyMatch(bid -> bid.referenceProduct());
            this.costs = given.markup().isPresent();
            this.capacity = false;
        }
    }

    ImmutableList<Measure> read(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return Arrays.stream(Measure.values())
                    .filter(measure -> lacking(measure).isEmpty())
                    .collect(ImmutableList.toImmutableList());
        }
        Set<Measure> measures = new LinkedHashSet<>();
        for (YamlNode item : node.get().items()) {
            item.word(Measure.values()).ifPresent(measure -> {
                lacking(measure)
                        .ifPresent(lack -> item.refuse(
                                "a measure this experiment can define", Optional.of("Maybe " + lack + " is missing")));
                if (!measures.add(measure)) {
                    item.refuse("a measure that has not been listed before");
                }
            });
        }
        return ImmutableList.copyOf(measures);
    }

    /** What an experiment would need to define a measure, if it lacks it. */
    private Optional<String> lacking(Measure measure) {
        return switch (measure) {
            case CUT_PER_PRODUCT_FROM_PRIOR_PRICE, CUT_PER_LOT_FROM_PRIOR_PRICE -> prior ? none() : of("a prior price");
            case CUT_BY_VOLUME_FROM_PRIOR_PRICE, SAVING_FROM_PRIOR_PRICE ->
                !prior ? of("a prior price") : need ? none() : of("the demand");
            case SPEND, UNIT_PRICE, FILL_RATE, SAVING_FROM_CEILING, CUT_BY_VOLUME_FROM_CEILING, HHI, GINI ->
                need ? none() : of("the demand");
            case EXPECTED_SHORTFALL, SHORTFALL_RISK -> risk ? none() : of("supply: {default: 5%}");
            case OVER_CAPACITY -> !capacity ? of("a capacity") : need ? none() : of("the demand");
            case LOSS_MAKING, MARKUP -> costs ? none() : of("a markup, from which costs follow,");
            case RENT, EFFICIENCY_LOSS ->
                !costs ? of("a markup, from which costs follow,") : need ? none() : of("the demand");
            case ORIGINATOR_WIN_RATE -> originators ? none() : of("an originator");
            default -> none();
        };
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static Optional<String> of(String lack) {
        return Optional.of(lack);
    }
}
