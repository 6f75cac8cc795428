package org.jicai.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.audit.Digest;
import org.jicai.audit.Explainer;
import org.jicai.audit.FlipSearch;
import org.jicai.audit.Language;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.engine.FirstAnswer;
import org.jicai.engine.LoadedRound;
import org.jicai.engine.PreferenceLists;
import org.jicai.engine.RecordedChoices;
import org.jicai.format.OutcomeFiles;
import org.jicai.format.RegionNames;
import org.jicai.format.RoundDirectory;
import org.jicai.format.RuleBookReader;
import org.jicai.money.Quantity;
import org.jicai.replay.LotReplay;
import org.jicai.replay.Replay;
import org.jicai.replay.RoundReplay;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Demand;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;
import org.jicai.tender.Round;

/** The code of the guides in {@code docs}. What a part prints stands under its name, and in the guide. */
public final class GuideSnippets {

    private final PrintStream out;

    private GuideSnippets(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs every part, and prints its name before what it prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Runs every part.
     *
     * @param out where to
     */
    static void run(PrintStream out) {
        GuideSnippets guide = new GuideSnippets(out);
        Round round = aRound();
        guide.part("open", () -> guide.open(round));
        guide.part("people", () -> guide.people(round));
        Outcome outcome = guide.answered(round);
        guide.part("verdicts", () -> guide.verdicts(outcome));
        guide.part("path", () -> guide.path(outcome));
        guide.part("explain", () -> guide.explain(round, outcome));
        guide.part("transcript", () -> guide.transcript(outcome));
        guide.part("lists", () -> guide.lists(round));
        guide.part("withdrawal", () -> guide.withdrawal(round));
        guide.part("refused", () -> guide.refused(round));
    }

    private void part(String name, Runnable part) {
        out.println("== " + name);
        part.run();
    }

    // tag::round[]
    static Round aRound() {
        Lot.Builder lot = Lot.builder("example")
                .comparison("tablet", "10mg", "tablet")
                .bid(Bid.of("Alpha", "1.00").withCeiling("4.00"))
                .bid(Bid.of("Beta", "1.20").withCeiling("4.00"))
                .bid(Bid.of("Gamma", "1.20").withCeiling("4.00"))
                .bid(Bid.of("Delta", "2.50").withCeiling("4.00"))
                .bid(Bid.of("Epsilon", "4.10").withCeiling("4.00"));
        long need = 2_001;
        for (Region region : RegionNames.set("national-31").orElseThrow()) {
            lot.demand(new Demand(region, "10mg", Quantity.of(need), Optional.empty()));
            need -= 10;
        }
        return Round.of("my-round", lot.build());
    }
    // end::round[]

    private void open(Round round) {
        // tag::open[]
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        Outcome outcome = engine.clear(round, request -> Optional.empty());

        out.println(outcome.lots().get(0).state());
        for (ChoiceRequest request : outcome.pending()) {
            out.println(request + ": " + request.legal());
        }
        // end::open[]
    }

    private void people(Round round) {
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        // tag::people[]
        List<Choice> soFar = new ArrayList<>();
        Outcome outcome = engine.clear(round, RecordedChoices.of(soFar));
        while (!outcome.pending().isEmpty()) {
            ChoiceRequest request = outcome.pending().get(0);
            soFar.add(recorded(soFar.size() + 1, request, askThePerson(request)));
            outcome = engine.clear(round, RecordedChoices.of(soFar));
        }
        out.println(soFar.size() + " answers, then " + outcome.lots().get(0).state());
        // end::people[]
    }

    // tag::recorded[]
    private static Choice recorded(long seq, ChoiceRequest request, String answer) {
        boolean pick = request.kind() == ChoiceKind.PICK;
        return new Choice(
                seq,
                request.lot(),
                request.bid(),
                request.step(),
                request.kind(),
                pick ? Optional.of(new Region(answer)) : Optional.empty(),
                pick ? "" : answer,
                Optional.empty(),
                "form of 2026-01-05");
    }
    // end::recorded[]

    /** Stands for a form, a telephone call, a meeting. */
    private static String askThePerson(ChoiceRequest request) {
        return request.legal().get(0);
    }

    private Outcome answered(Round round) {
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        List<Choice> soFar = List.of();
        // tag::strategy[]
        ChoiceSource notary = request -> request.kind() == ChoiceKind.LOT
                ? Optional.of(new Answer(request.legal().get(0), "notary, urn 2"))
                : Optional.empty();
        ChoiceSource choices =
                FirstAnswer.of(RecordedChoices.of(soFar), notary, DefaultStrategy.of(round, /* seed */ 1));
        Outcome outcome = engine.clear(round, choices);
        // end::strategy[]
        return outcome;
    }

    private void lists(Round round) {
        // tag::lists[]
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        Region shanghai = new Region("上海");
        Region guangdong = new Region("广东");
        ChoiceSource lists = PreferenceLists.of(
                engine.book(),
                round,
                ImmutableMap.of(
                        new BidKey("Alpha", ""), List.of(shanghai, guangdong),
                        new BidKey("Beta", ""), List.of(shanghai),
                        new BidKey("Gamma", ""), List.of(guangdong)));
        LoadedRound loaded = engine.load(round);
        Outcome outcome = loaded.clear(FirstAnswer.of(lists, DefaultStrategy.of(round, /* seed */ 1)));
        outcome.transcript().stream()
                .limit(5)
                .map(entry -> entry.bid() + " " + entry.value() + " (" + entry.origin() + ")")
                .forEach(out::println);
        // end::lists[]
    }

    private void verdicts(Outcome outcome) {
        // tag::verdicts[]
        LotOutcome lot = outcome.lot("example").orElseThrow();
        out.println(lot.bidders() + " bidders, " + lot.quota() + " places, share "
                + lot.share().orElseThrow() + ", term " + lot.term().orElseThrow());
        for (BidOutcome bid : lot.bids()) {
            out.println(bid.bid() + " " + bid.verdict() + " " + bid.reason() + " " + bid.regions() + " "
                    + bid.agreedUnits().map(Quantity::units).orElse(0L));
        }
        // end::verdicts[]
    }

    private void path(Outcome outcome) {
        // tag::path[]
        BidOutcome delta = outcome.lot("example").orElseThrow().bids().get(3);
        for (Decision decision : delta.path()) {
            out.println(decision.reason() + " by " + decision.clause()
                    + decision.comparison().map(c -> ": " + c).orElse(""));
        }
        // end::path[]
    }

    private void explain(Round round, Outcome outcome) {
        RuleBook book = RuleBooks.byId("GY-YD2019-2").orElseThrow();
        Engine engine = Engine.of(book);
        ChoiceSource choices = DefaultStrategy.of(round, 1);
        // tag::explain[]
        LotOutcome lot = outcome.lot("example").orElseThrow();
        BidOutcome delta = lot.bids().get(3);
        Explainer explainer = Explainer.of(book, Language.EN);
        out.println(explainer.explain(round.lots().get(0), lot, delta));
        FlipSearch.in(engine, round, choices)
                .of(lot, delta)
                .ifPresent(distance -> out.println(explainer.explain(distance)));
        // end::explain[]
    }

    private void transcript(Outcome outcome) {
        // tag::transcript[]
        outcome.transcript().stream()
                .limit(4)
                .map(entry -> entry.bid() + " " + entry.step() + " " + entry.value() + " (" + entry.origin() + ")")
                .forEach(out::println);
        // end::transcript[]
    }

    private void withdrawal(Round round) {
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        // tag::withdrawal[]
        Choice gone = new Choice(
                1,
                "example",
                new BidKey("Beta", ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.AFTER_AWARD),
                "letter of 2026-03-02");
        ChoiceSource choices =
                FirstAnswer.of(RecordedChoices.of(List.of(gone)), DefaultStrategy.of(round, /* seed */ 1));
        for (BidOutcome bid : engine.clear(round, choices).lots().get(0).bids()) {
            if (bid.wasSelected()) {
                out.println(bid.bid() + " " + bid.reason() + ", " + bid.regionsAtAward() + " regions at the award, "
                        + bid.regions() + " now");
            }
        }
        // end::withdrawal[]
    }

    private void refused(Round round) {
        Engine engine = Engine.of(RuleBooks.byId("GY-YD2019-2").orElseThrow());
        // tag::refused[]
        Lot tooFine = round.lots().get(0).withBids(ImmutableList.of(Bid.of("Alpha", "1.00000001")));
        try {
            engine.clear(Round.of("my-round", tooFine), DefaultStrategy.of(round, 1));
        } catch (InvalidInputException refused) {
            refused.problems().forEach(out::println);
        }
        // end::refused[]
    }

    // tag::files[]
    static String write(RuleBook book, Round round, Outcome outcome, Path directory) throws IOException {
        String digest = Digest.of(book, round, outcome);
        OutcomeFiles.write(directory, outcome, digest);
        return digest;
    }
    // end::files[]

    // tag::variant[]
    static Outcome clearByAFile(Path book, byte[] content, Path data, String round) {
        RuleBook variant = RuleBookReader.read(book.toString(), content);
        Round bids = RoundDirectory.read(data).round(round).orElseThrow();
        return Engine.of(variant).clear(bids, DefaultStrategy.of(bids, /* seed */ 1));
    }
    // end::variant[]

    // tag::replay[]
    static void compare(Path data, String round, RuleBook book, PrintStream out) {
        RoundReplay replay = Replay.by(book).run(RoundDirectory.read(data), round);
        for (LotReplay lot : replay.lots()) {
            out.println(lot.lot().id() + " " + lot.match().word() + " "
                    + lot.difference().word());
            lot.differences()
                    .forEach(difference ->
                            out.println("  " + difference.sentence().en()));
            lot.missing().forEach(missing -> out.println("  missing: " + missing.en()));
            lot.restsOn().forEach(leaf -> out.println("  rests on " + leaf.clause()));
        }
    }
    // end::replay[]
}
