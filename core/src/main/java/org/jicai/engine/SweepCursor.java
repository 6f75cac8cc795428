package org.jicai.engine;

/**
 * Clears single lots of a sweep on one thread, in any order: for whoever drives the bids himself, such as a search for a best
 * response. Not for use by two threads.
 */
public final class SweepCursor {

    private final SweepWorker worker;

    SweepCursor(SweepWorker worker) {
        this.worker = worker;
    }

    /**
     * The prices of a lot, to be changed at will.
     *
     * @param lot the index of the lot
     * @return by bid in the order of {@link Sweep#bids}: the price in units of the price scale, -1 for a bidder that does not bid
     */
    public long[] prices(int lot) {
        return worker.prices(lot);
    }

    /**
     * Clears a lot at the prices it has now.
     *
     * @param book the index of the rule book, one that clears lot by lot
     * @param lot the index of the lot
     * @return what came out; a view that changes with the next lot cleared by this book
     * @throws IllegalStateException if the book compares lots with each other
     */
    public ClearedLot clear(int book, int lot) {
        return worker.clear(book, lot);
    }
}
