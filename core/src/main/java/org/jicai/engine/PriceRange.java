package org.jicai.engine;

import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;

/** The prices a compiled book can multiply without overflow: derived once from its clauses, checked once per price. */
final class PriceRange {

    /** The highest price anyone may bid, in yuan per unit: beyond it a misplaced point is more likely. */
    private static final long ABSURD_YUAN = 100_000_000;

    private PriceRange() {}

    /** The highest price, in units of {@code 10^-priceScale} yuan, that every comparison of the book can multiply. */
    static long highest(RuleBook book, int priceScale) {
        long factor = book.clauses().stream()
                .mapToLong(PriceRange::largestFactor)
                .max()
                .orElse(1);
        return Math.min(Long.MAX_VALUE / factor, ABSURD_YUAN * Decimal.powerOfTen(priceScale));
    }

    private static long largestFactor(Clause clause) {
        if (clause instanceof Revival revival) {
            return revival.lone().map(lone -> factor(lone.value().multiple())).orElse(1L);
        }
        return clause instanceof PriceTest test
                ? test.anyOf().stream()
                        .mapToLong(PriceRange::largestFactor)
                        .max()
                        .orElse(1)
                : 1;
    }

    private static long factor(Ratio multiple) {
        return Math.max(
                multiple.factor().unscaled(),
                Decimal.powerOfTen(multiple.factor().scale()));
    }

    private static long largestFactor(Cited<Limb> limb) {
        if (limb.value() instanceof Limb.AtMostMultiple multiple) {
            return factor(multiple.multiple());
        }
        if (limb.value() instanceof Limb.CutFromCeilingAtLeast cut) {
            return Decimal.powerOfTen(cut.cut().fraction().scale());
        }
        return 1;
    }
}
