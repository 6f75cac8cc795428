package org.jicai.replay;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jicai.rules.PriceTest;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
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

    private final RuleBook book;
    private final TellingPrices telling;
    private final Lot lot;
    private final OtherPrices.OfLot cleared;
    private final boolean[] announced;

    UnpublishedPrices(Recleared cleared, Lot lot, Announcement announcement) {
        this.book = cleared.engine().book();
        this.telling = new TellingPrices(book);
        this.lot = lot;
        this.cleared = cleared.atOtherPrices(lot);
        this.announced = new boolean[lot.bids().size()];
        for (int bid = 0; bid < announced.length; bid++) {
            announced[bid] =
                    announcement.of(this.cleared.bids().get(bid).key()).stream().anyMatch(AnnouncedBid::isSelected);
        }
    }

    /** Whether every combination of prices that agrees with the announced losses gives the announced winners. */
    boolean cannotMatter() {
        if (!book.clause(PriceTest.class).stream().allMatch(PriceTest::limitsOnlyFall)) {
            return false; // a limit taken of a mean moves with every price, so no few prices stand for all
        }
        List<List<Offer>> holders = new ArrayList<>();
        for (int bid = 0; bid < announced.length; bid++) {
            if (cleared.bids().get(bid).price().isEmpty()) {
                List<Offer> holding = new ArrayList<>();
                if (!isHarmlessAlone(bid, holding)) {
                    return false;
                }
                if (!holding.isEmpty()) {
                    holding.add(new Offer(bid, Offer.NONE));
                    holders.add(holding);
                }
            }
        }
        return holders.size() < 2 || noCombinationMatters(holders);
    }

    /** A price of a bid in units of the price scale. */
    private record Offer(int bid, long price) {
        /** The price stays unknown. */
        static final long NONE = -1;
    }

    /** Whether no price of one bid moves others; lists those at which it would hold a place. */
    private boolean isHarmlessAlone(int bid, List<Offer> holding) {
        boolean harmless = true;
        Bid silent = cleared.bids().get(bid);
        Iterator<Long> prices = telling.of(lot, silent).iterator();
        while (harmless && prices.hasNext()) {
            long price = prices.next();
            cleared.set(bid, price);
            cleared.clear();
            harmless = cleared.wasSelected(bid) || agrees();
            if (cleared.failedPriceTest(bid)) {
                holding.add(new Offer(bid, price));
            }
        }
        cleared.reset(bid);
        return harmless;
    }

    private boolean noCombinationMatters(List<List<Offer>> holders) {
        long combinations = holders.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST + 1L, a * b));
        if (combinations > MOST) {
            return false;
        }
        boolean harmless = true;
        Iterator<List<Offer>> all = Lists.cartesianProduct(holders).iterator();
        while (harmless && all.hasNext()) {
            List<Offer> offers = all.next();
            offers.forEach(offer -> cleared.set(offer.bid(), offer.price()));
            cleared.clear();
            harmless = agrees() || offers.stream().anyMatch(offer -> cleared.wasSelected(offer.bid()));
        }
        holders.forEach(offers -> cleared.reset(offers.get(0).bid()));
        return harmless;
    }

    private boolean agrees() {
        boolean same = true;
        for (int bid = 0; bid < announced.length && same; bid++) {
            same = cleared.wasSelected(bid) == announced[bid];
        }
        return same;
    }
}
