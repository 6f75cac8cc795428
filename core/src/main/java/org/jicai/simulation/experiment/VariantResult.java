package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What came out under one variant of the rules.
 *
 * @param id the variant, as the specification names it
 * @param book the id of its rule book, which says what was set
 * @param measures the measures, in the order of the specification
 * @param lots the lots, in the order of the round
 */
public record VariantResult(
        String id, String book, ImmutableList<MeasureResult> measures, ImmutableList<LotResult> lots) {

    /**
     * One measure.
     *
     * @param measure which one
     * @return its result, or empty where the specification does not ask for it
     */
    public Optional<MeasureResult> measure(Measure measure) {
        return measures.stream().filter(result -> result.measure() == measure).findFirst();
    }
}
