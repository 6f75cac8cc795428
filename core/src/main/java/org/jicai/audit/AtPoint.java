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
        told.sides = decision.sides;
        told.condition = decision.condition;
        told.compare(told.numbers[own(Told.LEFT)], told.numbers[own(Told.RIGHT)]);
        place.write(told, into);
    }

    @Override
    public int sharedNumber() {
        return own(place.sharedNumber());
    }

    /** Where the number of this decision is: its sides stand among those of the whole path, other numbers where they are. */
    private int own(int index) {
        return index == Told.LEFT || index == Told.RIGHT ? Told.side(decision.point, index) : index;
    }

    /** A place of one decision; a number is found without looking at the decision. */
    static Place of(Decision decision, Place place) {
        AtPoint own = new AtPoint(decision, place);
        return place instanceof NumberPlace shown ? new NumberPlace(own.own(shown.index()), shown.scale(), own) : own;
    }
}
