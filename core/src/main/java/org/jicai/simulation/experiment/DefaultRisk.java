package org.jicai.simulation.experiment;

/**
 * How winners fail to supply.
 *
 * @param probability the probability that a supplier defaults, 0 to 1
 * @param shock the probability of a shock that takes all suppliers at once, 0 to 1
 */
public record DefaultRisk(double probability, double shock) {}
