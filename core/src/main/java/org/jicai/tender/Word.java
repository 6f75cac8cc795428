package org.jicai.tender;

import java.util.Locale;
import java.util.Optional;

/** A constant that files name by a lower-case word: {@code BEFORE_AWARD} is {@code before-award}. */
public interface Word {

    /**
     * The name of the constant.
     *
     * @return the name, in capitals
     */
    String name();

    /**
     * The word used in files.
     *
     * @return the lower-case word, with hyphens
     */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant a word of a file means.
     *
     * @param constants the constants to choose from
     * @param word the word
     * @param <W> the type of the constants
     * @return the constant, or empty where there is none
     */
    static <W extends Word> Optional<W> find(W[] constants, String word) {
        for (W constant : constants) {
            if (constant.word().equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
