package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What came out of an experiment: the same for any number of threads, on every machine, and whether it was interrupted or not.
 *
 * @param name the name of the experiment
 * @param seed what everything was drawn from
 * @param confidence the level of the intervals, such as 0.95
 * @param replications how many replications were run
 * @param blockSize how many replications were added up at a time, which the last digits of means depend on
 * @param draws what replications were drawn from, which intervals depend on
 * @param stopReason why it ended
 * @param checkpoints the looks at the precision, in order; none where the number was given
 * @param base the variant all others are compared with
 * @param variants the variants, in the order of the specification
 * @param differences the differences to the base, by variant and measure
 * @param control what the control variate is, in words; empty where the population has none
 * @param firstReplications the first replications one by one, as many as the specification asks for
 * @param inputs the files that went in, in a fixed order
 * @param notes what a reader must know: what was not modelled, and what was assumed
 */
public record ExperimentResult(
        String name,
        long seed,
        double confidence,
        long replications,
        int blockSize,
        Draws draws,
        StopReason stopReason,
        ImmutableList<Checkpoint> checkpoints,
        String base,
        ImmutableList<VariantResult> variants,
        ImmutableList<DifferenceResult> differences,
        String control,
        ImmutableList<ReplicationRow> firstReplications,
        ImmutableList<InputFile> inputs,
        ImmutableList<String> notes) {

    /**
     * One variant.
     *
     * @param id the variant
     * @return its result, or empty where there is no such variant
     */
    public Optional<VariantResult> variant(String id) {
        return variants.stream().filter(variant -> variant.id().equals(id)).findFirst();
    }
}
