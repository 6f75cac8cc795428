package org.jicai.simulation.experiment;

/**
 * How people decide in an experiment. Lots that settle ties are drawn from the seed; in a negotiation nobody moves.
 *
 * @param largestNeedFirst whether winners pick the free region with the largest need, or else the first one of the book's list
 * @param acceptance the probability that a bid accepts a price it is offered, 0 to 1; drawn for each bid and replication, the
 *     same under all variants
 */
public record PeoplePolicy(boolean largestNeedFirst, double acceptance) {

    /** As the default strategy of a single clear: the largest need first, every offer accepted. */
    public static final PeoplePolicy DEFAULT = new PeoplePolicy(true, 1);
}
