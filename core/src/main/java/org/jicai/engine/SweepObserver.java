package org.jicai.engine;

/**
 * Sees the lots a sweep clears. Each block of replications has an observer of its own; a block's lots arrive in order on one
 * thread, and blocks are added up in order, so that sums come out the same on any number of threads.
 *
 * @param <O> the observer itself
 */
public interface SweepObserver<O extends SweepObserver<O>> {

    /**
     * A lot was cleared.
     *
     * @param lot what came out; a view that changes with the next lot, so take from it what is needed
     */
    void cleared(ClearedLot lot);

    /**
     * Whether it reads decisions with {@link ClearedLot#decision}. Where it does not, what every step compared is not kept, and
     * clearing takes less time; the reason of each bid is known all the same.
     *
     * @return true unless overridden
     */
    default boolean readsDecisions() {
        return true;
    }

    /**
     * What it reads of a lot beside its winners, for all it is shown. One that reads winners only gets them in time that hardly
     * depends on the order of the others.
     *
     * @return what {@link #readsDecisions} says unless overridden: {@link SweepDetail#DECISIONS} or {@link SweepDetail#REASONS}
     */
    default SweepDetail detail() {
        return readsDecisions() ? SweepDetail.DECISIONS : SweepDetail.REASONS;
    }

    /**
     * Adds what a later block saw.
     *
     * @param later the observer of the next block
     */
    void add(O later);
}
