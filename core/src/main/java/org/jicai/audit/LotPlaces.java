package org.jicai.audit;

import org.jicai.audit.Sentence.Place;
import org.jicai.money.Decimal;

/** Places that follow from the bidders of the lot and from the right side, which is a number of places. */
final class LotPlaces {

    private static final Words IS = Words.of("is");
    private static final Words ARE = Words.of("are");
    private static final Words MAKES = Words.of("makes");
    private static final Words MAKE = Words.of("make");

    private LotPlaces() {}

    /** How many bidders count. */
    record Bidders() implements Place {

        @Override
        public void write(Told told, Text into) {
            into.grouped(told.bidders());
        }

        @Override
        public int sharedNumber() {
            return Told.BIDDERS;
        }
    }

    /** What bidders do to places. */
    record Make() implements Place {

        @Override
        public void write(Told told, Text into) {
            into.append(told.bidders() == 1 ? MAKES : MAKE);
        }

        @Override
        public int sharedNumber() {
            return Told.BIDDERS;
        }
    }

    /** What places do where there are so many. */
    record Are() implements Place {

        @Override
        public void write(Told told, Text into) {
            into.append(isOne(told) ? IS : ARE);
        }

        private static boolean isOne(Told told) {
            Sides sides = told.sides;
            return sides.compared()
                    && !sides.right().isPercentage()
                    && told.right() == Decimal.powerOfTen(sides.rightScale());
        }

        @Override
        public int sharedNumber() {
            return Told.RIGHT;
        }
    }

    /**
     * A number with an English noun, in the plural unless it is 1.
     *
     * @param number the number
     * @param noun the noun, with a space before it
     */
    record Counted(Place number, String noun) implements Place {

        @Override
        public void write(Told told, Text into) {
            int start = into.length();
            number.write(told, into);
            boolean one = into.isOneFrom(start);
            into.append(noun);
            into.append(one ? "" : "s");
        }

        @Override
        public int sharedNumber() {
            return number.sharedNumber();
        }
    }
}
