package org.jicai.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jicai.tender.Problem;
import org.jicai.tender.Round;

/** Brings the problems of a round back to the rows its parts were read from. */
final class RoundProblems {

    private static final Pattern CHOICE = Pattern.compile("choices\\[seq (\\d+)](?:\\.(\\w+))?");
    private static final Pattern LOT =
            Pattern.compile("lots\\[(\\d+)](?:\\.(bids|demand|specifications)\\[(\\d+)])?\\.(\\w+)");

    private RoundProblems() {}

    static void check(List<LotDraft> drafts, Findings findings) {
        Round.problemsIn(drafts.stream().map(LotDraft::build).toList())
                .forEach(problem -> findings.add(placed(problem, drafts)));
    }

    private static Finding placed(Problem problem, List<LotDraft> drafts) {
        return ofLot(problem, drafts)
                .orElseThrow(() -> new IllegalStateException("a problem at an unknown place: " + problem));
    }

    /** A problem with a part of a lot, at the row the part was read from. */
    private static Optional<Finding> ofLot(Problem problem, List<LotDraft> drafts) {
        Matcher path = LOT.matcher(problem.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        LotDraft lot = drafts.get(Integer.parseInt(path.group(1)));
        CsvRow row = path.group(2) == null ? lot.row() : lot.rowOf(path.group(2), Integer.parseInt(path.group(3)));
        return Optional.of(at(row, path.group(4), problem));
    }

    /** A problem with a recorded choice, at its row. */
    private static Optional<Finding> ofChoice(Problem problem, CsvTable choices) {
        Matcher path = CHOICE.matcher(problem.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        String column = path.group(2) == null ? "" : path.group(2);
        return choices.rows().stream()
                .filter(row -> row.text("seq").equals(path.group(1)))
                .map(row -> at(row, column, problem))
                .findFirst();
    }

    /** A problem the engine found, at the row it comes from; without a line where it comes from no row. */
    static Finding place(Problem problem, List<LotDraft> drafts, CsvTable choices) {
        return ofLot(problem, drafts)
                .or(() -> ofChoice(problem, choices))
                .orElseGet(() -> Finding.of(problem.path(), 0, "", problem));
    }

    private static Finding at(CsvRow row, String column, Problem problem) {
        return new Finding(
                row.file(), row.line(), column, VisibleText.of(problem.value()), problem.expected(), problem.hint());
    }
}
