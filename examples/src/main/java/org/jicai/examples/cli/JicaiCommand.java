package org.jicai.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.jicai.audit.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The {@code jicai} command. Exit codes: 0 all well, 1 a published outcome is not the computed one, 2 bad input.
 *
 * <p>Example: {@code jicai explain --data case:batch2-acarbose --lot acarbose}.
 */
@Command(
        name = "jicai",
        description = "Clears, explains and replays rounds of volume-based drug procurement (集采).",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0: all well", "1: a published outcome is not the computed one", "2: bad input"},
        footerHeading = "%n")
public final class JicaiCommand {

    /** Makes each subcommand by its name, in the order of the help. */
    private static final ImmutableMap<String, Supplier<Object>> SUBCOMMANDS =
            ImmutableMap.<String, Supplier<Object>>builder()
                    .put("replay", ReplayCommand::new)
                    .put("clear", ClearCommand::new)
                    .put("explain", ExplainCommand::new)
                    .put("rules", RulesCommand::new)
                    .put("compare", CompareCommand::new)
                    .put("coverage", CoverageCommand::new)
                    .put("simulate", SimulateCommand::new)
                    .buildOrThrow();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = "Language for people (default: en).")
    private Language language = Language.EN;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            scope = ScopeType.INHERIT,
            description = "Text for people or a table for programs (default: table).")
    private Format format = Format.TABLE;

    private final boolean coloured;

    private JicaiCommand(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Runs the command and leaves with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        Set<String> asked = args.length > 0 && SUBCOMMANDS.containsKey(args[0]) ? Set.of(args[0]) : Set.of();
        System.exit(commandLine(
                        utf8(FileDescriptor.out),
                        utf8(FileDescriptor.err),
                        Colour.isWanted(),
                        asked.isEmpty() ? SUBCOMMANDS.keySet() : asked)
                .execute(args));
    }

    /**
     * The command, ready to be run inside another program.
     *
     * @param out where results go
     * @param err where errors go
     * @param coloured whether text for people may be coloured
     * @return the command line
     */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, boolean coloured) {
        return commandLine(out, err, coloured, SUBCOMMANDS.keySet());
    }

    /** Where the first argument says which subcommand is meant, the others are not made: that takes longer than it looks. */
    private static CommandLine commandLine(PrintWriter out, PrintWriter err, boolean coloured, Set<String> names) {
        CommandLine jicai = new CommandLine(new JicaiCommand(coloured));
        SUBCOMMANDS.forEach((name, make) -> {
            if (names.contains(name)) {
                jicai.addSubcommand(make.get());
            }
        });
        jicai.getSubcommands().values().forEach(JicaiCommand::listHelpLast);
        return jicai.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setColorScheme(Help.defaultColorScheme(coloured ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler(Errors::badUsage)
                .setExecutionExceptionHandler(Errors::failed);
    }

    /** Adds the options for help again, so that they are listed behind those of all subcommands. */
    private static void listHelpLast(CommandLine subcommand) {
        subcommand.getCommandSpec().mixinStandardHelpOptions(false).mixinStandardHelpOptions(true);
        subcommand.getSubcommands().values().forEach(JicaiCommand::listHelpLast);
    }

    /** Where a subcommand prints its results. */
    static Output output(CommandLine subcommand) {
        JicaiCommand jicai = subcommand.getCommandSpec().root().commandLine().getCommand();
        return new Output(subcommand.getOut(), jicai.language, jicai.format, jicai.coloured);
    }

    /** UTF-8 whatever the platform says. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
