package org.jicai.audit.compare;

import com.google.common.base.Verify;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.clearing.PriceConversion;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.money.Money;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Precision;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Reads from an outcome what each bid of a round got, lot by lot, the bids of a lot by name. */
final class AwardBook {

    private final PriceConversion conversion;
    private final Precision unitPrice;

    AwardBook(RuleBook book) {
        ComparisonPrice rule = book.clause(ComparisonPrice.class).orElseThrow();
        this.conversion = new PriceConversion(rule);
        this.unitPrice = rule.unitPrice().value();
    }

    ImmutableMap<BidPlace, BidAward> read(Round round, Outcome outcome) {
        ImmutableMap.Builder<BidPlace, BidAward> awards = ImmutableMap.builder();
        for (Lot lot : round.lots()) {
            Optional<LotOutcome> ended = outcome.lot(lot.id());
            sorted(lot)
                    .forEach(bid -> awards.put(
                            new BidPlace(lot.id(), bid.key()),
                            ended.stream()
                                    .flatMap(cleared -> cleared.winnersInRankOrder().stream())
                                    .filter(winner -> winner.bid().equals(bid.key()))
                                    .findFirst()
                                    .map(winner -> award(bid, winner))
                                    .orElse(BidAward.NONE)));
        }
        return awards.buildOrThrow();
    }

    private static Stream<Bid> sorted(Lot lot) {
        return lot.bids().stream().sorted((one, other) -> one.key().compareTo(other.key()));
    }

    private BidAward award(Bid bid, BidOutcome winner) {
        Verify.verify(winner.isSelected());
        Optional<Money> spend = winner.awardedPrice()
                .flatMap(price ->
                        winner.agreedUnits().map(units -> Money.of(comparable(price, bid.strengthRatio()), units)));
        return new BidAward(true, winner.awardedPrice(), winner.agreedUnits(), spend, winner.regions());
    }

    /** The price for the comparison strength: price / factor of the strength, rounded as the book says. */
    private UnitPrice comparable(UnitPrice price, Ratio strengthRatio) {
        long units = price.units(unitPrice.scale(), unitPrice.rounding());
        return UnitPrice.ofUnits(conversion.comparable(units, strengthRatio, unitPrice.rounding()), unitPrice.scale());
    }
}
