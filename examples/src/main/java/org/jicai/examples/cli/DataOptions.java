package org.jicai.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.Round;
import picocli.CommandLine.Option;

/** Which round of which directory. */
final class DataOptions {

    private static final String CASE = "case:";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "A round directory, or a case that ships: case:NAME, such as case:batch2-acarbose.")
    private String data = "";

    @Option(names = "--round", paramLabel = "ROUND", description = "Which round, where the directory holds several.")
    private Optional<String> round = Optional.empty();

    RoundDirectory directory() {
        return directory("--data", data);
    }

    /** A directory, or a case that ships. */
    static RoundDirectory directory(String option, String place) {
        if (!place.startsWith(CASE)) {
            return RoundDirectory.read(Path.of(place));
        }
        String id = place.substring(CASE.length());
        return ShippedCases.all().stream()
                .filter(shipped -> shipped.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(option, id, "a case that ships", caseIds()))
                .read();
    }

    private static List<String> caseIds() {
        return ShippedCases.all().stream().map(ShippedCases.Case::id).toList();
    }

    /** The round asked for, or the only one there is. */
    Round round(RoundDirectory directory) {
        List<String> ids = directory.rounds().stream().map(Round::id).toList();
        if (round.isEmpty() && ids.size() > 1) {
            throw Errors.badOption("--round", "", "one of " + String.join(", ", ids), Optional.empty());
        }
        String id = round.orElse(ids.get(0));
        return directory.round(id).orElseThrow(() -> Errors.unknown("--round", id, "a round of " + data, ids));
    }
}
