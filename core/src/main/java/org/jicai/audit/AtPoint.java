package org.jicai.audit;

import org.jicai.audit.Sentence.Place;

/**
 * A place of a sentence that stands in a text about several decisions: it looks at the one it belongs to.
 *
 * @param decision the decision
 * @param place the place
 */
record AtPoint(Decision decision, Place place) implements Place {

    /**
     * What a decision is about, but for its numbers.
     *
     * @param point the point it was made at
     * @param sides what it compares
     * @param condition which condition of a class was looked at
     */
    record Decision(int point, Sides sides, int condition) {}

    @Override
    public void write(Told told, Text into) {
        int left = left(decision.point);
        told.sides = decision.sides;
        told.condition = decision.condition;
        told.compare(told.numbers[left], told.numbers[left + 1]);
        place.write(told, into);
    }

    private static int left(int point) {
        return Told.POINTS + 2 * point;
    }

    /** A place of one decision; a number is found without looking at the decision. */
    static Place of(Decision decision, Place place) {
        Place own = new AtPoint(decision, place);
        if (!(place instanceof NumberPlace shown)) {
            return own;
        }
        boolean side = shown.index() <= Told.RIGHT;
        return new NumberPlace(side ? left(decision.point) + shown.index() : shown.index(), shown.scale(), own);
    }
}
