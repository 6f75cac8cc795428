package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.TreeSet;
import org.jicai.clearing.PriceConversion;
import org.jicai.money.Decimal;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/**
 * The prices at which anything can change for a bid, and their neighbours: where it meets another bid, a limit or its ceiling.
 * Prices are those of the bid's own strength, in units of the price scale.
 */
final class TellingPrices {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final PriceConversion conversion;
    private final int scale;
    private final ImmutableList<Limb> limbs;

    /** One step at the decimals of a ceiling, which are fewer. */
    private final long ceilingStep;

    TellingPrices(RuleBook book) {
        ComparisonPrice rule = book.clause(ComparisonPrice.class).orElseThrow();
        this.conversion = new PriceConversion(rule);
        this.scale = rule.unitPrice().value().scale();
        this.limbs = book.clause(PriceTest.class).stream()
                .flatMap(test -> test.anyOf().stream())
                .map(Cited::value)
                .collect(ImmutableList.toImmutableList());
        this.ceilingStep = Decimal.powerOfTen(Math.max(0, scale - 4));
    }

    /** Those of one bid, the lowest first. */
    TreeSet<Long> of(Lot lot, Bid bid) {
        TreeSet<Long> prices = new TreeSet<>();
        around(prices, BigDecimal.ZERO);
        bid.ceiling().ifPresent(ceiling -> limits(prices, ceiling.yuan().toBigDecimal()));
        for (Bid other : lot.bids()) {
            other.price().ifPresent(price -> crossings(prices, bid, comparable(other, price)));
        }
        for (Limb limb : limbs) {
            if (limb instanceof Limb.AtMost atMost) {
                around(prices, own(bid, atMost.price().yuan().toBigDecimal()));
            }
        }
        return prices;
    }

    private void crossings(TreeSet<Long> prices, Bid bid, BigDecimal comparable) {
        around(prices, own(bid, comparable));
        for (Limb limb : limbs) {
            if (limb instanceof Limb.AtMostMultiple multiple) {
                BigDecimal factor = multiple.multiple().factor().toBigDecimal();
                around(prices, own(bid, comparable.multiply(factor)));
            }
        }
    }

    private void limits(TreeSet<Long> prices, BigDecimal ceiling) {
        around(prices, ceiling);
        around(prices, ceiling.multiply(TWO));
        for (Limb limb : limbs) {
            if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
                BigDecimal rest = BigDecimal.ONE.subtract(cut.cut().fraction().toBigDecimal());
                around(prices, ceiling.multiply(rest));
            }
        }
    }

    private BigDecimal comparable(Bid bid, UnitPrice price) {
        long units = conversion.comparable(price.units(scale), bid.strengthRatio(), Rounding.HALF_UP);
        return BigDecimal.valueOf(units, scale);
    }

    /** What a comparable price is for the strength of a bid. */
    private BigDecimal own(Bid bid, BigDecimal comparable) {
        BigDecimal ratio = bid.strengthRatio().factor().toBigDecimal();
        UnitPrice price = UnitPrice.ofUnits(units(comparable), scale);
        return conversion
                .convert(price, ratio, BigDecimal.ONE, BigDecimal.ONE, scale, Rounding.HALF_UP)
                .yuan()
                .toBigDecimal();
    }

    /** The price itself and two units to either side: rounding can shift a crossing by one. */
    private void around(TreeSet<Long> prices, BigDecimal yuan) {
        long units = units(yuan);
        for (long near = Math.max(1, units - 2); near <= units + 2; near++) {
            prices.add(near);
        }
        prices.add(units + ceilingStep);
    }

    private long units(BigDecimal yuan) {
        return yuan.setScale(scale, Rounding.HALF_UP.mode()).unscaledValue().longValueExact();
    }
}
