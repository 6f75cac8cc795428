package org.jicai.tender;

import java.util.Optional;

/**
 * Something wrong with an input: where, what stands there, what was expected, and a repair when we know one.
 *
 * <p>Example: {@code bids[3].price_yuan}, {@code "-1"}, {@code "a price of at least 0 yuan"}.
 *
 * @param path where, from the record the reader was given: {@code bids[3].price_yuan} is a field of the fourth bid
 * @param value the offending value, as it was written
 * @param expected what would have been accepted
 * @param hint a repair, a sentence that starts with "Maybe", when one is known
 */
public record Problem(String path, String value, String expected, Optional<String> hint) {

    /**
     * A problem without a known repair.
     *
     * @param path where
     * @param value the offending value
     * @param expected what would have been accepted
     * @return the problem
     */
    public static Problem of(String path, String value, String expected) {
        return new Problem(path, value, expected, Optional.empty());
    }

    /**
     * A problem with a repair.
     *
     * @param path where
     * @param value the offending value
     * @param expected what would have been accepted
     * @param hint a sentence that starts with "Maybe"
     * @return the problem
     */
    public static Problem of(String path, String value, String expected, String hint) {
        return new Problem(path, value, expected, Optional.of(hint));
    }

    /**
     * The same problem seen from further out.
     *
     * @param prefix what to put before the path
     * @return the problem with the longer path
     */
    public Problem under(String prefix) {
        return new Problem(prefix + path, value, expected, hint);
    }

    /** One sentence: where, the value, what was expected, the repair. */
    @Override
    public String toString() {
        return path + ": \"" + value + "\", expected " + expected
                + hint.map(h -> ". " + h).orElse("");
    }
}
