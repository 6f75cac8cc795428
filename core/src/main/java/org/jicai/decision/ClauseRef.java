package org.jicai.decision;

/**
 * Which number of which rule book decided.
 *
 * @param book the rule book, such as {@code GY-YD2019-2}
 * @param path the place in it, such as {@code priceTest.anyOf[0]}
 */
public record ClauseRef(String book, String path) {

    /** Book and path: {@code GY-YD2019-2#priceTest.anyOf[0]}. */
    @Override
    public String toString() {
        return book + "#" + path;
    }
}
