package org.jicai.simulation.estimation;

/**
 * A bid and the cost that explains it.
 *
 * @param lot the place of its lot among the lots of the sample, from 0
 * @param bid the bid, in yuan per unit
 * @param cost the estimated cost, in yuan per unit
 * @param trimmed whether the bid lies within one bandwidth of the lowest or highest one, so that the estimate is not to
 *     be used
 */
public record CostEstimate(int lot, double bid, double cost, boolean trimmed) {}
