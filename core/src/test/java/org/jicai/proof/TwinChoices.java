package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Word;
import org.jicai.twin.TwinClauses.Who;
import org.jicai.twin.TwinDecisions;
import org.jicai.twin.TwinExit;
import org.jicai.twin.TwinLot;
import org.jicai.twin.TwinOutcome;
import org.jicai.twin.TwinOutcome.Draw;
import org.jicai.twin.TwinRound;

/**
 * Answers the engine as the people of a twin round decided. Ranks drawn by lot are answered only where the twin drew too; a
 * question the twin never met stays open, and the comparison shows it.
 */
final class TwinChoices implements ChoiceSource {
    static final String ORIGIN = "twin";

    private final Map<String, TwinLot> lots = new TreeMap<>();
    private final Map<String, Integer> drawnRanks = new TreeMap<>();
    private final ImmutableList<Choice> happened;

    TwinChoices(TwinRound round, List<TwinOutcome> outcomes) {
        round.lots().forEach(lot -> lots.put(lot.id(), lot));
        for (TwinOutcome outcome : outcomes) {
            for (Draw draw : outcome.draws()) {
                draw.inDrawnOrder()
                        .forEach(bidder -> drawnRanks.put(
                                drawKey(outcome.lot(), step(draw), bidder),
                                draw.firstRank() + draw.inDrawnOrder().indexOf(bidder)));
            }
        }
        happened = happened(round);
    }

    static String step(Draw draw) {
        return draw.purpose() == TwinOutcome.Purpose.SHORTLIST ? "shortlist" : "regions";
    }

    private static String drawKey(String lot, String step, String bidder) {
        return String.join("/", lot, step, bidder);
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        String bidder = request.bid().bidder();
        TwinDecisions decisions = lots.get(request.lot()).decisions();
        return switch (request.kind()) {
            case LOT ->
                Optional.ofNullable(drawnRanks.get(drawKey(request.lot(), request.step(), bidder)))
                        .map(rank -> new Answer(Integer.toString(rank), ORIGIN));
            case PICK -> Optional.of(new Answer(picked(decisions, request), ORIGIN));
            case NEGOTIATE -> Optional.of(new Answer(named(decisions, request), ORIGIN));
            case OFFER -> Optional.of(new Answer(answered(decisions, request), ORIGIN));
            default -> Optional.empty();
        };
    }

    private static String picked(TwinDecisions decisions, ChoiceRequest request) {
        return decisions.preferences().getOrDefault(request.bid().bidder(), List.of()).stream()
                .filter(request.legal()::contains)
                .findFirst()
                .orElseGet(() -> request.legal().get(0));
    }

    /** The price it named; a bidder that declined stays where it stands. */
    private static String named(TwinDecisions decisions, ChoiceRequest request) {
        return TwinAdapter.price(decisions.negotiated().get(request.bid().bidder()))
                .or(request::offered)
                .orElseThrow()
                .toString();
    }

    private static String answered(TwinDecisions decisions, ChoiceRequest request) {
        for (Who who : Who.values()) {
            if (step(who).equals(request.step())
                    && decisions.accepts(request.bid().bidder(), who)) {
                return answer(true);
            }
        }
        return answer(false);
    }

    static String answer(boolean accepts) {
        return accepts ? "accept" : "decline";
    }

    /** An offer is a step named after those who get it. */
    static String step(Who who) {
        return switch (who) {
            case SHORTLISTED -> "shortlisted";
            case UNSHORTLISTED -> "unshortlisted";
            case REFERENCE_PRODUCTS -> "reference-products";
        };
    }

    @Override
    public ImmutableList<Choice> recorded() {
        return happened;
    }

    private static ImmutableList<Choice> happened(TwinRound round) {
        List<Choice> choices = new ArrayList<>();
        for (TwinLot lot : round.lots()) {
            for (String absent : new TreeSet<>(lot.decisions().didNotTakePart())) {
                choices.add(happened(choices.size(), lot, absent, ChoiceKind.TOOK_PART, "no", Optional.empty()));
            }
            for (Moment moment : Moment.values()) {
                for (TwinExit exit : lot.decisions().exits()) {
                    if (exit.moment().name().equals(moment.name())) {
                        choices.add(happened(choices.size(), lot, exit.bidder(), kind(exit), "", Optional.of(moment)));
                    }
                }
            }
        }
        return ImmutableList.copyOf(choices);
    }

    static ChoiceKind kind(TwinExit exit) {
        return exit.kind() == TwinExit.Kind.WITHDREW ? ChoiceKind.WITHDRAW : ChoiceKind.DISQUALIFY;
    }

    private static Choice happened(
            int seq, TwinLot lot, String bidder, ChoiceKind kind, String value, Optional<Moment> at) {
        BidKey key = new BidKey(bidder, "product of " + bidder);
        String step = at.map(Word::word).orElse("participation");
        return new Choice(seq + 1L, lot.id(), key, step, kind, Optional.empty(), value, at, "");
    }
}
