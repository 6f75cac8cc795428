package org.jicai.simulation.experiment;

import java.util.Optional;

/**
 * One measure under one variant.
 *
 * @param measure what is measured
 * @param estimate its mean over replications
 * @param controlled the same with less error, by a control variate whose expectation is known exactly; empty where the
 *     population has none
 */
public record MeasureResult(Measure measure, Estimate estimate, Optional<Estimate> controlled) {}
