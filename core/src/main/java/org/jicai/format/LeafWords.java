package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.jicai.decision.Confidence;
import org.jicai.money.Rounding;
import org.jicai.rules.Anchor;
import org.jicai.rules.Limb;
import org.jicai.rules.Precision;
import org.jicai.rules.Quota;
import org.jicai.rules.RegionDraft.RegionSet;
import org.jicai.rules.RuleBook;
import org.jicai.rules.TermLength;
import org.jicai.rules.TieBreak;
import org.jicai.tender.Name;
import org.jicai.tender.Word;

/** The values of a rule book in words of the two languages of the reports. */
final class LeafWords {

    private static final ImmutableMap<String, Name> CONSTANTS = ImmutableMap.<String, Name>builder()
            .put("listed", new Name("every listed bidder", "全部列示的申报企业"))
            .put("valid", new Name("bidders with a valid bid", "申报有效的企业"))
            .put("ceiling", new Name("measured from the ceiling", "以最高有效申报价为基准"))
            .put("prior-price", new Name("measured from the price before", "以原采购价为基准"))
            .put("all-lots", new Name("mean over every lot with enough bidders", "取申报企业数足够的全部品种均值"))
            .put(
                    "outright-lots",
                    new Name("mean over the lots selected outright with enough bidders", "取直接中选且企业数足够的品种均值"))
            .put("remaining-winners-in-turn", new Name("the remaining winners of the lot, in turn", "同品种其余中选企业依次接替"))
            .put(
                    "backups-first",
                    new Name(
                            "the first backup there is, then the remaining winners in turn", "备供企业按次序接替，其后由其余中选企业依次接替"))
            .put("nobody", new Name("nobody", "无人接替"))
            .put("shortlisted", new Name("shortlisted bids that failed the price test", "入围但未满足拟中选条件的申报"))
            .put("unshortlisted", new Name("valid bids outside the places", "未入围的有效申报"))
            .put("reference-products", new Name("reference products outside the places", "未入围的原研药及参比制剂"))
            .put("highest-selected", new Name("the highest price selected so far", "已中选的最高价"))
            .put("lowest-selected", new Name("the lowest price selected so far", "已中选的最低价"))
            .put("regions", new Name("picks regions and counts for share and term", "参与供应地区选择，计入中选企业数"))
            .put("brand", new Name("need that names its brand, no regions", "仅供应按其品牌填报的需求量，不选择供应地区"))
            .put("nothing", new Name("selected without volume", "中选但不分配约定采购量"))
            .put("highest-bid", new Name("not the highest bid of the lot", "本品种最高申报价除外"))
            .put(
                    "brand-below-mean",
                    new Name("not a brand with less reported need than the mean brand", "按品牌报量低于各品牌平均值者除外"))
            .put(
                    "to-brand",
                    new Name("to that brand if it is selected, else to the region's primary", "中选则归该品牌，否则归该地区主供企业"))
            .put("to-primary", new Name("to the region's primary, whatever brand it names", "不论品牌，归该地区主供企业"))
            .buildOrThrow();

    private static final ImmutableMap<Confidence, Name> CONFIDENCES = ImmutableMap.of(
            Confidence.DOCUMENT, new Name("document", "文件原文"),
            Confidence.SECONDARY, new Name("secondary", "二手来源"),
            Confidence.INFERRED, new Name("inferred", "由结果推断"),
            Confidence.ASSUMED, new Name("assumed", "假定"));

    private static final ImmutableMap<Rounding, Name> ROUNDINGS = ImmutableMap.of(
            Rounding.HALF_UP, new Name("half-up", "四舍五入"),
            Rounding.HALF_EVEN, new Name("half-even", "四舍六入五成双"),
            Rounding.FLOOR, new Name("downwards", "舍去"),
            Rounding.CEILING, new Name("upwards", "进位"),
            Rounding.EXACT, new Name("without rounding", "不取舍"));

