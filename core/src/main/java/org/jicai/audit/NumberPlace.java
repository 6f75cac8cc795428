package org.jicai.audit;

import org.jicai.audit.Sentence.Place;

/**
 * The place of a number that is shown digit by digit.
 *
 * @param index where {@link Told} has it
 * @param scale its decimals
 * @param unknown what stands there where it is not known or negative
 */
record NumberPlace(int index, int scale, Place unknown) implements Place {

    private static final int NONE = -1;

    @Override
    public void write(Told told, Text into) {
        long digits = told.numbers[index];
        if (digits < 0) {
            unknown.write(told, into);
        } else {
            into.decimal(digits, scale);
        }
    }

    @Override
    public boolean followsFromLot() {
        return index == Told.RIGHT;
    }

    /** Where the number is that stands at a place; anywhere where none does. */
    static int indexOf(Place place) {
        return place instanceof NumberPlace shown ? shown.index : 0;
    }

    /** Its decimals, or -1 where no number stands there. */
    static int scaleOf(Place place) {
        return place instanceof NumberPlace shown ? shown.scale : NONE;
    }
}
