package org.jicai.clearing;

import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Decimal;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.FactColumn;
import org.jicai.rules.ReserveNegotiation;

/**
 * Negotiates with every bid still in against the sealed reserve price: further offers until the entry limit is reached, then
 * the last price. comparable × 10^k ≤ reserve × (multiple × 10^k).
 */
public final class ReserveNegotiationStep extends LotStep {

    private final PublishedPrice reserve;
    private final boolean hasEntry;
    private final long entryNumerator;
    private final long entryDenominator;
    private final int offers;
    private final int offersLeaf;
    private final StrengthPrice strengthPrice;
    private final int priceScale;
    private final int entryPoint;
    private final int entrySlot;
    private final int reservePoint;
    private final int reserveSlot;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param comparison how prices are made comparable
     * @param compilation the book being compiled
     */
    public ReserveNegotiationStep(ReserveNegotiation rule, ComparisonPrice comparison, Compilation compilation) {
        if (rule.reserve().value().of() != FactColumn.Of.LOT) {
            throw new IllegalArgumentException("a reserve price is a fact of the lot");
        }
        this.priceScale = comparison.unitPrice().value().scale();
        this.reserve = new PublishedPrice(rule.reserve().value(), priceScale);
        this.strengthPrice = new StrengthPrice(comparison);
        this.offers = rule.offers().value();
        this.hasEntry = rule.entry().isPresent();
        Decimal multiple = rule.entry().map(entry -> entry.value().factor()).orElse(Decimal.ONE);
        this.entryNumerator = multiple.unscaled();
        this.entryDenominator = Decimal.powerOfTen(multiple.scale());
        this.entryPoint = compilation.point();
        int scale = priceScale + multiple.scale();
        this.entrySlot = rule.entry()
                .map(leaf -> compilation.slot(
                        Stage.NEGOTIATION, leaf, Kind.COMPARABLE_PRICE, scale, Kind.PUBLISHED_PRICE, scale))
                .orElse(LotWorkspace.UNKNOWN);
        this.offersLeaf = compilation.leaf(Stage.NEGOTIATION, rule.offers());
        this.reservePoint = compilation.point();
        this.reserveSlot = compilation.slot(
                Stage.NEGOTIATION, rule.reserve(), Kind.COMPARABLE_PRICE, priceScale, Kind.PUBLISHED_PRICE, priceScale);
    }

    @Override
    public void run(LotWorkspace lot) {
        for (int bid = 0; lot.stopped.isEmpty() && bid < lot.size(); bid++) {
            if (lot.in[bid]) {
                negotiate(lot, bid, reserve.of(lot, bid));
            }
        }
    }

    private void negotiate(LotWorkspace lot, int bid, long sealed) {
        if (sealed == LotWorkspace.UNKNOWN) {
            lot.note(reservePoint, bid, reserveSlot, Reason.RESERVE_UNKNOWN);
            lot.stop("reserve-unknown");
            return;
        }
        if (hasEntry && !enters(lot, bid, sealed)) {
            return;
        }
        if (lot.comparable[bid] > sealed && !asks(lot, bid, "negotiation")) {
            lot.note(reservePoint, bid, reserveSlot, Reason.NEGOTIATION_OPEN);
            return;
        }
        boolean within = lot.comparable[bid] <= sealed;
        lot.note(
                reservePoint,
                bid,
                reserveSlot,
                within ? Reason.WITHIN_RESERVE : Reason.ABOVE_RESERVE,
                lot.comparable[bid],
                within ? Operator.AT_MOST : Operator.ABOVE,
                sealed);
    }

    /** Offers until the entry limit is reached; false if the bid is out, or nobody answers. */
    private boolean enters(LotWorkspace lot, int bid, long sealed) {
        long limit = sealed * entryNumerator;
        lot.use(offersLeaf);
        for (int offer = 2; offer <= offers && lot.comparable[bid] * entryDenominator > limit; offer++) {
            if (!asks(lot, bid, "offer" + offer)) {
                lot.note(entryPoint, bid, entrySlot, Reason.NEGOTIATION_OPEN);
                return false;
            }
        }
        long left = lot.comparable[bid] * entryDenominator;
        boolean enters = left <= limit;
        Reason why = enters ? Reason.WITHIN_ENTRY_LIMIT : Reason.ABOVE_ENTRY_LIMIT;
        lot.note(entryPoint, bid, entrySlot, why, left, enters ? Operator.AT_MOST : Operator.ABOVE, limit);
        return enters;
    }

    /** Asks for a price of at most the one it stands at; false if nobody answers, and the lot is then stopped. */
    private boolean asks(LotWorkspace lot, int bid, String step) {
        long named = lot.deciders.negotiate(lot, bid, step, lot.price[bid]);
        if (named == LotWorkspace.UNKNOWN) {
            lot.stop("choice-open");
            return false;
        }
        lot.price[bid] = named;
        lot.comparable[bid] = strengthPrice.comparable(lot, bid, lot.price[bid]);
        return true;
    }
}
