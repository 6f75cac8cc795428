package org.jicai.clearing;

import org.jicai.rules.FactColumn;
import org.jicai.rules.Published;
import org.jicai.tender.Facts;

/** Finds a published price, and the price of a bid that is compared with it. */
public final class PublishedPrice {

    private final Published published;
    private final int priceScale;

    /**
     * Compiles it.
     *
     * @param published which price
     * @param priceScale the decimals at which prices are held
     */
    public PublishedPrice(Published published, int priceScale) {
        this.published = published;
        this.priceScale = priceScale;
    }

    /**
     * The published price.
     *
     * @param lot the lot
     * @param bid the bid
     * @return the price in units of the price scale, or {@link LotWorkspace#UNKNOWN}
     */
    public long of(LotWorkspace lot, int bid) {
        Facts facts = ofLot() ? lot.lot.facts() : lot.bids.get(bid).facts();
        return facts.number(published.fact())
                .map(number -> number.atScale(priceScale))
                .orElse((long) LotWorkspace.UNKNOWN);
    }

    /**
     * The price that is compared with it: comparable where it is a lot's, as bid where it is the bid's own.
     *
     * @param lot the lot
     * @param bid the bid
     * @return the price in units of the price scale
     */
    public long compared(LotWorkspace lot, int bid) {
        return ofLot() ? lot.comparable[bid] : lot.price[bid];
    }

    private boolean ofLot() {
        return published.of() == FactColumn.Of.LOT;
    }
}
