package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import org.jicai.money.Rounding;
import org.jicai.tender.Name;

/** Roundings in words of the two languages of the reports. */
final class RoundingWords {

    private static final ImmutableMap<Rounding, Name> ROUNDINGS = ImmutableMap.of(
            Rounding.HALF_UP, new Name("half-up", "四舍五入"),
            Rounding.HALF_EVEN, new Name("half-even", "四舍六入五成双"),
            Rounding.FLOOR, new Name("downwards", "舍去"),
            Rounding.CEILING, new Name("upwards", "进位"),
            Rounding.EXACT, new Name("without rounding", "不取舍"));

    private RoundingWords() {}

    /** The rounding: {@code half-up}. */
    static String of(Rounding rounding, boolean chinese) {
        return ROUNDINGS
                .getOrDefault(rounding, new Name(rounding.toString(), rounding.toString()))
                .in(chinese);
    }

    /** What happens to a part of a bid, place or unit: {@code parts rounded half-up}. */
    static String ofParts(Rounding rounding, boolean chinese) {
        String words = of(rounding, chinese);
        if (rounding == Rounding.EXACT) {
            return words;
        }
        return chinese ? "尾数" + words : "parts rounded " + words;
    }
}
