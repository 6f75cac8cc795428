package org.jicai.format;

import java.util.Optional;

/**
 * The text of one cell of a table, and where it stands.
 *
 * @param file the file, as the reader was given it
 * @param line the line its row starts in, counted from 1
 * @param column the name of the column
 * @param text what stands there, empty where nothing does
 */
public record Cell(String file, int line, String column, String text) {

    /**
     * Whether nothing stands there.
     *
     * @return true for the empty text
     */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Something wrong with this cell.
     *
     * @param expected what would have been accepted
     * @return the finding
     */
    public Finding finding(String expected) {
        return finding(expected, Optional.empty());
    }

    /**
     * Something wrong with this cell, with a repair where one is known.
     *
     * @param expected what would have been accepted
     * @param hint a sentence that starts with "Maybe", if there is one
     * @return the finding
     */
    public Finding finding(String expected, Optional<String> hint) {
        return new Finding(file, line, column, VisibleText.of(text), expected, hint);
    }
}
