package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.TranscriptEntry;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Problem;

/**
 * Where steps ask people. Puts a request to the source, refuses an answer that is not legal, and keeps the transcript, the
 * open questions and the record of which recorded choices were used.
 */
public final class ChoiceDesk {

    private final String round;
    private final ChoiceSource source;
    private final List<TranscriptEntry> transcript = new ArrayList<>();
    private final List<ChoiceRequest> pending = new ArrayList<>();
    private final TreeSet<Long> used = new TreeSet<>();

    /**
     * A desk for one run.
     *
     * @param round the round
     * @param source who answers
     */
    public ChoiceDesk(String round, ChoiceSource source) {
        this.round = round;
        this.source = source;
    }

    /**
     * The round that is run.
     *
     * @return its id
     */
    public String round() {
        return round;
    }

    /**
     * Asks one bidder for one of a few answers.
     *
     * @param lot the lot
     * @param bid who is asked
     * @param step the step that asks
     * @param kind what kind of answer is wanted
     * @param legal the answers allowed, not empty
     * @return the answer, or empty where nobody answers; the question is then pending
     * @throws InvalidInputException if the answer is not among the legal ones
     */
    public Optional<String> ask(String lot, BidKey bid, String step, ChoiceKind kind, ImmutableList<String> legal) {
        ChoiceRequest request = new ChoiceRequest(round, lot, bid, step, kind, Optional.empty(), legal);
        Optional<Answer> answer = source.answer(request);
        answer.filter(a -> !legal.contains(a.value())).ifPresent(a -> refuse(request, a, expected(legal)));
        return settle(request, answer);
    }

    /**
     * Asks one bidder for a price of at most the one it stands at.
     *
     * @param request the question, with the highest price allowed
     * @param scale the decimals a price may have
     * @return the price as it was named, or empty where nobody answers; the question is then pending
     * @throws InvalidInputException if the answer is no price, above the one offered, or has more decimals
     */
    public Optional<Decimal> askPrice(ChoiceRequest request, int scale) {
        Optional<Answer> answer = source.answer(request);
        Optional<Decimal> price = answer.map(a -> priceOf(request, a, scale));
        settle(request, answer);
        return price;
    }

    /**
     * Offers one bidder a price.
     *
     * @param lot the lot
     * @param bid who is asked
     * @param step the step that asks
     * @param price the price offered, per smallest unit of the bid's own strength
     * @return whether it accepts, or empty where nobody answers; the question is then pending
     * @throws InvalidInputException if the answer is neither {@code accept} nor {@code decline}
     */
    public Optional<Boolean> offer(String lot, BidKey bid, String step, UnitPrice price) {
        ImmutableList<String> legal = ImmutableList.of("accept", "decline");
        ChoiceRequest request = new ChoiceRequest(round, lot, bid, step, ChoiceKind.OFFER, Optional.of(price), legal);
        Optional<Answer> answer = source.answer(request);
        answer.filter(a -> !legal.contains(a.value())).ifPresent(a -> refuse(request, a, expected(legal)));
        return settle(request, answer).map("accept"::equals);
    }

    private static Decimal priceOf(ChoiceRequest request, Answer answer, int scale) {
        Decimal highest = request.offered().orElseThrow().yuan();
        try {
            Decimal price = Decimal.parse(answer.value());
            if (price.signum() > 0 && price.compareTo(highest) <= 0 && price.scale() <= scale) {
                return price;
            }
        } catch (IllegalArgumentException notANumber) {
            // told below, together with a number that is out of range
        }
        String expected = "a price above 0 and at most " + highest + " yuan, with at most " + scale + " decimals,";
        throw refusal(request, answer, expected);
    }

    private Optional<String> settle(ChoiceRequest request, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            pending.add(request);
        }
        answer.ifPresent(a -> {
            markUsed(a.origin());
            transcript.add(new TranscriptEntry(
                    request.lot(),
                    request.bid(),
                    request.step(),
                    request.kind(),
                    Optional.empty(),
                    a.value(),
                    a.origin()));
        });
        return answer.map(Answer::value);
    }

    /**
     * What happened unasked in a lot: who did not take part, withdrew or was disqualified, in the recorded order.
     *
     * @param lot the lot
     * @return the recorded choices of those kinds
     */
    public ImmutableList<Choice> happened(String lot) {
        return source.recorded().stream()
                .filter(choice -> choice.lot().equals(lot) && !choice.kind().isRequested())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Marks something that happened unasked as taken into account.
     *
     * @param choice the recorded choice
     */
    public void take(Choice choice) {
        used.add(choice.seq());
        transcript.add(new TranscriptEntry(
                choice.lot(),
                choice.bid(),
                choice.step(),
                choice.kind(),
                choice.region(),
                choice.value(),
                RecordedOrigin.of(choice.seq())));
    }

    /**
     * Ends the run: every recorded choice must have been used.
     *
     * @param lotIsPending tells for a lot whether it stopped early; its later choices may be waiting
     * @throws InvalidInputException listing the choices that nothing asked for
     */
    public void close(Predicate<String> lotIsPending) {
        ImmutableList<Problem> unused = source.recorded().stream()
                .filter(choice -> !used.contains(choice.seq()) && !lotIsPending.test(choice.lot()))
                .map(choice -> Problem.of(
                        "choices[seq " + choice.seq() + "]",
                        choice.describe(),
                        "a choice the procedure asks for",
                        hint(choice.kind())))
                .collect(ImmutableList.toImmutableList());
        if (!unused.isEmpty()) {
            throw new InvalidInputException(unused);
        }
    }

    private static String hint(ChoiceKind kind) {
        return switch (kind) {
            case PICK -> "Maybe the region was taken, or it was not this bidder's turn";
            case LOT -> "Maybe no rule leaves these bids equal, or the outcome does not depend on their order";
            case NEGOTIATE, OFFER -> "Maybe this bid was selected or out before anybody asked";
            case TOOK_PART, WITHDRAW, DISQUALIFY -> "Maybe this bid was out before, or was not selected";
        };
    }

    /**
     * The decisions used so far.
     *
     * @return the transcript, in the order of use
     */
    public ImmutableList<TranscriptEntry> transcript() {
        return ImmutableList.copyOf(transcript);
    }

    /**
     * The questions nobody answered.
     *
     * @return the open requests, in the order they came up
     */
    public ImmutableList<ChoiceRequest> pending() {
        return ImmutableList.copyOf(pending);
    }

    private void markUsed(String origin) {
        RecordedOrigin.sequenceOf(origin).ifPresent(used::add);
    }

    private static void refuse(ChoiceRequest request, Answer answer, String expected) {
        throw refusal(request, answer, expected);
    }

    private static InvalidInputException refusal(ChoiceRequest request, Answer answer, String expected) {
        String path = RecordedOrigin.sequenceOf(answer.origin())
                .map(seq -> "choices[seq " + seq + "]")
                .orElse(answer.origin());
        String column = request.kind() == ChoiceKind.PICK ? ".region" : ".value";
        return new InvalidInputException(
                List.of(Problem.of(path + column, answer.value(), expected + " for " + request)));
    }

    private static String expected(ImmutableList<String> legal) {
        return legal.isEmpty() ? "no answer" : "one of " + String.join(" ", legal);
    }
}
