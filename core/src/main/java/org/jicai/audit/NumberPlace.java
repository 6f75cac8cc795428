package org.jicai.audit;

import org.jicai.audit.Sentence.Place;
import org.jicai.money.Decimal;

/**
 * The place of a number that is shown digit by digit.
 *
 * @param index where {@link Told} has it
 * @param scale its decimals, or {@link #GROUPED}
 * @param unknown what stands there where it is not known or negative
 */
record NumberPlace(int index, int scale, Place unknown) implements Place {

    /** In place of decimals: a whole number with its thousands apart. */
    static final int GROUPED = -1;

    /** A whole number with its thousands apart. */
    static NumberPlace grouped(int index) {
        return new NumberPlace(index, GROUPED, (told, text) -> text.grouped(told.numbers[index]));
    }

    /** Whole parts with at most six digits: with the point and eight decimals they fit 16 characters. */
    private static final int WHOLE_LIMIT = 1_000_000;

    @Override
    public void write(Told told, Text into) {
        long digits = told.numbers[index];
        if (digits < 0) {
            unknown.write(told, into);
        } else if (scale == GROUPED) {
            into.grouped(digits);
        } else {
            into.decimal(digits, scale);
        }
    }

    @Override
    public int sharedNumber() {
        return Told.isRightSide(index) ? index : Told.NONE;
    }

    /** Where the number is that stands at a place; anywhere where none does. */
    static int indexOf(Place place) {
        return place instanceof NumberPlace shown ? shown.index : 0;
    }

    /** From where on a number has no short way into characters; 0 where no number stands there. */
    static long limitOf(Place place) {
        if (!(place instanceof NumberPlace shown) || shown.scale > Long.BYTES) {
            return 0;
        }
        return shown.scale == GROUPED ? 1_000_000_000 : WHOLE_LIMIT * Decimal.powerOfTen(shown.scale);
    }

    /** Up to where a number is its digits and nothing else, of which there are few: whole numbers below 1,000. */
    static long smallBelow(Place place) {
        return place instanceof NumberPlace shown && shown.scale <= 0 ? 1_000 : 0;
    }

    /** How many hundred-millionths its smallest unit is; 0 where its thousands stand apart. */
    static long unitOf(Place place) {
        boolean decimal = limitOf(place) > 0 && ((NumberPlace) place).scale != GROUPED;
        return decimal ? Decimal.powerOfTen(Long.BYTES - ((NumberPlace) place).scale) : 0;
    }
}
