package org.jicai.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.format.RuleBookReader;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;
import picocli.CommandLine.Option;

/** Which rule book. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "ID|FILE",
            description = "A rule book that ships, or a file of your own (default: the book of the round).")
    private Optional<String> rules = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets a number of the rule book, such as quota.4=4 (may be repeated).")
    private List<String> settings = new ArrayList<>();

    /** The book asked for, or the one that governs the round. */
    RuleBook forRound(String round) {
        List<Setting> set = settings.stream().map(Setting::parse).toList();
        return rules.or(() -> RuleBooks.forRound(round).map(RuleBook::id))
                .map(idOrFile -> find(idOrFile, set))
                .orElseThrow(() -> Errors.badOption(
                        "--rules",
                        "",
                        "one of " + String.join(", ", ids()) + ", since no book names round " + round,
                        Optional.empty()));
    }

    /** A book by its id, or a file. */
    static RuleBook find(String idOrFile) {
        return find(idOrFile, List.of());
    }

    /** A book by its id, or a file, with some of its numbers set to others. */
    static RuleBook find(String idOrFile, List<Setting> settings) {
        return RuleBooks.byId(idOrFile, settings).orElseGet(() -> {
            if (!Files.isRegularFile(Path.of(idOrFile))) {
                throw Errors.unknown("--rules", idOrFile, "a file or a rule book that ships", ids());
            }
            return read(Path.of(idOrFile), settings);
        });
    }

    static RuleBook read(Path file) {
        return read(file, List.of());
    }

    private static RuleBook read(Path file, List<Setting> settings) {
        try {
            return RuleBookReader.read(file.toString(), Files.readAllBytes(file), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids() {
        return RuleBooks.all().stream().map(RuleBook::id).toList();
    }
}
