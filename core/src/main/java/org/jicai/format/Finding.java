package org.jicai.format;

import java.util.Optional;
import org.jicai.tender.Problem;

/**
 * A problem at its place in a file.
 *
 * <p>Example: {@code bids.csv:4: price_yuan: "-1", expected a price of at least 0 yuan}.
 *
 * @param file the file, as the reader was given it
 * @param line the line, counted from 1; 0 where the file as a whole is meant
 * @param column the name of the column or the place in the tree; empty where the line as a whole is meant
 * @param value what stands there
 * @param expected what would have been accepted
 * @param hint a repair, a sentence that starts with "Maybe", when one is known
 */
public record Finding(String file, int line, String column, String value, String expected, Optional<String> hint) {

    /**
     * A problem of a record, at the place it was read from.
     *
     * @param file the file
     * @param line the line, counted from 1
     * @param column the column
     * @param problem what is wrong
     * @return the finding
     */
    public static Finding of(String file, int line, String column, Problem problem) {
        return new Finding(file, line, column, problem.value(), problem.expected(), problem.hint());
    }

    /** One line: the place, the value, what was expected, the repair. */
    @Override
    public String toString() {
        String place = file + (line > 0 ? ":" + line : "") + ": " + (column.isEmpty() ? "" : column + ": ");
        return place + "\"" + value + "\", expected " + expected
                + hint.map(h -> ". " + h).orElse("");
    }
}
