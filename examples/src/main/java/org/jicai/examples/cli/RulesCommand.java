package org.jicai.examples.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.audit.Language;
import org.jicai.engine.Engine;
import org.jicai.examples.cli.Table.Column;
import org.jicai.format.RuleBookDiff;
import org.jicai.format.RuleBookPage;
import org.jicai.rules.Cited;
import org.jicai.rules.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jicai rules}: the rule books. */
@Command(name = "rules", description = "The rule books that ship, and a check of your own.")
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without a subcommand, lists the books. */
    @Override
    public void run() {
        list();
    }

    @Command(name = "list", description = "Lists the rule books that ship.")
    int list() {
        Table.Builder table = Table.of(
                Column.text("id", "rule book", "规则"),
                Column.text("rounds", "rounds", "批次"),
                Column.text("name", "name", "名称"),
                Column.text("bid_day", "bid day", "开标日"),
                Column.number("numbers", "numbers", "数值"),
                Column.number("inferred_or_assumed", "inferred or assumed", "推断或假设"));
        RuleBooks.all()
                .forEach(book -> table.row(
                        book.id(),
                        String.join(", ", book.rounds()),
                        output().language().of(book.name()),
                        book.bidDay().map(Object::toString).orElse(""),
                        book.leaves().size(),
                        undocumented(book)));
        output().print(TextTable.lines(table.build(), output().language()), table.build());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "show",
            description = "Shows a rule book: every number, where it comes from and how sure we are of it.")
    int show(@Parameters(paramLabel = "ID|FILE", description = "Which rule book.") String idOrFile) {
        RuleBook book = RulesOption.find(idOrFile);
        String page = RuleBookPage.render(book, output().language() == Language.ZH);
        output().print(Splitter.on('\n').splitToList(page.stripTrailing()), leaves(book));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "diff", description = "Lists what changed from one rule book to another.")
    int diff(
            @Parameters(index = "0", paramLabel = "ID|FILE", description = "The book changes are counted from.")
                    String from,
            @Parameters(index = "1", paramLabel = "ID|FILE", description = "The book they lead to.") String to) {
        RuleBook before = RulesOption.find(from);
        RuleBook after = RulesOption.find(to);
        Table.Builder table = Table.of(
                Column.text("clause", "clause", "条款"),
                Column.text("place", "where", "位置"),
                Column.text("before", before.id(), before.id()),
                Column.text("after", after.id(), after.id()));
        ImmutableList<RuleBookDiff.Change> changes = RuleBookDiff.of(before, after, output().language() == Language.ZH);
        changes.forEach(change -> table.row(change.clause(), change.place(), change.before(), change.after()));
        output().print(new DiffNote(before, after, output()).lines(changes), table.build());
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "check", description = "Checks a rule book of your own and lists everything that is wrong with it.")
    int check(@Parameters(paramLabel = "FILE", description = "The rule book.") Path file) {
        if (!Files.isRegularFile(file)) {
            throw Errors.badOption("FILE", file.toString(), "a file", Optional.empty());
        }
        RuleBook book = RulesOption.read(file);
        Engine.of(book);
        Table table = Table.of(Column.data("id"), Column.data("numbers"), Column.data("inferred_or_assumed"))
                .row(book.id(), book.leaves().size(), undocumented(book))
                .build();
        String en = file + ": well-formed. " + book.id() + " has "
                + book.leaves().size() + " numbers, " + undocumented(book) + " of them inferred or assumed.";
        String zh =
                file + "：格式正确。" + book.id() + " 共" + book.leaves().size() + "个数值，其中" + undocumented(book) + "个为推断或假设。";
        output().print(ImmutableList.of(output().language().of(en, zh)), table);
        return CommandLine.ExitCode.OK;
    }

    private Table leaves(RuleBook book) {
        Table.Builder table = Table.of(
                Column.data("id"),
                Column.data("path"),
                Column.data("value"),
                Column.data("confidence"),
                Column.data("sources"),
                Column.data("clause"),
                Column.data("note"));
        for (Cited<?> leaf : book.leaves()) {
            table.row(
                    book.id(),
                    leaf.path(),
                    RuleBookPage.value(book, leaf, output().language() == Language.ZH),
                    leaf.citation().confidence().word(),
                    String.join("|", leaf.citation().sources()),
                    leaf.citation().clause(),
                    leaf.citation().note());
        }
        return table.build();
    }

    private static long undocumented(RuleBook book) {
        return book.leaves().stream()
                .filter(leaf -> !leaf.citation().confidence().isDocumented())
                .count();
    }

    private Output output() {
        return JicaiCommand.output(spec.commandLine());
    }
}