    private final RuleBook book;
    private final boolean chinese;

    LeafWords(RuleBook book, boolean chinese) {
        this.book = book;
        this.chinese = chinese;
    }

    /** How sure we are. */
    static String confidence(Confidence confidence, boolean chinese) {
        return word(CONFIDENCES, confidence, confidence.word()).in(chinese);
    }

    /** A value. */
    String of(Object value) {
        if (value instanceof Precision precision) {
            String rounding = rounding(precision.rounding());
            return say("%d decimals, %s", "%d 位小数，%s", precision.scale(), rounding);
        }
        if (value instanceof Rounding rounding) {
            return rounding(rounding);
        }
        if (value instanceof Limb limb) {
            return limb(limb);
        }
        if (value instanceof Anchor anchor) {
            return AnchorWords.of(anchor, chinese);
        }
        if (value instanceof Quota.Reduction reduction) {
            return say(
                    "one place less for every %d bidders with a licence %s, at most %d",
                    "每 %d 家持 %s 类许可的企业减少一个名额，至多 %d 个", reduction.per(), reduction.licence(), reduction.most());
        }
        if (value instanceof TieBreak tie) {
            return tieBreak(tie);
        }
        if (value instanceof TermLength term) {
            return term(term);
        }
        if (value instanceof RegionSet set) {
            return say(
                    "%s (%d regions)", "%s（%d 个地区）", set.name(), set.regions().size());
        }
        if (value instanceof Boolean once) {
            return once ? say("affiliates count once", "关联企业合并计算") : say("affiliates count each", "关联企业分别计算");
        }
        if (value instanceof Name name) {
            return name.in(chinese);
        }
        return value instanceof Word word
                ? word(CONSTANTS, word.word(), word.word()).in(chinese)
                : value.toString();
    }

    private String limb(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            String anchor = AnchorWords.of(multiple.of(), chinese);
            return chinese
                    ? say("", "单位可比价 ≤ %s的 %s 倍", anchor, multiple.multiple())
                    : say("at most %s × %s", "", multiple.multiple(), anchor);
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return say("cut by at least %s from the ceiling", "较最高有效申报价降幅 ≥ %s", cut.cut());
        }
        if (limb instanceof Limb.Below below) {
            return say(
                    "comparable price below %s yuan",
                    "单位可比价 < %s 元", below.price().yuan());
        }
        Limb.AtMost atMost = (Limb.AtMost) limb;
        String price = say(
                "comparable price at most %s yuan",
                "单位可比价 ≤ %s 元", atMost.price().yuan());
        return atMost.dosageClass()
                .map(dosage -> price + say(" (lots of class %s)", "（%s 类品种）", dosage))
                .orElse(price);
    }

    private String tieBreak(TieBreak tie) {
        if (tie instanceof TieBreak.ByFact fact) {
            String meaning = book.facts().stream()
                    .filter(column -> column.name().equals(fact.fact()))
                    .map(column -> column.meaning().in(chinese))
                    .findFirst()
                    .orElse(fact.fact());
            return fact.higherFirst()
                    ? say("more first: %s", "多者优先：%s", meaning)
                    : say("fewer first: %s", "少者优先：%s", meaning);
        }
        return say("a lot is drawn", "抽签");
    }

    private String term(TermLength term) {
        if (term instanceof TermLength.Years years) {
            return years.years() == 1 ? say("1 year", "1 年") : say("%d years", "%d 年", years.years());
        }
        return say("until %s", "至 %s", term.text());
    }

    private String rounding(Rounding rounding) {
        return word(ROUNDINGS, rounding, rounding.toString()).in(chinese);
    }

    private String say(String en, String zh, Object... operands) {
        return String.format(Locale.ROOT, chinese ? zh : en, operands);
    }

    private static <K> Name word(ImmutableMap<K, Name> words, K key, String otherwise) {
        return words.getOrDefault(key, new Name(otherwise, otherwise));
    }
}
