package org.jicai.audit;

import org.jicai.audit.Sentence.Place;

/** The end of a sentence that follows from the lot: bids of one lot mostly share it, so what was written last is kept. */
final class RememberedPlace implements Place {

    private final Sentence end;
    private final Text written = new Text();
    private int bidders = -1;
    private long right;

    /**
     * @param end the end, with no places but those that follow from the bidders of the lot and from the right side
     */
    RememberedPlace(Sentence end) {
        this.end = end;
    }

    @Override
    public void write(Told told, Text into) {
        if (bidders != told.bidders || right != told.right()) {
            bidders = told.bidders;
            right = told.right();
            written.clear();
            end.write(told, written);
        }
        into.append(written);
    }
}
