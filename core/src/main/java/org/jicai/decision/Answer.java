package org.jicai.decision;

/**
 * The answer to a request, and where it came from.
 *
 * @param value the answer as it is written in a file: a region, a rank, a price
 * @param origin who answered: {@code recorded 7} for the recorded choice with that number, otherwise the name of the strategy
 *     or lot, such as {@code strategy first-free-region} or {@code lot with seed 1}
 */
public record Answer(String value, String origin) {}
