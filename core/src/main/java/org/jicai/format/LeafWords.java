package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jicai.decision.Confidence;
import org.jicai.money.Rounding;
import org.jicai.rules.Anchor;
import org.jicai.rules.Criterion;
import org.jicai.rules.Limb;
import org.jicai.rules.Places;
import org.jicai.rules.Precision;
import org.jicai.rules.Quota;
import org.jicai.rules.RuleBook;
import org.jicai.rules.TieBreak;
import org.jicai.tender.Name;
import org.jicai.tender.Word;

/** The values of a rule book in words of the two languages of the reports. */
final class LeafWords {

    private static final ImmutableMap<Confidence, Name> CONFIDENCES = ImmutableMap.of(
            Confidence.DOCUMENT, new Name("document", "文件原文"),
            Confidence.SECONDARY, new Name("secondary", "二手来源"),
            Confidence.INFERRED, new Name("inferred", "由结果推断"),
            Confidence.ASSUMED, new Name("assumed", "假定"));

    private final RuleBook book;
    private final boolean chinese;

    LeafWords(RuleBook book, boolean chinese) {
        this.book = book;
        this.chinese = chinese;
    }

    /** How sure we are. */
    static String confidence(Confidence confidence, boolean chinese) {
        return CONFIDENCES
                .getOrDefault(confidence, new Name(confidence.word(), confidence.word()))
                .in(chinese);
    }

    /** A value. */
    String of(Object value) {
        if (value instanceof Limb limb) {
            return limb(limb);
        }
        if (value instanceof Anchor anchor) {
            return AnchorWords.of(anchor, chinese);
        }
        if (value instanceof Precision precision) {
            return precision(precision);
        }
        if (value instanceof Rounding rounding) {
            return RoundingWords.of(rounding, chinese);
        }
        if (value instanceof Boolean once) {
            return once ? say("affiliates count once", "关联企业合并计算") : say("affiliates count each", "关联企业分别计算");
        }
        if (value instanceof Name name) {
            return name.in(chinese);
        }
        if (value instanceof String fact) {
            return meaning(fact);
        }
        if (value instanceof Word word) {
            return ConstantWords.of(word, chinese);
        }
        return ofSelection(value);
    }

    private String ofSelection(Object value) {
        if (value instanceof Quota.Reduction reduction) {
            return say(
                    "one place less for every %d bidders with a licence %s, at most %d",
                    "每 %d 家持 %s 类许可的企业减少一个名额，至多 %d 个", reduction.per(), reduction.licence(), reduction.most());
        }
        if (value instanceof Places.Most most) {
            return places(most);
        }
        if (value instanceof Criterion criterion) {
            return criterion(criterion);
        }
        if (value instanceof TieBreak tie) {
            return tieBreak(tie);
        }
        return new AwardWords(this, chinese).of(value);
    }

    private String limb(Limb limb) {
        return LimbWords.of(limb, book.currency(), this::meaning, chinese);
    }

    private String precision(Precision precision) {
        return say(
                precision.scale() == 1 ? "%d decimal, %s" : "%d decimals, %s",
                "%d 位小数，%s",
                precision.scale(),
                RoundingWords.of(precision.rounding(), chinese));
    }

    private String places(Places.Most most) {
        if (most instanceof Places.Most.All) {
            return say("as many as there are bids", "有效申报全部入围");
        }
        if (most instanceof Places.Most.AtMost atMost) {
            return say("at most %d", "最多 %d 家", atMost.places());
        }
        if (most instanceof Places.Most.OfLot lot) {
            return say("the number published for the lot: %s", "按品种公布的家数：%s", meaning(lot.fact()));
        }
        Places.Most.OfBids bids = (Places.Most.OfBids) most;
        return say(
                "%s of the ranked bids, %s",
                "有效申报的 %s（%s）", bids.share(), RoundingWords.ofParts(bids.rounding(), chinese));
    }

    private String criterion(Criterion criterion) {
        if (!(criterion instanceof Criterion.Score score)) {
            return say("the cut from the ceiling, the largest first", "较最高有效申报价降幅，由大到小");
        }
        String parts = score.parts().stream().map(this::part).collect(Collectors.joining(" + "));
        return say("points, the most first: %s; %s", "综合得分，由高到低：%s；%s", parts, precision(score.precision()));
    }

    private String part(Criterion.Part part) {
        return part instanceof Criterion.Part.Points points
                ? points.weight() + " " + meaning(points.fact())
                : say("%s price (100 × lowest / own)", "%s 价格分（100 × 最低价 ÷ 本企业价）", part.weight());
    }

    private String tieBreak(TieBreak tie) {
        if (tie instanceof TieBreak.ByFact fact) {
            String meaning = meaning(fact.fact());
            return fact.higherFirst()
                    ? say("more first: %s", "多者优先：%s", meaning)
                    : say("fewer first: %s", "少者优先：%s", meaning);
        }
        return tie instanceof TieBreak.ByPrice
                ? say("the lower comparable price first", "单位可比价低者优先")
                : say("a lot is drawn", "抽签");
    }

    /** What a fact means, as the book declares it. */
    String meaning(String fact) {
        return book.facts().stream()
                .filter(column -> column.name().equals(fact))
                .map(column -> column.meaning().in(chinese))
                .findFirst()
                .orElse(fact);
    }

    private String say(String en, String zh, Object... operands) {
        return String.format(Locale.ROOT, chinese ? zh : en, operands);
    }
}
