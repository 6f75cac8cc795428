package org.jicai.examples.cli;

import java.io.Console;

/** Colours on a terminal, nothing elsewhere. */
enum Colour {
    /** Headings. */
    BOLD("1"),
    /** What went well. */
    GREEN("32"),
    /** What did not. */
    RED("31"),
    /** What is open. */
    YELLOW("33");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    String on(String text) {
        return ESCAPE + code + "m" + text + ESCAPE + "0m";
    }

    /** Whether the output is a terminal and nobody asked for plain text (https://no-color.org). */
    static boolean isWanted() {
        return System.getenv("NO_COLOR") == null && isTerminal(System.console());
    }

    /** Newer JDKs have a console even where the output is a file; they can tell. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
