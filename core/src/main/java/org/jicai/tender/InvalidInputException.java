package org.jicai.tender;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with every problem found in it, not only the first. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * An input with problems.
     *
     * @param problems what is wrong, at least one
     */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * What is wrong, in the order of the input.
     *
     * @return every problem, at least one
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
