package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jicai.money.Ratio;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Limb;
import org.jicai.rules.Published;
import org.jicai.tender.Name;

/** Limbs of price tests in words of the two languages of the reports. */
public final class LimbWords {

    private static final ImmutableMap<String, String> DOSAGES =
            ImmutableMap.of("oral-solid", "口服固体制剂", "small-injection", "小容量注射剂", "large-injection", "大容量注射剂");

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
            return say("at most %s", "单位可比价 ≤ %s", times(multiple.multiple(), anchor));
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
        String number = fact.number().toString();
        return number.equals("1")
                ? say("%s (at least 1)", "%s ≥ 1", what)
                : say("%s of at least %s", "%s ≥ %s", what, number);
    }

    private String atMost(Limb.AtMost atMost) {
        String price = say("comparable price at most %s", "单位可比价 ≤ %s", amount(atMost.price()));
        return atMost.dosageClass()
                .map(dosage -> price
                        + say(
                                " (lots of class %s)",
                                "（%s类品种）", chinese ? DOSAGES.getOrDefault(dosage, dosage) : dosage))
                .orElse(price);
    }

    /** The comparable price is held against a price of the lot, the bid itself against one of the bid. */
    private String atMostPublished(Limb.AtMostPublished limb) {
        Published published = limb.price();
        String what = say("the %s", "%s", meaning.apply(published.fact()));
        boolean lot = published.of() == FactColumn.Of.LOT;
        String price = lot ? say("comparable price", "单位可比价") : say("bid", "申报价");
        return say("%s at most %s", "%s ≤ %s", price, times(limb.multiple(), what));
    }

    /** So many times a price; once is not said. */
    private String times(Ratio multiple, String price) {
        if (multiple.equals(Ratio.ONE)) {
            return price;
        }
        return chinese ? price + "的 " + multiple + " 倍" : multiple + " × " + price;
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
