package org.jicai.simulation.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import org.jicai.money.Money;
import org.jicai.money.Quantity;
import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;

/**
 * A selected bid with what it is paid, what it supplies, and what its price is compared with. A price is known either
 * for the bid's own strength or as if it were for the comparison strength; volumes are in units of the comparison
 * strength.
 *
 * @param lot the lot
 * @param bid whose bid
 * @param referenceProduct whether it is the originator's reference product
 * @param price the price awarded, in yuan per unit of its own strength
 * @param comparablePrice that price for the comparison strength, in yuan per unit
 * @param agreedUnits what it supplies, in comparison units; empty where the volume is not known
 * @param ceiling the highest valid bid for its own strength; empty where it is not known, or 0
 * @param comparableCeiling that ceiling for the comparison strength
 * @param priorPrice what the drug cost before, for the comparison strength; empty where it is not known, or 0
 */
public record Award(
        String lot,
        BidKey bid,
        boolean referenceProduct,
        UnitPrice price,
        UnitPrice comparablePrice,
        Optional<Quantity> agreedUnits,
        Optional<UnitPrice> ceiling,
        Optional<UnitPrice> comparableCeiling,
        Optional<UnitPrice> priorPrice) {

    /**
     * The cut of this product: one less its price over the reference, both for the same strength.
     *
     * @param reference what to measure from
     * @return the cut to 20 decimals, half to even (a 50 % cut is 0.50); empty where the reference is not known
     */
    public Optional<BigDecimal> cut(CutReference reference) {
        return switch (reference) {
            case CEILING -> ceiling.map(from -> cut(from, price));
            case PRIOR_PRICE -> priorPrice.map(from -> cut(from, comparablePrice));
        };
    }

    private static BigDecimal cut(UnitPrice from, UnitPrice paid) {
        BigDecimal reference = from.yuan().toBigDecimal();
        return Fractions.divide(reference.subtract(paid.yuan().toBigDecimal()), reference);
    }

    /**
     * The reference price for the comparison strength, which spend at reference prices is computed with.
     *
     * @param reference which reference
     * @return yuan per comparison unit; empty where it is not known
     */
    public Optional<UnitPrice> comparableReference(CutReference reference) {
        return switch (reference) {
            case CEILING -> comparableCeiling;
            case PRIOR_PRICE -> priorPrice;
        };
    }

    /**
     * What its volume costs: comparable price times agreed comparison units, exactly.
     *
     * @return the amount; empty where the volume is not known
     */
    public Optional<Money> spend() {
        return agreedUnits.map(units -> Money.of(comparablePrice, units));
    }
}
