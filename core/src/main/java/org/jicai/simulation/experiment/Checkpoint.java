package org.jicai.simulation.experiment;

/**
 * A look at the precision reached, at geometrically growing numbers of replications.
 *
 * @param replications after how many
 * @param widest the widest half-width over the wanted one, over all intervals the rule looks at; at most 1 is precise enough
 */
public record Checkpoint(long replications, double widest) {}
