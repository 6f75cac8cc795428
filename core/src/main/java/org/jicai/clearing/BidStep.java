package org.jicai.clearing;

/** A step that looks at each bid by itself, before bids are ranked. */
public abstract class BidStep extends LotStep {

    /** Made when a book is compiled. */
    protected BidStep() {}

    /**
     * Puts out the bids of a part of the lot that fail, and prepares those that pass; what it has to say about the latter is left
     * unsaid.
     *
     * @param lot the lot, read and written
     * @param from the first bid
     * @param to the bid after the last
     */
    public abstract void sift(LotWorkspace lot, int from, int to);
}
