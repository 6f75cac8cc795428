package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jicai.audit.compare.BookComparer;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.ChangedClauses;
import org.jicai.audit.compare.ChoicePolicy;
import org.jicai.audit.compare.Sampling;
import org.jicai.format.OutputDirectory;
import org.jicai.format.RoundDirectory;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Round;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jicai compare}: what another rule book would have changed, and which clause did it. */
@Command(
        name = "compare",
        description =
                "Clears the same bids by several rule books and says what changes in awards, units and yuan, and which"
                        + " clause did it. Every further book is compared with the first.")
final class CompareCommand implements Callable<Integer> {

    private static final long USUAL_SEED = 1;

    @Option(
            names = "--rules",
            paramLabel = "ID|FILE",
            required = true,
            description = "A rule book that ships, or a file of your own; twice or more.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "Sets a number of the last rule book, such as quota.4=4 (may be repeated). With one --rules, the"
                            + " book is compared with itself as set.")
    private List<String> settings = new ArrayList<>();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What lots and sampled orders are drawn from (default: 1; no default with --samples).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "With more than 12 changed clauses: estimate shares from so many random orders.")
    private Optional<Integer> samples = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write compare.csv, the tables under every book, report.html and manifest.json.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--parquet",
            description = "With --out: every table as Parquet too; needs jicai-parquet.jar beside jicai.jar.")
    private boolean parquet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (parquet && out.isEmpty()) {
            throw Errors.badOption("--parquet", "", "--out DIR beside it", Optional.empty());
        }
        ImmutableList<RuleBook> books = books();
        RoundDirectory directory = data.directory();
        Round round = data.round(directory);
        Optional<Sampling> sampling = sampling();
        ChoicePolicy policy = new ChoicePolicy(round, directory.choices(round.id()), policySeed());
        ImmutableList.Builder<BookComparison> comparisons = ImmutableList.builder();
        for (RuleBook other : books.subList(1, books.size())) {
            refuseTooManyChanges(books.get(0), other);
            comparisons.add(compare(directory, policy, books.get(0), other, sampling));
        }
        Output output = JicaiCommand.output(spec.commandLine());
        ImmutableList<BookComparison> compared = comparisons.build();
        if (out.isPresent()) {
            CompareFiles files = new CompareFiles(round, compared, policySeed());
            OutputDirectory.write(out.get(), files.of(output, parquet));
        }
        output.print(
                output.isForPeople() ? text(compared, policy, output) : ImmutableList.of(),
                CompareTable.of(round.id(), compared));
        return CommandLine.ExitCode.OK;
    }

    private long policySeed() {
        return seed.orElse(USUAL_SEED);
    }

    private static ImmutableList<String> text(List<BookComparison> comparisons, ChoicePolicy policy, Output output) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (int i = 0; i < comparisons.size(); i++) {
            lines.addAll(i == 0 ? List.of() : List.of(""));
            lines.addAll(new CompareReport(policy.round().id(), comparisons.get(i), output).text());
        }
        return lines.build();
    }

    private ImmutableList<RuleBook> books() {
        List<Setting> set = settings.stream().map(Setting::parse).toList();
        if (rules.size() == 1 && set.isEmpty()) {
            throw Errors.badOption(
                    "--rules",
                    rules.get(0),
                    "two rule books at least",
                    Optional.of("Maybe a second --rules is missing, or --set PATH=VALUE"));
        }
        String last = rules.get(rules.size() - 1);
        ImmutableList.Builder<RuleBook> books = ImmutableList.builder();
        rules.subList(0, rules.size() == 1 ? 1 : rules.size() - 1).forEach(book -> books.add(RulesOption.find(book)));
        return books.add(RulesOption.find(last, set)).build();
    }

    private Optional<Sampling> sampling() {
        if (samples.isPresent() && seed.isEmpty()) {
            throw Errors.badOption("--samples", samples.get().toString(), "--seed N beside it", Optional.empty());
        }
        if (samples.filter(orders -> orders < 1).isPresent()) {
            throw Errors.badOption("--samples", samples.get().toString(), "at least 1", Optional.empty());
        }
        return samples.map(orders -> new Sampling(orders, seed.orElse(USUAL_SEED)));
    }

    private void refuseTooManyChanges(RuleBook before, RuleBook after) {
        int changes = ChangedClauses.of(before, after).size();
        if (changes > BookComparer.MOST_EXACT && samples.isEmpty()) {
            throw Errors.badOption(
                    "--rules",
                    after.id(),
                    "at most " + BookComparer.MOST_EXACT + " changed clauses against " + before.id() + ", not "
                            + changes + ", for exact shares",
                    Optional.of("Maybe --samples 1000 --seed 1, which estimates them"));
        }
    }

    private static BookComparison compare(
            RoundDirectory directory,
            ChoicePolicy policy,
            RuleBook before,
            RuleBook after,
            Optional<Sampling> sampling) {
        try {
            return new BookComparer(policy).compare(before, after, sampling);
        } catch (InvalidInputException refused) {
            throw RoundRun.placed(directory, policy.round().id(), refused);
        } catch (IllegalArgumentException strangers) {
            throw Errors.badOption(
                    "--rules",
                    after.id(),
                    "a book that can be compared with " + before.id() + ": " + strangers.getMessage(),
                    Optional.empty());
        }
    }
}
