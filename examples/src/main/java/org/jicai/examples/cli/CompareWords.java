package org.jicai.examples.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jicai.audit.Language;
import org.jicai.audit.compare.Attribution;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.UnitOfChange;
import org.jicai.format.RuleBookPage;

/** Numbers and words of a comparison as people read them. */
final class CompareWords {

    private final Language language;

    CompareWords(Language language) {
        this.language = language;
    }

    String plain(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** An amount to the fen. */
    String yuan(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** A change, with its sign; nothing is 0. */
    String signed(BigDecimal change) {
        return change.signum() == 0
                ? "0"
                : String.format(Locale.ROOT, "%+,." + Math.max(0, change.scale()) + "f", change);
    }

    String alone(Attribution parts, int unit, int decimals) {
        return signed(parts.alone().get(unit).rounded(decimals, RoundingMode.HALF_UP));
    }

    String yesOrNo(boolean selected) {
        return selected ? language.of("yes", "是") : language.of("no", "否");
    }

    String known(Optional<?> value) {
        return value.map(Object::toString).orElse("–");
    }

    String change(String before, String after) {
        return before.equals(after) ? before : before + " → " + after;
    }

    /** A unit of change by the names of its clauses and their keys. */
    String title(UnitOfChange unit) {
        return unit.keys().stream().map(this::title).collect(Collectors.joining(" + "));
    }

    private String title(String key) {
        String name = key.equals("order")
                ? language.of("Order of the clauses", "条款次序")
                : RuleBookPage.title(key, language == Language.ZH);
        return language.of(name + " (" + key + ")", name + "（" + key + "）");
    }

    String bundle(UnitOfChange unit) {
        String why = unit.because().stream().map(language::of).collect(Collectors.joining(language.of("; ", "；")));
        return language.of("One unit: " + unit + ", because " + why + ".", "合为一项：" + unit + "，因" + why + "。");
    }

    String method(BookComparison comparison) {
        String alone = language.of(
                "\"alone\": what the clause changes if it alone is taken from the second book. The other columns: its"
                        + " Shapley value",
                "“单独”为仅该条款取自第二套规则时的变动；其余各列为夏普利值");
        return alone
                + comparison
                        .sampling()
                        .map(sampling -> language.of(
                                ", estimated from " + sampling.orders() + " random orders with seed " + sampling.seed()
                                        + ".",
                                "，由" + sampling.orders() + "个随机次序（种子" + sampling.seed() + "）估计。"))
                        .orElseGet(() -> exact(comparison.hybrids()));
    }

    private String exact(int between) {
        return between == 0
                ? language.of(", exact.", "，精确值。")
                : language.of(", exact, from " + between + " books between the two.", "，精确值，经" + between + "套中间规则计算。");
    }
}
