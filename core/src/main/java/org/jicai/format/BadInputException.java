package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used, with everything that is wrong in them, not only the first thing. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Finding> findings;

    /**
     * Files with problems.
     *
     * @param findings what is wrong, at least one thing
     */
    public BadInputException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = ImmutableList.copyOf(findings);
    }

    /**
     * What is wrong, file by file and line by line.
     *
     * @return everything found, at least one thing
     */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
