package org.jicai.simulation.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jicai.clearing.PriceConversion;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Precision;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * Puts an outcome together with the tender it came from: the bids that are selected and still supply, with prices for
 * the comparison strength by the arithmetic of the rule book.
 */
public final class AwardReader {

    private final PriceConversion conversion;
    private final Precision unitPrice;

    /**
     * A reader for outcomes of a rule book.
     *
     * @param book the rules the outcomes come from
     * @throws IllegalArgumentException if the book has no clause on comparison prices
     */
    public AwardReader(RuleBook book) {
        ComparisonPrice rule = book.clause(ComparisonPrice.class)
                .orElseThrow(() -> new IllegalArgumentException(book.id() + " has no clause \"comparison\""));
        this.conversion = new PriceConversion(rule);
        this.unitPrice = rule.unitPrice().value();
    }

    /**
     * The awards of a round.
     *
     * @param round the tender with its bids
     * @param outcome what came of it
     * @return the selected bids, lot by lot in the order of the tender, in the order of their ranks
     * @throws IllegalArgumentException if the outcome has a lot or a bid that the round does not have
     */
    public ImmutableList<Award> read(Round round, Outcome outcome) {
        ImmutableMap<String, Lot> lots =
                round.lots().stream().collect(ImmutableMap.toImmutableMap(Lot::id, lot -> lot));
        ImmutableList.Builder<Award> awards = ImmutableList.builder();
        for (LotOutcome lot : outcome.lots()) {
            Lot published = lots.get(lot.lot());
            if (published == null) {
                throw new IllegalArgumentException("round " + round.id() + " has no lot " + lot.lot());
            }
            awards.addAll(read(published, lot));
        }
        return awards.build();
    }

    /**
     * The awards of a lot.
     *
     * @param lot the lot with its bids
     * @param outcome what came of it
     * @return the selected bids with a known price, in the order of their ranks
     * @throws IllegalArgumentException if the outcome has a bid that the lot does not have
     */
    public ImmutableList<Award> read(Lot lot, LotOutcome outcome) {
        ImmutableMap<BidKey, Bid> bids = lot.bids().stream().collect(ImmutableMap.toImmutableMap(Bid::key, bid -> bid));
        ImmutableList.Builder<Award> awards = ImmutableList.builder();
        for (BidOutcome winner : outcome.winnersInRankOrder()) {
            Bid bid = bids.get(winner.bid());
            if (bid == null) {
                throw new IllegalArgumentException("lot " + lot.id() + " has no bid of " + winner.bid());
            }
            winner.awardedPrice().ifPresent(price -> awards.add(award(lot, bid, winner, price)));
        }
        return awards.build();
    }

    private Award award(Lot lot, Bid bid, BidOutcome winner, UnitPrice price) {
        Optional<UnitPrice> ceiling = bid.ceiling().filter(AwardReader::isPositive);
        return new Award(
                lot.id(),
                winner.bid(),
                bid.referenceProduct(),
                price,
                comparable(price, bid.strengthRatio()),
                winner.agreedUnits(),
                ceiling,
                ceiling.map(yuan -> comparable(yuan, bid.strengthRatio())),
                lot.priorPrice().filter(AwardReader::isPositive));
    }

    private static boolean isPositive(UnitPrice price) {
        return price.yuan().signum() > 0;
    }

    private UnitPrice comparable(UnitPrice price, Ratio strengthRatio) {
        long units = price.units(unitPrice.scale(), unitPrice.rounding());
        return UnitPrice.ofUnits(conversion.comparable(units, strengthRatio, unitPrice.rounding()), unitPrice.scale());
    }
}
