package org.jicai.simulation;

/**
 * The name of a stream of numbers.
 *
 * @param lot the lot; empty for what concerns all lots
 * @param bidder the bidder; empty for what concerns all bidders
 * @param purpose what the numbers are for
 */
public record StreamKey(String lot, String bidder, Purpose purpose) {}
