package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jicai.clearing.PriceConversion;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Reason;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Limb;
import org.jicai.rules.PriceTest;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;

/**
 * Asks whether the announced selection follows whatever the unpublished prices of announced losers may be.
 *
 * <p>An outcome changes only where a price crosses another bid, a limit or the ceiling, so one price on either side of each
 * such point, and the point itself, stand for all prices. A price at which the bidder would have been selected contradicts
 * its announced loss and is left out. A loser can move others only by holding a place it then fails to keep; where no price
 * does that for any single bidder, no combination does, because further bids only make places scarcer. Otherwise all
 * combinations are tried, up to {@value #MOST}.
 */
final class UnpublishedPrices {

    static final int MOST = 20_000;

    private final Recleared cleared;
    private final Announcement announcement;
    private final PriceConversion conversion;
    private final int scale;
    private final RuleBook book;

    UnpublishedPrices(Recleared cleared, Announcement announcement) {
        this.cleared = cleared;
        this.announcement = announcement;
        this.book = cleared.engine().book();
        ComparisonPrice rule = book.clause(ComparisonPrice.class).orElseThrow();
        this.conversion = new PriceConversion(rule);
        this.scale = rule.unitPrice().value().scale();
    }

    /** Whether every combination of prices that agrees with the announced losses gives the announced winners. */
    boolean cannotMatter(Lot lot) {
        if (!book.clause(PriceTest.class).stream().allMatch(PriceTest::limitsOnlyFall)) {
            return false; // a limit taken of a mean moves with every price, so no few prices stand for all
        }
        ImmutableList<Bid> silent =
                lot.bids().stream().filter(bid -> bid.price().isEmpty()).collect(ImmutableList.toImmutableList());
        List<List<Bid>> holders = new ArrayList<>();
        for (Bid bid : silent) {
            List<Bid> holding = new ArrayList<>();
            for (UnitPrice price : telling(lot, bid)) {
                LotOutcome outcome = cleared.with(replaced(lot, ImmutableList.of(bid.withPrice(price))));
                BidOutcome own = of(outcome, bid.key());
                if (!own.wasSelected() && !agrees(outcome)) {
                    return false;
                }
                if (own.reason() == Reason.FAILED_PRICE_TEST) {
                    holding.add(bid.withPrice(price));
                }
            }
            if (!holding.isEmpty()) {
                holding.add(bid);
                holders.add(holding);
            }
        }
        return holders.size() < 2 || noCombinationMatters(lot, holders);
    }

    private boolean noCombinationMatters(Lot lot, List<List<Bid>> holders) {
        long combinations = holders.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST + 1L, a * b));
        if (combinations > MOST) {
            return false;
        }
        for (List<Bid> bids : Lists.cartesianProduct(holders)) {
            LotOutcome outcome = cleared.with(replaced(lot, bids));
            boolean contradicts =
                    bids.stream().anyMatch(bid -> of(outcome, bid.key()).wasSelected());
            if (!contradicts && !agrees(outcome)) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(LotOutcome outcome) {
        ImmutableSortedSet<BidKey> winners = Recleared.winners(outcome);
        return winners.equals(announcement.winners());
    }

    private static BidOutcome of(LotOutcome outcome, BidKey key) {
        return outcome.bids().stream()
                .filter(bid -> bid.bid().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Lot replaced(Lot lot, List<Bid> changed) {
        return lot.withBids(lot.bids().stream()
                .map(bid -> changed.stream()
                        .filter(other -> other.key().equals(bid.key()))
                        .findFirst()
                        .orElse(bid))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The prices at which anything can change for a bid, and their neighbours, in yuan of its own strength. */
    private TreeSet<UnitPrice> telling(Lot lot, Bid bid) {
        TreeSet<UnitPrice> prices = new TreeSet<>();
        around(prices, BigDecimal.ZERO);
        bid.ceiling().ifPresent(ceiling -> limits(prices, ceiling));
        for (Bid other : lot.bids()) {
            other.price().ifPresent(price -> crossings(prices, bid, comparable(other, price)));
        }
        book.clause(PriceTest.class).stream()
                .flatMap(test -> test.anyOf().stream())
                .forEach(limb -> {
                    if (limb.value() instanceof Limb.AtMost atMost) {
                        around(prices, own(bid, atMost.price().yuan().toBigDecimal()));
                    }
                });
        return prices;
    }

    private void crossings(TreeSet<UnitPrice> prices, Bid bid, BigDecimal comparable) {
        around(prices, own(bid, comparable));
        book.clause(PriceTest.class).stream()
                .flatMap(test -> test.anyOf().stream())
                .forEach(limb -> {
                    if (limb.value() instanceof Limb.AtMostMultiple multiple) {
                        BigDecimal factor = multiple.multiple().factor().toBigDecimal();
                        around(prices, own(bid, comparable.multiply(factor)));
                    }
                });
    }

    private void limits(TreeSet<UnitPrice> prices, UnitPrice ceiling) {
        BigDecimal yuan = ceiling.yuan().toBigDecimal();
        around(prices, yuan);
        around(prices, yuan.multiply(BigDecimal.valueOf(2)));
        book.clause(PriceTest.class).stream()
                .flatMap(test -> test.anyOf().stream())
                .forEach(limb -> {
                    if (limb.value() instanceof Limb.CutFromCeilingAtLeast cut) {
                        BigDecimal rest =
                                BigDecimal.ONE.subtract(cut.cut().fraction().toBigDecimal());
                        around(prices, yuan.multiply(rest));
                    }
                });
    }

    private BigDecimal comparable(Bid bid, UnitPrice price) {
        long units = conversion.comparable(price.units(scale), bid.strengthRatio(), Rounding.HALF_UP);
        return BigDecimal.valueOf(units, scale);
    }

    /** What a comparable price is for the strength of a bid. */
    private BigDecimal own(Bid bid, BigDecimal comparable) {
        UnitPrice price = UnitPrice.ofUnits(
                comparable
                        .setScale(scale, Rounding.HALF_UP.mode())
                        .unscaledValue()
                        .longValueExact(),
                scale);
        Ratio ratio = bid.strengthRatio();
        BigDecimal one = BigDecimal.ONE;
        return conversion
                .convert(price, ratio.factor().toBigDecimal(), one, one, scale, Rounding.HALF_UP)
                .yuan()
                .toBigDecimal();
    }

    /** The price itself and two units to either side: rounding can shift a crossing by one. */
    private void around(TreeSet<UnitPrice> prices, BigDecimal yuan) {
        long units = Decimal.parse(yuan.setScale(scale, Rounding.HALF_UP.mode()).toPlainString())
                .atScale(scale);
        for (long near = Math.max(1, units - 2); near <= units + 2; near++) {
            prices.add(UnitPrice.ofUnits(near, scale));
        }
        // the ceiling is compared at fewer decimals: one step beyond it there
        prices.add(UnitPrice.ofUnits(units + Decimal.powerOfTen(Math.max(0, scale - 4)), scale));
    }
}
