package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.simulation.population.PopulationSpec;

/**
 * What is run: rules, population, measures and how long. Threads are not part of it, since no result depends on them.
 *
 * @param name the name of the experiment
 * @param seed what everything is drawn from
 * @param draws what replications are drawn from
 * @param stopping how many replications
 * @param confidence the level of intervals, such as 0.95
 * @param blockSize how many replications are added up at a time
 * @param firstReplications how many replications are kept one by one, 0 for none
 * @param variants the variants of the rules, at least one, with different ids
 * @param base the id of the variant the others are compared with
 * @param measures what is measured, at least one measure, each once
 * @param people how people decide
 * @param risk how winners fail to supply; empty where that is not asked
 * @param population where lots and bids come from
 * @param inputs the files all this was read from, in a fixed order
 */
public record ExperimentSpec(
        String name,
        long seed,
        Draws draws,
        Stopping stopping,
        double confidence,
        int blockSize,
        int firstReplications,
        ImmutableList<Variant> variants,
        String base,
        ImmutableList<Measure> measures,
        PeoplePolicy people,
        Optional<DefaultRisk> risk,
        PopulationSpec population,
        ImmutableList<InputFile> inputs) {

    /** The index of the base among the variants. */
    int baseIndex() {
        for (int i = 0; i < variants.size(); i++) {
            if (variants.get(i).id().equals(base)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no variant is called " + base);
    }
}
