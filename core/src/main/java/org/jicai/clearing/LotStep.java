package org.jicai.clearing;

/**
 * One step of the procedure, carried out for one lot. Steps hold compiled numbers only and can be used by many runs. A class and not
 * an interface, since the call of a method of a class is the cheaper one, and a clear of ten bids has little else to do.
 */
public abstract class LotStep {

    /** Made when a book is compiled. */
    protected LotStep() {}

    /**
     * Carries the step out.
     *
     * @param lot the lot, read and written
     */
    public abstract void run(LotWorkspace lot);

    /**
     * Whether it may look at bids behind the last place: at their ranks, their order, or whether they are still in. A step that
     * runs after the places are handed out and keeps to the bids that have one says no; it may then look at {@link
     * LotWorkspace#order} only, in which bids far behind are missing where nobody asks for more than winners.
     *
     * @return true unless overridden
     */
    public boolean looksBehindPlaces() {
        return true;
    }
}
