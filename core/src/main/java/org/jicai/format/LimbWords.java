package org.jicai.format;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Limb;
import org.jicai.rules.Published;
import org.jicai.tender.Name;

/** Limbs of price tests in words of the two languages of the reports. */
public final class LimbWords {

    private final Name currency;
    private final UnaryOperator<String> meaning;
    private final boolean chinese;

    private LimbWords(Name currency, UnaryOperator<String> meaning, boolean chinese) {
        this.currency = currency;
        this.meaning = meaning;
        this.chinese = chinese;
    }

    /**
     * A limb in words; facts are called by their names.
     *
     * <p>Example: {@code at most 1.8 × the lowest comparable price}, {@code 单位可比价 ≤ 最低单位可比价的 1.8 倍}.
     *
     * @param limb the limb
     * @param currency what prices are in
     * @param chinese whether to say it in Chinese instead of English
     * @return the words
     */
    public static String of(Limb limb, Name currency, boolean chinese) {
        return of(limb, currency, UnaryOperator.identity(), chinese);
    }

    /** A limb in words; the function says what a fact means. */
    static String of(Limb limb, Name currency, UnaryOperator<String> meaning, boolean chinese) {
        return new LimbWords(currency, meaning, chinese).words(limb);
    }

    private String words(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            String anchor = AnchorWords.of(multiple.of(), chinese);
            return chinese
                    ? say("", "单位可比价 ≤ %s的 %s 倍", anchor, multiple.multiple())
                    : say("at most %s × %s", "", multiple.multiple(), anchor);
        }
        if (limb instanceof Limb.Within within) {
            return within(within);
        }
        if (limb instanceof Limb.AtMost atMost) {
            return atMost(atMost);
        }
        if (limb instanceof Limb.Below below) {
            return say("comparable price below %s", "单位可比价 < %s", amount(below.price()));
        }
        if (limb instanceof Limb.AtMostPublished published) {
            return atMostPublished(published);
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return say("cut by at least %s from the ceiling", "较最高有效申报价降幅 ≥ %s", cut.cut());
        }
        if (limb instanceof Limb.CutFromCeilingAbove cut) {
            return say("cut by more than %s from the ceiling", "较最高有效申报价降幅 > %s", cut.cut());
        }
        if (limb instanceof Limb.InFirst first) {
            return inFirst(first);
        }
        Limb.FactAtLeast fact = (Limb.FactAtLeast) limb;
        String what = meaning.apply(fact.fact());
        return say("%s of at least %s", "%s ≥ %s", what, fact.number());
    }

    private String atMost(Limb.AtMost atMost) {
        String price = say("comparable price at most %s", "单位可比价 ≤ %s", amount(atMost.price()));
        return atMost.dosageClass()
                .map(dosage -> price + say(" (lots of class %s)", "（%s 类品种）", dosage))
                .orElse(price);
    }

    /** The comparable price is held against a price of the lot, the bid itself against one of the bid. */
    private String atMostPublished(Limb.AtMostPublished limb) {
        Published price = limb.price();
        String what = meaning.apply(price.fact());
        boolean lot = price.of() == FactColumn.Of.LOT;
        return chinese
                ? say("", "%s ≤ %s的 %s 倍", lot ? "单位可比价" : "申报价", what, limb.multiple())
                : say("%s at most %s × %s", "", lot ? "comparable price" : "bid", limb.multiple(), what);
    }

    private String within(Limb.Within within) {
        String anchor = anchor(within.of());
        Optional<String> least = within.least().map(a -> say("at least %s", "至少 %s", amount(a)));
        Optional<String> most = within.most().map(a -> say("at most %s", "至多 %s", amount(a)));
        String limits = least.map(l -> most.map(m -> l + say(", ", "，") + m).orElse(l))
                .or(() -> most)
                .map(all -> say(" (%s)", "（%s）", all))
                .orElse("");
        return say("at most %2$s%3$s above %1$s", "单位可比价高出%s的部分 ≤ 其 %s%s", anchor, within.share(), limits);
    }

    private String inFirst(Limb.InFirst first) {
        Share share = first.share();
        String rounding = RoundingWords.ofParts(first.rounding(), chinese);
        return first.by() == Limb.Order.RANK
                ? say("among the first %s of the bids by rank, %s", "按顺位排在前 %s（%s）", share, rounding)
                : say(
                        "among the first %s of the bids by cut from the ceiling, %s",
                        "按较最高有效申报价降幅由大到小排在前 %s（%s）", share, rounding);
    }

    private String anchor(Anchor anchor) {
        return AnchorWords.of(anchor, chinese);
    }

    private String amount(UnitPrice price) {
        return price.yuan() + " " + currency.in(chinese);
    }

    private String say(String en, String zh, Object... operands) {
        return String.format(Locale.ROOT, chinese ? zh : en, operands);
    }
}
