package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.format.RoundDirectory;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;

/** Where a specification finds the rule books and rounds it names. */
public interface ExperimentSources {

    /**
     * A rule book.
     *
     * @param idOrFile its id or its file, as the specification writes it
     * @param settings what is set in it
     * @return the book, or empty where there is none
     * @throws org.jicai.format.BadInputException if it cannot be read, or a setting does not fit
     */
    Optional<Found<RuleBook>> book(String idOrFile, List<Setting> settings);

    /**
     * The ids a book can be named by.
     *
     * @return the ids
     */
    ImmutableList<String> bookIds();

    /**
     * A round directory.
     *
     * @param place the directory, as the specification writes it
     * @return its rounds, or empty where there is no such place
     * @throws org.jicai.format.BadInputException if it cannot be read
     */
    Optional<Found<RoundDirectory>> data(String place);

    /**
     * Something found, and the files it was read from.
     *
     * @param value what was found
     * @param files the files, in a fixed order
     * @param <T> its type
     */
    record Found<T>(T value, ImmutableList<InputFile> files) {}
}
