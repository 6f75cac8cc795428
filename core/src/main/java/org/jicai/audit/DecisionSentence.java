package org.jicai.audit;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Cited;
import org.jicai.rules.Limb;
import org.jicai.tender.Bid;

/** Fills the sentence of a decision with the numbers of the decision. */
final class DecisionSentence {

    private final ImmutableMap<String, Cited<?>> leavesByPath;
    private final Language language;
    private final Figures figures;

    DecisionSentence(ImmutableMap<String, Cited<?>> leavesByPath, Language language) {
        this.leavesByPath = leavesByPath;
        this.language = language;
        this.figures = new Figures(language);
    }

    /** The sentence of one decision about a bid. A failed price test names no clause: its limbs name theirs. */
    Statement of(Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        String text = language.of(ReasonSentences.of(decision.reason()));
        for (Map.Entry<String, String> part : parts(decision, bid, outcome, lot).entrySet()) {
            text = text.replace("{" + part.getKey() + "}", part.getValue());
        }
        return decision.reason() == Reason.FAILED_PRICE_TEST
                ? Statement.of(text)
                : Statement.of(text, decision.clause());
    }

    private ImmutableMap<String, String> parts(Decision decision, Bid bid, BidOutcome outcome, LotOutcome lot) {
        ImmutableMap.Builder<String, String> parts = ImmutableMap.builder();
        decision.comparison().ifPresent(comparison -> {
            parts.put("left", figures.operand(comparison.left()));
            parts.put("right", figures.operand(comparison.right()));
        });
        outcome.comparablePrice().ifPresent(price -> parts.put("price", price.toString()));
        bid.ceiling().ifPresent(ceiling -> {
            parts.put("ceiling", ceiling.toString());
            bid.price().ifPresent(price -> parts.put("cut", figures.cut(price, ceiling)));
        });
        rule(decision).ifPresent(rule -> parts.put("rule", rule));
        return parts.put("bidders", figures.count(lot.bidders())).build();
    }

    /** The number of the limb that was applied. */
    private Optional<String> rule(Decision decision) {
        return Optional.ofNullable(leavesByPath.get(decision.clause().path()))
                .map(Cited::value)
                .filter(Limb.class::isInstance)
                .map(Limb.class::cast)
                .map(this::number);
    }

    private String number(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return multiple.multiple().toString();
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return figures.percent(cut.cut().fraction().toBigDecimal());
        }
        UnitPrice price = ((Limb.AtMost) limb).price();
        return price.toString();
    }
}
