package org.jicai.decision;

/**
 * Which number of which rule book decided.
 *
 * @param book the rule book, such as {@code GY-YD2019-2}
 * @param path the place in it, such as {@code priceTest.anyOf[0]}
 */
public record ClauseRef(String book, String path) {

    /** Whether both parts are the same; spelt out, because linking what a record brings takes a short run longer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ClauseRef that && path.equals(that.path) && book.equals(that.book);
    }

    @Override
    public int hashCode() {
        return 31 * book.hashCode() + path.hashCode();
    }

    /** Book and path: {@code GY-YD2019-2#priceTest.anyOf[0]}. */
    @Override
    public String toString() {
        return book + "#" + path;
    }
}
