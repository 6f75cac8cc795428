package org.jicai.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jicai.audit.Explainer;
import org.jicai.audit.FlipSearch;
import org.jicai.audit.LotExplanation;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jicai explain}: says why. */
@Command(
        name = "explain",
        description =
                "Says why a lot ended as it did: each decision, its clause, the comparison made, and how far each bid was"
                        + " from the other result.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ChoicesOptions choices = new ChoicesOptions();

    @Option(names = "--lot", paramLabel = "LOT", required = true, description = "Which lot.")
    private String lotId = "";

    @Option(names = "--bidder", paramLabel = "NAME", description = "Which bidder (default: all).")
    private Optional<String> bidder = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RoundDirectory directory = data.directory();
        Round round = data.round(directory);
        Lot lot = lot(round);
        String name = bidder.map(wanted -> bidderName(lot, wanted)).orElse("");
        RoundRun run = RoundRun.of(directory, round, rules, choices);
        Output output = JicaiCommand.output(spec.commandLine());
        LotOutcome outcome = run.outcome().lot(lot.id()).orElseThrow();
        LotExplanation explained =
                Explainer.of(run.engine().book(), output.language()).explain(lot, outcome);
        FlipSearch flips = FlipSearch.in(run.engine(), round, run.choices());
        ExplainReport report =
                new ExplainReport(output, run.engine().book(), explained, flips, bid -> isWanted(bid, name));
        output.print(report.text(), report.table());
        return CommandLine.ExitCode.OK;
    }

    private static boolean isWanted(BidOutcome bid, String name) {
        return name.isEmpty() || bid.bid().bidder().equals(name);
    }

    private Lot lot(Round round) {
        List<String> ids = round.lots().stream().map(Lot::id).toList();
        return round.lots().stream()
                .filter(candidate -> candidate.id().equals(lotId))
                .findFirst()
                .orElseThrow(() -> Errors.unknown("--lot", lotId, "a lot of " + round.id(), ids));
    }

    /** The name of a bidder, which may be given in English. */
    private static String bidderName(Lot lot, String wanted) {
        List<String> names = lot.bids().stream()
                .map(bid -> bid.bidder())
                .flatMap(known -> List.of(known.name(), known.englishName()).stream())
                .filter(known -> !known.isEmpty())
                .distinct()
                .toList();
        return lot.bids().stream()
                .map(bid -> bid.bidder())
                .filter(known ->
                        known.name().equals(wanted) || known.englishName().equals(wanted))
                .map(known -> known.name())
                .findFirst()
                .orElseThrow(() -> Errors.unknown("--bidder", wanted, "a bidder of " + lot.id(), names));
    }
}
