package org.jicai.simulation.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * How bids ended, as products and as firms. A bid is a product of a firm in a lot; who is listed and did not take part
 * is not counted. A firm wins if one of its products does.
 *
 * <p>Example: of 794 products 453 were selected in round 11, a win rate of 0.5705.
 *
 * @param products how many bids there are
 * @param selected how many are selected and still supply
 * @param lost how many were valid and beaten
 * @param invalid how many were not admitted, withdrew or were disqualified
 * @param undisclosed how many have no published price
 * @param pending how many wait for an answer
 * @param aboveCeiling how many are invalid because they are above the ceiling
 * @param failedPriceTest how many had a place and failed the price test, revived ones not among them
 * @param revived how many were selected by accepting an offered price
 * @param droppedOut how many were selected and withdrew or were disqualified later
 * @param firms how many firms bid
 * @param firmsSelected how many of them have a selected product
 */
public record BidCounts(
        int products,
        int selected,
        int lost,
        int invalid,
        int undisclosed,
        int pending,
        int aboveCeiling,
        int failedPriceTest,
        int revived,
        int droppedOut,
        int firms,
        int firmsSelected) {

    /**
     * The counts of all bids of a round.
     *
     * @param outcome what came of it
     * @return the counts
     */
    public static BidCounts of(Outcome outcome) {
        return of(outcome.lots().stream().flatMap(lot -> lot.bids().stream()).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The counts of the originators' reference products.
     *
     * @param round the tender with its bids
     * @param outcome what came of it
     * @return the counts
     */
    public static BidCounts ofOriginators(Round round, Outcome outcome) {
        ImmutableSetMultimap.Builder<String, BidKey> originators = ImmutableSetMultimap.builder();
        for (Lot lot : round.lots()) {
            lot.bids().stream().filter(Bid::referenceProduct).forEach(bid -> originators.put(lot.id(), bid.key()));
        }
        ImmutableSetMultimap<String, BidKey> byLot = originators.build();
        return of(outcome.lots().stream()
                .flatMap(lot -> lot.bids().stream().filter(bid -> byLot.containsEntry(lot.lot(), bid.bid())))
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The counts of some bids.
     *
     * @param outcomes how the bids ended
     * @return the counts
     */
    public static BidCounts of(Collection<BidOutcome> outcomes) {
        ImmutableList<BidOutcome> bids = outcomes.stream()
                .filter(bid -> bid.reason() != Reason.DID_NOT_TAKE_PART)
                .collect(ImmutableList.toImmutableList());
        return new BidCounts(
                bids.size(),
                verdicts(bids, Verdict.SELECTED),
                verdicts(bids, Verdict.LOST),
                verdicts(bids, Verdict.INVALID),
                verdicts(bids, Verdict.UNDISCLOSED),
                verdicts(bids, Verdict.PENDING),
                count(bids, bid -> bid.reason() == Reason.ABOVE_CEILING),
                count(bids, bid -> bid.verdict() == Verdict.LOST && failedPriceTest(bid)),
                count(bids, bid -> bid.reason() == Reason.SELECTED_BY_REVIVAL),
                count(bids, bid -> bid.reason().stage() == Stage.AFTER_AWARD),
                firms(bids, bid -> true),
                firms(bids, BidOutcome::isSelected));
    }

    /** A bid that was offered a price and declined has failed the price test before. */
    private static boolean failedPriceTest(BidOutcome bid) {
        return bid.path().stream()
                .anyMatch(step -> step.reason().stage() == Stage.PRICE_TEST
                        && step.reason().verdict() == Verdict.LOST);
    }

    private static int verdicts(Collection<BidOutcome> bids, Verdict verdict) {
        return count(bids, bid -> bid.verdict() == verdict);
    }

    private static int count(Collection<BidOutcome> bids, Predicate<BidOutcome> condition) {
        return (int) bids.stream().filter(condition).count();
    }

    private static int firms(Collection<BidOutcome> bids, Predicate<BidOutcome> condition) {
        return (int) bids.stream()
                .filter(condition)
                .map(bid -> bid.bid().bidder())
                .distinct()
                .count();
    }

    /**
     * Selected products over products.
     *
     * @return the rate to 20 decimals, half to even (57 % is 0.57); empty where nobody bid
     */
    public Optional<BigDecimal> winRate() {
        return Fractions.rate(selected, products);
    }

    /**
     * Firms with a selected product over firms.
     *
     * @return the rate to 20 decimals, half to even; empty where nobody bid
     */
    public Optional<BigDecimal> firmWinRate() {
        return Fractions.rate(firmsSelected, firms);
    }
}
