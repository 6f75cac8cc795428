package org.jicai.examples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jicai.decision.BidOutcome;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;

/** What a report shows of the bids of a lot beside their outcome: ceilings and cuts from them. Drawn, never decided upon. */
final class LotBids {

    private final Map<BidKey, Bid> byKey;

    LotBids(Lot lot) {
        this.byKey = lot.bids().stream().collect(Collectors.toUnmodifiableMap(Bid::key, Function.identity()));
    }

    /** The ceiling of the bid's own strength, converted as its price was. */
    Optional<BigDecimal> ceilingAtComparison(BidOutcome bid) {
        return ceiling(bid).flatMap(ceiling -> atComparison(bid, ceiling.yuan().toBigDecimal()));
    }

    /** A price for the bid's own strength, converted as its price was, to ten digits. */
    Optional<BigDecimal> atComparison(BidOutcome bid, BigDecimal own) {
        return bid.bidPrice()
                .filter(price -> price.yuan().signum() > 0)
                .flatMap(price -> bid.comparablePrice()
                        .map(comparable -> plain(own.multiply(comparable.yuan().toBigDecimal())
                                .divide(price.yuan().toBigDecimal(), new MathContext(10)))));
    }

    /** 1 − price / ceiling: of the awarded price where the bid was selected, of the bid otherwise. */
    Optional<BigDecimal> cutFromCeiling(BidOutcome bid) {
        Optional<UnitPrice> price = bid.awardedPrice().or(bid::bidPrice);
        return ceiling(bid)
                .filter(ceiling -> ceiling.yuan().signum() > 0)
                .flatMap(ceiling -> price.map(paid -> BigDecimal.ONE.subtract(
                        paid.yuan().toBigDecimal().divide(ceiling.yuan().toBigDecimal(), 6, RoundingMode.HALF_UP))));
    }

    private Optional<UnitPrice> ceiling(BidOutcome bid) {
        return Optional.ofNullable(byKey.get(bid.bid())).flatMap(Bid::ceiling);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
