package org.jicai.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a run of the command printed.
 *
 * @param exit the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Ran(int exit, String out, String err) {

    static Ran jicai(String... args) {
        return run(false, args);
    }

    static Ran coloured(String... args) {
        return run(true, args);
    }

    private static Ran run(boolean coloured, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = JicaiCommand.commandLine(new PrintWriter(out), new PrintWriter(err), coloured)
                .execute(args);
        return new Ran(exit, out.toString(), err.toString());
    }
}
