package org.jicai.decision;

/**
 * The lists by which all bids of a lot pick regions.
 *
 * @param wishes one list for each bid, in the order of their keys
 * @param origin whose lists they are, as in {@link Answer#origin()}
 */
public record PickLists(RegionWishes wishes, String origin) {}
