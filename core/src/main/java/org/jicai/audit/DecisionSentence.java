package org.jicai.audit;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.format.AnchorWords;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
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
        limb(decision).ifPresent(limb -> {
            parts.put("rule", number(limb));
            parts.put("anchor", anchor(limb));
        });
        return parts.put("bidders", figures.count(lot.bidders())).build();
    }

    /** The limb that was applied. */
    private Optional<Limb> limb(Decision decision) {
        return Optional.ofNullable(leavesByPath.get(decision.clause().path()))
                .map(Cited::value)
                .filter(Limb.class::isInstance)
                .map(Limb.class::cast);
    }

    /** What a multiple is taken of; the lowest price needs no more words beside a comparable price. */
    private String anchor(Limb limb) {
        if (!(limb instanceof Limb.AtMostMultiple multiple)) {
            return "";
        }
        return multiple.of() instanceof Anchor.Lowest
                ? language.of("the lowest", "最低单位可比价")
                : language.of(AnchorWords.of(multiple.of(), false), AnchorWords.of(multiple.of(), true));
    }

    private String number(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return multiple.multiple().toString();
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return figures.percent(cut.cut().fraction().toBigDecimal());
        }
        UnitPrice price = limb instanceof Limb.Below below ? below.price() : ((Limb.AtMost) limb).price();
        return price.toString();
    }
}
