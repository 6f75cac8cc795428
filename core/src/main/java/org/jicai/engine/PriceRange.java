package org.jicai.engine;

import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.rules.BidClasses;
import org.jicai.rules.Clause;
import org.jicai.rules.Limb;
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
        return clause.leaves().stream()
                .mapToLong(leaf -> largestFactor(leaf.value()))
                .max()
                .orElse(1);
    }

    private static long largestFactor(Object value) {
        if (value instanceof Ratio multiple) {
            return factor(multiple);
        }
        if (value instanceof Iterable<?> conditions) {
            long largest = 1;
            for (Object condition : conditions) {
                largest = Math.max(
                        largest,
                        condition instanceof BidClasses.Condition.Meets meets ? largestFactor(meets.limb()) : 1);
            }
            return largest;
        }
        return value instanceof Limb limb ? largestFactor(limb) : 1;
    }

    private static long factor(Ratio multiple) {
        return Math.max(
                multiple.factor().unscaled(),
                Decimal.powerOfTen(multiple.factor().scale()));
    }

    private static long largestFactor(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return factor(multiple.multiple());
        }
        if (limb instanceof Limb.AtMostPublished published) {
            return factor(published.multiple());
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return Decimal.powerOfTen(cut.cut().fraction().scale());
        }
        if (limb instanceof Limb.CutFromCeilingAbove cut) {
            return Decimal.powerOfTen(cut.cut().fraction().scale());
        }
        return 1;
    }
}
