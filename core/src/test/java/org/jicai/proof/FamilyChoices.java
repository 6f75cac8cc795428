package org.jicai.proof;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Word;
import org.jicai.twin.family.FamilyBid;
import org.jicai.twin.family.FamilyExit;
import org.jicai.twin.family.FamilyLot;
import org.jicai.twin.family.FamilyOutcome;

/** Answers the engine as the people of the twin's lots decided. A lot is drawn as the twin drew it. */
final class FamilyChoices implements ChoiceSource {
    private static final String ORIGIN = "twin";

    private final Map<String, FamilyLot> lots = new TreeMap<>();
    private final Map<String, FamilyOutcome> outcomes = new TreeMap<>();
    private final Map<String, List<Integer>> drawing = new TreeMap<>();
    private final ImmutableList<Choice> happened;

    FamilyChoices(List<FamilyLot> lots, List<FamilyOutcome> outcomes) {
        lots.forEach(lot -> this.lots.put(lot.id(), lot));
        outcomes.forEach(outcome -> this.outcomes.put(outcome.lot(), outcome));
        happened = happened(lots);
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        String bidder = request.bid().bidder();
        FamilyLot lot = lots.get(request.lot());
        return switch (request.kind()) {
            case LOT -> drawn(request).map(rank -> new Answer(rank, ORIGIN));
            case PICK -> Optional.of(new Answer(picked(lot, request), ORIGIN));
            case OFFER ->
                Optional.of(new Answer(lot.answers().accepting().contains(bidder) ? "accept" : "decline", ORIGIN));
            case NEGOTIATE -> {
                BigDecimal from =
                        request.offered().map(UnitPrice::yuan).orElseThrow().toBigDecimal();
                yield Optional.of(new Answer(lot.answers().named(bidder, from).toPlainString(), ORIGIN));
            }
            default -> Optional.empty();
        };
    }

    /**
     * The place among those that draw: all that the twin found equal, or those of them that a match left behind, were selected or
     * may match. The first of them that is asked may still have any rank; so many draw.
     */
    private Optional<String> drawn(ChoiceRequest request) {
        FamilyOutcome outcome = outcomes.get(request.lot());
        String bidder = request.bid().bidder();
        List<String> tied = outcome.ties().stream()
                .filter(group -> group.contains(bidder))
                .findFirst()
                .orElse(List.of(bidder));
        List<Integer> legal = request.legal().stream().map(Integer::valueOf).toList();
        List<Integer> ranks = drawing.merge(
                request.lot() + "/" + request.step() + "/" + tied,
                legal,
                (before, now) -> now.size() > before.size() ? now : before);
        Predicate<String> left = other -> !other.equals(outcome.matched());
        Predicate<String> selected = other -> outcome.bids().get(other).awarded() != null;
        Predicate<String> preferred = other -> isPreferred(lots.get(request.lot()), other);
        return Stream.<Predicate<String>>of(other -> true, left, selected, left.and(selected), preferred)
                .map(drawing -> tied.stream().filter(drawing).toList())
                .filter(drawing -> drawing.size() == ranks.size() && drawing.contains(bidder))
                .findFirst()
                .map(drawing -> Integer.toString(ranks.get(drawing.indexOf(bidder))));
    }

    private static boolean isPreferred(FamilyLot lot, String bidder) {
        return lot.bids().stream()
                .filter(bid -> bid.bidder().equals(bidder))
                .map(FamilyBid::facts)
                .anyMatch(facts -> Stream.of("small_firm", "small")
                        .map(facts::get)
                        .anyMatch(value -> value != null && value.signum() > 0));
    }

    private static String picked(FamilyLot lot, ChoiceRequest request) {
        return lot.answers().preferred().getOrDefault(request.bid().bidder(), List.of()).stream()
                .filter(request.legal()::contains)
                .findFirst()
                .orElseGet(() -> request.legal().get(0));
    }

    @Override
    public ImmutableList<Choice> recorded() {
        return happened;
    }

    private static ImmutableList<Choice> happened(List<FamilyLot> lots) {
        List<Choice> choices = new ArrayList<>();
        for (FamilyLot lot : lots) {
            for (String absent : new TreeSet<>(lot.answers().absent())) {
                choices.add(choice(choices.size(), lot, absent, ChoiceKind.TOOK_PART, "no", Optional.empty()));
            }
            for (Moment moment : Moment.values()) {
                for (FamilyExit exit : lot.answers().exits()) {
                    if (exit.moment().equals(moment.name())) {
                        ChoiceKind kind = exit.disqualified() ? ChoiceKind.DISQUALIFY : ChoiceKind.WITHDRAW;
                        choices.add(choice(choices.size(), lot, exit.bidder(), kind, "", Optional.of(moment)));
                    }
                }
            }
        }
        return ImmutableList.copyOf(choices);
    }

    private static Choice choice(
            int seq, FamilyLot lot, String bidder, ChoiceKind kind, String value, Optional<Moment> at) {
        String step = at.map(Word::word).orElse("participation");
        return new Choice(seq + 1L, lot.id(), FamilyAdapter.key(bidder), step, kind, Optional.empty(), value, at, "");
    }
}
