package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.money.Decimal;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;

/**
 * The choices of a real round, bent to a round that differs in the price of one bid. What happened before the award happens
 * again; an answer is given again where it is still legal. The bid in question loses every draw of its lot and declines every
 * offer, and where regions are picked does not matter.
 */
final class HypotheticalChoices implements ChoiceSource {

    private static final String ORIGIN = "hypothetical";

    private final ChoiceSource real;
    private final String lot;
    private final BidKey bid;
    private final ImmutableList<Choice> events;

    private HypotheticalChoices(ChoiceSource real, String lot, BidKey bid, ImmutableList<Choice> events) {
        this.real = real;
        this.lot = lot;
        this.bid = bid;
        this.events = events;
    }

    static HypotheticalChoices of(ChoiceSource real, String lot, BidKey bid, boolean lotAlone) {
        ImmutableList<Choice> events = real.recorded().stream()
                .filter(choice -> choice.kind() == ChoiceKind.TOOK_PART
                        || choice.at().filter(at -> at == Moment.BEFORE_AWARD).isPresent())
                .filter(choice -> !lotAlone || choice.lot().equals(lot))
                .collect(ImmutableList.toImmutableList());
        return new HypotheticalChoices(real, lot, bid, events);
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        return Optional.of(new Answer(value(request), ORIGIN));
    }

    private String value(ChoiceRequest request) {
        boolean own = request.lot().equals(lot) && request.bid().equals(bid);
        if (own && request.kind() == ChoiceKind.OFFER) {
            return "decline";
        }
        if (request.kind() == ChoiceKind.LOT && request.lot().equals(lot)) {
            return own
                    ? request.legal().get(request.legal().size() - 1)
                    : request.legal().get(0);
        }
        Optional<String> again = real.answer(request).map(Answer::value).filter(value -> isLegal(value, request));
        return again.orElseGet(() -> request.legal().stream()
                .findFirst()
                .orElseGet(() -> request.offered().orElseThrow().toString()));
    }

    private static boolean isLegal(String value, ChoiceRequest request) {
        return request.legal().isEmpty()
                ? Decimal.parse(value).compareTo(request.offered().orElseThrow().yuan()) <= 0
                : request.legal().contains(value);
    }

    @Override
    public ImmutableList<Choice> recorded() {
        return events;
    }
}
