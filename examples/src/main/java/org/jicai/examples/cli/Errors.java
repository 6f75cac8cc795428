package org.jicai.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;
import org.jicai.format.NearestWord;
import org.jicai.tender.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command says when it cannot do what was asked: one finding to a line, and exit code 2. */
final class Errors {

    static final int BAD_INPUT = 2;

    /** A fault of the command itself. */
    private static final int INTERNAL = 70;

    private Errors() {}

    /** A bad value of an option. */
    static BadInputException badOption(String option, String value, String expected, Optional<String> hint) {
        return new BadInputException(List.of(new Finding(option, 0, "", value, expected, hint)));
    }

    /** An id that is not among the known ones; the nearest one is suggested. */
    static BadInputException unknown(String option, String value, String what, List<String> known) {
        String list = known.size() > 12 ? "" : " (" + String.join(", ", known) + ")";
        return badOption(option, value, what + list, NearestWord.hint(value, known));
    }

    static int badUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        print(
                err,
                List.of(wrong.getMessage()
                        + hint(wrong).map(hint -> ". " + hint).orElse("")));
        print(err, List.of("See " + command.getCommandSpec().qualifiedName() + " --help"));
        return BAD_INPUT;
    }

    private static Optional<String> hint(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(spec.subcommands().keySet());
        known.addAll(spec.optionsMap().keySet());
        return NearestWord.hint(unmatched.getUnmatched().get(0), known);
    }

    static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof BadInputException bad) {
            print(err, bad.findings());
        } else if (failure instanceof InvalidInputException invalid) {
            print(err, invalid.problems());
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            print(err, List.of("cannot read or write: " + failure.getMessage()));
        } else if (failure instanceof InvalidPathException path) {
            print(err, List.of("\"" + path.getInput() + "\", expected a path: " + path.getReason()));
        } else {
            failure.printStackTrace(err);
            err.flush();
            return INTERNAL;
        }
        return BAD_INPUT;
    }

    private static void print(PrintWriter err, List<?> lines) {
        lines.forEach(line -> err.print(line + "\n"));
        err.flush();
    }
}
