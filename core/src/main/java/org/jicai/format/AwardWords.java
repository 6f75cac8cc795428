package org.jicai.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jicai.money.Ratio;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.FactColumn;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.OwnVolume.Portion;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Published;
import org.jicai.rules.RegionDraft.RegionSet;
import org.jicai.rules.TermLength;

/** The values that say what selected bids get, in words of the two languages of the reports: classes, volumes, regions, terms. */
final class AwardWords {

    private final LeafWords words;
    private final boolean chinese;

    /** The words; those of the book say what facts and limbs are. */
    AwardWords(LeafWords words, boolean chinese) {
        this.words = words;
        this.chinese = chinese;
    }

    /** A value; as it prints itself where it needs no words. */
    String of(Object value) {
        if (value instanceof TermLength term) {
            return term(term);
        }
        if (value instanceof List<?> conditions) {
            return conditions(conditions);
        }
        if (value instanceof RegionSet set) {
            int size = set.regions().size();
            return say(size == 1 ? "%s (%d region)" : "%s (%d regions)", "%s（%d 个地区）", set.name(), size);
        }
        if (value instanceof Published published) {
            return published.of() == FactColumn.Of.LOT
                    ? say("%s (of the lot)", "%s（品种）", words.meaning(published.fact()))
                    : say("%s (of the bid)", "%s（申报）", words.meaning(published.fact()));
        }
        if (value instanceof PassThrough.Rate rate) {
            return say(
                    "%s from %s to %s", "%s 由 %s 调整为 %s", RateWords.of(rate.name(), chinese), rate.from(), rate.to());
        }
        return ofOwnVolume(value);
    }

    private String ofOwnVolume(Object value) {
        if (value instanceof Portion portion) {
            return portion(portion);
        }
        if (value instanceof OwnVolume.Knot knot) {
            return say("at a cut of %s: %s", "降幅 %s：%s", knot.cut(), portion(knot.portion()));
        }
        if (value instanceof OwnVolume.Row row) {
            return row.atMost().equals(Ratio.ONE)
                    ? say("at most the published price: %s", "不高于公布价：%s", portion(row.portion()))
                    : say(
                            "at most %s × the published price: %s",
                            "不高于公布价的 %s 倍：%s", row.atMost(), portion(row.portion()));
        }
        if (value instanceof OwnVolume.Raised raised) {
            return say(
                    "above its %s: times %s less the increase, rounded up to steps of %s",
                    "高于%s的，乘以（%s 减涨幅），涨幅按 %s 进位", words.meaning(raised.former()), raised.factor(), raised.step());
        }
        return value.toString();
    }

    /** The conditions of a class, all of which a bid must meet. */
    private String conditions(List<?> conditions) {
        return conditions.isEmpty()
                ? say("the rest", "其余")
                : conditions.stream().map(this::condition).collect(Collectors.joining(say(" and ", "，且")));
    }

    private String condition(Object condition) {
        if (condition instanceof Condition.First first) {
            return first.bids() == 1
                    ? say("the first of the selected bids", "中选顺位第 1 名")
                    : say("among the first %d of the selected bids", "中选顺位前 %d 名", first.bids());
        }
        if (condition instanceof Condition.FirstShare first) {
            return say(
                    "among the first %s of the selected bids, %s",
                    "中选顺位前 %s（%s）", first.share(), RoundingWords.ofParts(first.rounding(), chinese));
        }
        if (condition instanceof Condition.Meets meets) {
            return words.of(meets.limb());
        }
        return say("selected by guarantee or revival", "经保底或复活中选");
    }

    private String portion(Portion portion) {
        String own = say("contracted for %s", "约定采购 %s", portion.own());
        return portion.pool().fraction().signum() == 0
                ? own
                : own + say(", %s to the pool", "，%s 转入待分配量", portion.pool());
    }

    private String term(TermLength term) {
        if (term instanceof TermLength.Years years) {
            return years.years() == 1 ? say("1 year", "1 年") : say("%d years", "%d 年", years.years());
        }
        if (term instanceof TermLength.Months months) {
            return months.months() == 1 ? say("1 month", "1 个月") : say("%d months", "%d 个月", months.months());
        }
        if (term instanceof TermLength.Days days) {
            return days.days() == 1 ? say("1 day", "1 天") : say("%d days", "%d 天", days.days());
        }
        return say("until %s", "至 %s", term.text());
    }

    private String say(String en, String zh, Object... operands) {
        return String.format(Locale.ROOT, chinese ? zh : en, operands);
    }
}
