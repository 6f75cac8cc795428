package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jicai.audit.Digest;
import org.jicai.decision.Outcome;
import org.jicai.decision.TranscriptEntry;
import org.jicai.engine.Engine;
import org.jicai.engine.RecordedChoices;
import org.jicai.format.OutcomeFiles;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.jicai.twin.Twin;
import org.jicai.twin.TwinGenerator;
import org.jicai.twin.TwinRound;
import org.jicai.twin.TwinRules;

/**
 * A round with every decision of people written down, so that it can be run again.
 *
 * @param book the rules
 * @param round the round
 * @param choices what was decided
 */
record Recording(RuleBook book, Round round, ImmutableList<Choice> choices) {

    /** Random rounds of a book, each with its recorded choices. */
    static List<Recording> random(String book, long seed, int rounds) {
        TwinGenerator generator = new TwinGenerator(book, seed);
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            recordings.add(of(Books.of(book), generator.nextRound()));
        }
        return recordings;
    }

    private static Recording of(RuleBook book, TwinRound twin) {
        Round round = TwinAdapter.round(twin);
        TwinChoices people = new TwinChoices(twin, Twin.clear(twin, TwinRules.of(book.id())));
        Outcome outcome = Engine.of(book).clear(round, people);
        Map<String, Choice> happened = new TreeMap<>();
        people.recorded().forEach(choice -> happened.put("recorded " + choice.seq(), choice));
        ImmutableList.Builder<Choice> choices = ImmutableList.builder();
        long seq = 0;
        for (TranscriptEntry entry : outcome.transcript()) {
            choices.add(choice(++seq, entry, Optional.ofNullable(happened.get(entry.origin()))));
        }
        return new Recording(book, round, choices.build());
    }

    private static Choice choice(long seq, TranscriptEntry entry, Optional<Choice> happened) {
        boolean pick = entry.kind() == ChoiceKind.PICK;
        return new Choice(
                seq,
                entry.lot(),
                entry.bid(),
                entry.step(),
                entry.kind(),
                pick ? Optional.of(new Region(entry.value())) : Optional.empty(),
                pick ? "" : entry.value(),
                happened.flatMap(Choice::at),
                "");
    }

    Outcome clear() {
        return Engine.of(book).clear(round, RecordedChoices.of(choices));
    }

    String digest() {
        return digest(clear());
    }

    private String digest(Outcome outcome) {
        return Digest.of(book, round, outcome);
    }

    /** Every output file as text, by name. */
    ImmutableMap<String, String> files() {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        Outcome outcome = clear();
        OutcomeFiles.toBytes(outcome, digest(outcome))
                .forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return texts.build();
    }

    Recording withLots(List<Lot> lots) {
        return new Recording(book, new Round(round.id(), ImmutableList.copyOf(lots)), choices);
    }

    Recording withEachLot(UnaryOperator<Lot> change) {
        return withLots(round.lots().stream().map(change).toList());
    }

    Recording withChoices(List<Choice> changed) {
        return new Recording(book, round, ImmutableList.copyOf(changed));
    }

    /** The same round, its bidders under other names; products keep theirs. */
    Recording renamed(UnaryOperator<String> newName) {
        Recording bids = withEachLot(lot -> lot.withBids(
                lot.bids().stream().map(bid -> renamed(bid, newName)).toList()));
        return bids.withChoices(choices.stream()
                .map(choice -> new Choice(
                        choice.seq(),
                        choice.lot(),
                        new BidKey(
                                newName.apply(choice.bid().bidder()),
                                choice.bid().product()),
                        choice.step(),
                        choice.kind(),
                        choice.region(),
                        choice.value(),
                        choice.at(),
                        choice.evidence()))
                .toList());
    }

    private static Bid renamed(Bid bid, UnaryOperator<String> newName) {
        Bidder bidder = bid.bidder();
        return new Bid(
                new Bidder(newName.apply(bidder.name()), bidder.englishName(), bidder.affiliateGroup()),
                bid.product(),
                bid.strength(),
                bid.strengthRatio(),
                bid.price(),
                bid.ceiling(),
                bid.referenceProduct(),
                bid.facts());
    }
}
