package org.jicai.audit;

import org.jicai.audit.Sentence.Place;

/**
 * The place of a number that is shown digit by digit.
 *
 * @param number which one
 * @param scale its decimals
 * @param unknown what stands there where it is not known or negative
 */
record NumberPlace(Told.Number number, int scale, Place unknown) implements Place {

    private static final int NONE = -1;

    @Override
    public void write(Told told, Text into) {
        long digits = told.numbers[number.ordinal()];
        if (digits < 0) {
            unknown.write(told, into);
        } else {
            into.decimal(digits, scale);
        }
    }

    @Override
    public boolean followsFromLot() {
        return number == Told.Number.RIGHT;
    }

    /** Which number stands at a place; any where none does. */
    static int numberIn(Place place) {
        return place instanceof NumberPlace shown ? shown.number.ordinal() : 0;
    }

    /** Its decimals, or -1 where no number stands there. */
    static int scaleIn(Place place) {
        return place instanceof NumberPlace shown ? shown.scale : NONE;
    }
}
