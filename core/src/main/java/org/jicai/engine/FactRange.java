package org.jicai.engine;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jicai.clearing.LotWorkspace;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.rules.BidClasses;
import org.jicai.rules.Cited;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Limb;
import org.jicai.rules.Places;
import org.jicai.rules.Published;
import org.jicai.rules.RuleBook;
import org.jicai.rules.TieBreak;

/** Which numbers the facts of a book can hold, by what the book does with them. */
final class FactRange {

    private static final Decimal MOST = Decimal.of(1_000_000_000_000L, 0);
    private static final Decimal MOST_PLACES = Decimal.of(9999, 0);

    private final ImmutableSet<String> prices;
    private final ImmutableSet<String> compared;
    private final ImmutableSet<String> counts;
    private final UnitPrice highest;
    private final int priceScale;

    private FactRange(Set<String> prices, Set<String> compared, Set<String> counts, UnitPrice highest, int priceScale) {
        this.prices = ImmutableSet.copyOf(prices);
        this.compared = ImmutableSet.copyOf(compared);
        this.counts = ImmutableSet.copyOf(counts);
        this.highest = highest;
        this.priceScale = priceScale;
    }

    /** The ranges of a book whose prices are at most {@code highest} and have so many decimals. */
    static FactRange of(RuleBook book, UnitPrice highest, int priceScale) {
        Set<String> prices = new TreeSet<>();
        Set<String> compared = new TreeSet<>();
        Set<String> counts = new TreeSet<>();
        for (Cited<?> leaf : book.leaves()) {
            if (leaf.value() instanceof Published price) {
                prices.add(price.fact());
            } else if (leaf.value() instanceof Limb limb) {
                add(limb, prices, compared);
            } else if (leaf.value() instanceof TieBreak.ByFact tie) {
                compared.add(tie.fact());
            } else if (leaf.value() instanceof Places.Most.OfLot places) {
                counts.add(places.fact());
            } else if (leaf.value() instanceof Iterable<?> conditions) {
                conditions.forEach(condition -> {
                    if (condition instanceof BidClasses.Condition.Meets meets) {
                        add(meets.limb(), prices, compared);
                    }
                });
            }
        }
        return new FactRange(prices, compared, counts, highest, priceScale);
    }

    private static void add(Limb limb, Set<String> prices, Set<String> compared) {
        if (limb instanceof Limb.AtMostPublished published) {
            prices.add(published.price().fact());
        } else if (limb instanceof Limb.FactAtLeast fact) {
            compared.add(fact.fact());
        }
    }

    /** What a book does with a fact. */
    private enum Use {
        PRICE,
        COUNT,
        COMPARED,
        NOTHING
    }

    private Use use(String fact) {
        if (prices.contains(fact)) {
            return Use.PRICE;
        }
        return counts.contains(fact) ? Use.COUNT : compared.contains(fact) ? Use.COMPARED : Use.NOTHING;
    }

    /** Whether a number is right. */
    boolean holds(FactColumn fact, Decimal number) {
        return switch (use(fact.name())) {
            case PRICE -> number.scale() <= priceScale && number.signum() > 0 && number.compareTo(highest.yuan()) <= 0;
            case COUNT -> number.scale() == 0 && number.signum() > 0 && number.compareTo(MOST_PLACES) <= 0;
            case COMPARED -> number.scale() <= LotWorkspace.FACT_SCALE && number.compareTo(MOST) <= 0;
            case NOTHING -> true;
        };
    }

    /** What is expected of a number. */
    String expected(FactColumn fact) {
        return switch (use(fact.name())) {
            case PRICE -> "a price above 0, of at most " + highest + ", with at most " + priceScale + " decimals";
            case COUNT -> "a whole number from 1 to " + MOST_PLACES;
            case COMPARED, NOTHING ->
                "a number of at most " + MOST + ", with at most " + LotWorkspace.FACT_SCALE + " decimals";
        };
    }
}
