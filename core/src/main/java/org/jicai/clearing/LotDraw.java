package org.jicai.clearing;

/** Settles a group of equal bids by lot: each is asked which rank it drew, and the order and the groups follow. */
public final class LotDraw {

    private LotDraw() {}

    /**
     * Draws lots in a group of equal bids.
     *
     * @param lot the lot
     * @param from the first place of the group
     * @param to the place after its last
     * @param step the step that needs the order, such as {@code shortlist} or {@code regions}
     * @return true if the group is settled; false if an answer is missing, and the lot is then stopped
     */
    public static boolean settle(LotWorkspace lot, int from, int to, String step) {
        if (!lot.deciders.draw(lot, from, to, step)) {
            lot.stop("choice-open");
            return false;
        }
        lot.draws++;
        for (int place = from; place < to; place++) {
            lot.tieStart[place] = place;
            lot.draw[lot.order[place]] = lot.draws;
        }
        return true;
    }
}
