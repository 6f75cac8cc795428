package org.jicai.simulation.experiment;

/**
 * The bids at one rank of a lot, the cheapest first, whatever became of them.
 *
 * @param rank the rank, 1 the first
 * @param n in how many replications a bid had that rank
 * @param comparablePrice its mean price for the comparison strength, in yuan per unit
 * @param selected in which part of those replications it was selected, 0 to 1
 */
public record RankResult(int rank, long n, double comparablePrice, double selected) {}
