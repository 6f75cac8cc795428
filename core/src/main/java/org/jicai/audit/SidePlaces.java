package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import org.jicai.audit.Sentence.Place;
import org.jicai.decision.Operator;

/** Places that follow from the comparison that was made and from the prices of the bid. */
final class SidePlaces {

    private SidePlaces() {}

    /**
     * A side of the comparison, as figures show it.
     *
     * @param figures how
     * @param side the left or the right one
     * @param otherwise what is said where nothing was compared
     */
    record Side(Figures figures, int side, String otherwise) implements Place {

        @Override
        public void write(Told told, Text into) {
            Sides sides = told.sides;
            if (!sides.compared()) {
                into.append(otherwise);
            } else if (side == Told.LEFT) {
                figures.operand(sides.left(), told.left(), sides.leftScale(), into);
            } else {
                figures.operand(sides.right(), told.right(), sides.rightScale(), into);
            }
        }

        @Override
        public void settle(Told like, SentenceWriter into) {
            Sides sides = like.sides;
            if (!sides.compared()) {
                into.text(otherwise);
            } else {
                figures.settle(side == Told.LEFT ? sides.left() : sides.right(), like.scale(side), this, into);
            }
        }

        @Override
        public int sharedNumber() {
            return side == Told.RIGHT ? side : Told.NONE;
        }
    }

    /**
     * A price of the bid.
     *
     * @param price which one
     * @param otherwise what is said where it is not known
     */
    record Price(int price, String otherwise) implements Place {

        @Override
        public void write(Told told, Text into) {
            long digits = told.numbers[price];
            if (digits == Told.UNKNOWN) {
                into.append(otherwise);
            } else {
                into.decimal(digits, told.scale(price));
            }
        }

        @Override
        public void settle(Told like, SentenceWriter into) {
            into.place(new NumberPlace(price, like.scale(price), this));
        }
    }

    /** The words for a relation. */
    interface RelationWords {

        /** How the left side relates to the right one. */
        String of(Operator operator);
    }

    /**
     * How the sides relate.
     *
     * @param otherwise what is said where nothing was compared
     * @param words the words for each relation
     */
    record Related(String otherwise, RelationWords words) implements Place {

        @Override
        public void write(Told told, Text into) {
            into.append(of(told));
        }

        private String of(Told told) {
            Operator operator = told.sides.operator();
            return operator == null ? otherwise : words.of(operator);
        }

        @Override
        public void settle(Told like, SentenceWriter into) {
            into.text(of(like));
        }
    }

    /**
     * Which condition of a class was looked at.
     *
     * @param words the words for each of them
     */
    record Condition(ImmutableList<String> words) implements Place {

        @Override
        public void write(Told told, Text into) {
            into.append(of(told));
        }

        private String of(Told told) {
            return words.get(Math.min(told.condition, words.size() - 1));
        }

        @Override
        public void settle(Told like, SentenceWriter into) {
            into.text(of(like));
        }
    }

    /**
     * What follows from a comparison.
     *
     * @param otherwise what is said where none was made
     * @param place what is said where one was
     */
    record Compared(String otherwise, Place place) implements Place {

        @Override
        public void write(Told told, Text into) {
            if (told.sides.compared()) {
                place.write(told, into);
            } else {
                into.append(otherwise);
            }
        }

        @Override
        public void settle(Told like, SentenceWriter into) {
            if (like.sides.compared()) {
                place.settle(like, into);
            } else {
                into.text(otherwise);
            }
        }
    }
}
