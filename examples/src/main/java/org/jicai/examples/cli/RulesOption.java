package org.jicai.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.format.RuleBookReader;
import org.jicai.rules.RuleBook;
import picocli.CommandLine.Option;

/** Which rule book. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "ID|FILE",
            description = "A rule book that ships, or a file of your own (default: the book of the round).")
    private Optional<String> rules = Optional.empty();

    /** The book asked for, or the one that governs the round. */
    RuleBook forRound(String round) {
        return rules.map(RulesOption::find)
                .or(() -> RuleBooks.forRound(round))
                .orElseThrow(() -> Errors.badOption(
                        "--rules",
                        "",
                        "one of " + String.join(", ", ids()) + ", since no book names round " + round,
                        Optional.empty()));
    }

    /** A book by its id, or a file. */
    static RuleBook find(String idOrFile) {
        return RuleBooks.byId(idOrFile).orElseGet(() -> {
            if (!Files.isRegularFile(Path.of(idOrFile))) {
                throw Errors.unknown("--rules", idOrFile, "a file or a rule book that ships", ids());
            }
            return read(Path.of(idOrFile));
        });
    }

    static RuleBook read(Path file) {
        try {
            return RuleBookReader.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids() {
        return RuleBooks.all().stream().map(RuleBook::id).toList();
    }
}
