package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that everything can be said at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        found.add(finding);
    }

    int count() {
        return found.size();
    }

    /**
     * Everything found, file by file and line by line.
     *
     * @param filesInOrder the files, in the order in which they are reported
     */
    ImmutableList<Finding> inOrder(List<String> filesInOrder) {
        return found.stream()
                .sorted(Comparator.comparingInt((Finding f) -> filesInOrder.indexOf(f.file()))
                        .thenComparingInt(Finding::line))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Stops if anything was found.
     *
     * @param filesInOrder the files, in the order in which they are reported
     * @throws BadInputException with everything found
     */
    void throwIfAny(List<String> filesInOrder) {
        if (!found.isEmpty()) {
            throw new BadInputException(inOrder(filesInOrder));
        }
    }
}
