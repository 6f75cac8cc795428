package org.jicai.twin.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Prices of one lot: close to each other, so that ties, limits met exactly and limits missed by one step are common. */
final class FamilyPrices {
    private final FamilyChance chance;
    private final FamilyBook book;
    private final BigDecimal step;
    private final BigDecimal base;
    private final boolean wide;
    private final int ceilingsKnown;

    FamilyPrices(FamilyChance chance, FamilyBook book) {
        this.chance = chance;
        this.book = book;
        step = BigDecimal.ONE.movePointLeft(book.scale());
        base = new BigDecimal(chance.one("21", "84", "105", "210", "420", "840", "1680", "100", "1500"));
        wide = chance.in100(50);
        ceilingsKnown = chance.one(90, 98, 100, 100);
    }

    /** The price of a bid of a strength. */
    BigDecimal price(String ratio) {
        BigDecimal price = comparable();
        BigDecimal factor = new BigDecimal(book.perDoubling());
        if (ratio.equals("2")) {
            price = price.multiply(factor);
        }
        return scaled(ratio.equals("0.5") ? price.divide(factor, 12, RoundingMode.HALF_UP) : price);
    }

    private BigDecimal comparable() {
        BigDecimal near = base.multiply(new BigDecimal(
                chance.one("1", "1", "1", "1.02", "1.05", "1.05", "1.1", "1.15", "1.25", "1.3", "1.5", "1.8")));
        BigDecimal far = base.multiply(new BigDecimal(chance.one("1.9", "2", "2.5", "3", "4", "6")));
        BigDecimal added = base.add(new BigDecimal(chance.one("5", "20", "5.01", "20.01")));
        BigDecimal price = chance.in100(12) ? added : wide && chance.in100(30) ? far : near;
        if (chance.in100(4)) {
            price = new BigDecimal(chance.one("2850", "2849.99"));
        }
        return chance.in100(10) ? price.add(chance.in100(50) ? step : step.negate()) : price;
    }

    /** A ceiling over a price, now and then below it; null where it is not known. */
    @Nullable
    BigDecimal ceiling(BigDecimal price) {
        if (!chance.in100(ceilingsKnown)) {
            return null;
        }
        if (chance.in100(5)) {
            return price.subtract(step.multiply(BigDecimal.valueOf(100)))
                    .max(step)
                    .setScale(Math.min(book.scale(), 4), RoundingMode.DOWN);
        }
        String share = chance.one(
                "0", "0.1", "0.2", "0.3", "0.4", "0.4", "0.45", "0.5", "0.5", "0.6", "0.6", "0.65", "0.65", "0.67",
                "0.683", "0.7", "0.7123", "0.75", "0.75", "0.8");
        BigDecimal kept = BigDecimal.ONE.subtract(new BigDecimal(share));
        RoundingMode mode = chance.in100(50) ? RoundingMode.UP : RoundingMode.DOWN;
        BigDecimal ceiling = price.divide(kept, Math.min(book.scale(), 4), mode);
        return chance.in100(5) ? ceiling.add(new BigDecimal("0.01")) : ceiling;
    }

    /** A price published for the lot. */
    BigDecimal published() {
        return scaled(base.multiply(new BigDecimal(
                chance.one("0.8", "0.95", "1", "1", "1.02", "1.05", "1.1", "1.15", "1.25", "1.3", "1.5", "2"))));
    }

    /** A price stated with a bid that is near its own. */
    BigDecimal near(BigDecimal price) {
        BigDecimal factor = new BigDecimal(
                chance.one("1", "1", "1.05", "1.042", "1.05", "0.9", "1.1", "1.004", "1.9", "2.5", "0.7"));
        return scaled(price.divide(factor, 12, RoundingMode.HALF_UP)).max(step);
    }

    /** A price stated with a bid that is mostly above its own. */
    BigDecimal high(BigDecimal price) {
        BigDecimal factor = new BigDecimal(chance.one(
                "0.4", "0.5", "0.5", "0.500001", "0.6", "0.7", "0.7", "0.8", "0.85", "0.9", "1", "1", "1.01", "1.2"));
        return scaled(price.divide(factor, 12, RoundingMode.HALF_UP)).max(step);
    }

    /** A price somebody names who was asked to go down from a price. */
    BigDecimal named(BigDecimal from, @Nullable BigDecimal target) {
        BigDecimal wanted = target == null ? from : target;
        BigDecimal factor = new BigDecimal(chance.one("1", "1", "1", "1.15", "1.15", "1.1", "0.9", "1.3"));
        BigDecimal named = scaled(wanted.multiply(factor));
        if (chance.in100(15)) {
            named = named.add(chance.in100(50) ? step : step.negate());
        }
        return named.min(from);
    }

    private BigDecimal scaled(BigDecimal price) {
        return price.setScale(book.scale(), RoundingMode.HALF_UP);
    }
}
