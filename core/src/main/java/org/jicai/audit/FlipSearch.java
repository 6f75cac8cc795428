package org.jicai.audit;

import com.google.common.base.Verify;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.Verdict;
import org.jicai.engine.Engine;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.rules.ComparisonPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * Finds the {@link FlipDistance} of a bid by clearing again at other prices of it, with the same engine.
 *
 * <p>A binary search over whole units of the book's price scale, because a bid that is selected stays so when it is lowered:
 * it moves forward in the ranking and never back; it stays below the ceiling and within every limb that has it; as long as it
 * is not the lowest the anchor does not move, and as the lowest it is within any multiple of itself that is at least 1; its
 * cut grows by more than the mean cut of a round does, and it falls faster than a limit taken of a mean. Above the ceiling it may count as a bidder differently, but it is not
 * selected there. A draw of lots that only the changed price leads into is taken as lost, and so the threshold is sure.
 * Whatever the rules, the result is what two runs of the engine say: selected at the threshold, not selected one unit above.
 *
 * <p>It takes two runs for each bit of the price, of one lot where the book clears lot by lot, of the round otherwise.
 */
public final class FlipSearch {

    /** A winner's price is raised to this multiple of the highest price or ceiling of its lot, and no further. */
    private static final long FAR = 1_000;

    private final Engine engine;
    private final Round round;
    private final ChoiceSource choices;
    private final int scale;

    private FlipSearch(Engine engine, Round round, ChoiceSource choices) {
        this.engine = engine;
        this.round = round;
        this.choices = choices;
        this.scale = engine.book()
                .clause(ComparisonPrice.class)
                .orElseThrow()
                .unitPrice()
                .value()
                .scale();
    }

    /**
     * A search in one round.
     *
     * @param engine the engine the round was cleared with
     * @param round the round
     * @param choices the choices it was cleared with
     * @return the search
     */
    public static FlipSearch in(Engine engine, Round round, ChoiceSource choices) {
        return new FlipSearch(engine, round, choices);
    }

    /**
     * How far a bid was from the other result.
     *
     * @param lotOutcome the outcome of its lot in that round with those choices
     * @param bid the outcome of the bid
     * @return the distance; empty if the bid is pending, if it was out for another reason than its price, if it was selected
     *     because it accepted an offer, if no price changes the result, or if the price was never published
     * @throws IllegalArgumentException if the round has no such lot or the lot no such bid
     */
    public Optional<FlipDistance> of(LotOutcome lotOutcome, BidOutcome bid) {
        if (bid.bidPrice().isEmpty() || !priceDecides(bid)) {
            return Optional.empty();
        }
        Lot lot = round.lots().stream()
                .filter(candidate -> candidate.id().equals(lotOutcome.lot()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lot " + lotOutcome.lot() + " in " + round.id()));
        UnitPrice price = bid.bidPrice().get();
        Probe probe = new Probe(lot, bid.bid(), price.units(scale), bid.wasSelected());
        return threshold(probe, lot)
                .map(units -> new FlipDistance(bid.bid(), bid.wasSelected(), price, UnitPrice.ofUnits(units, scale)));
    }

    private static boolean priceDecides(BidOutcome bid) {
        boolean lost = bid.verdict() == Verdict.LOST || bid.reason() == Reason.ABOVE_CEILING;
        return lost || (bid.isSelected() && bid.reason() != Reason.SELECTED_BY_REVIVAL);
    }

    private Optional<Long> threshold(Probe probe, Lot lot) {
        long low = probe.selectedAtOwn() ? probe.own() : 1;
        long high = probe.selectedAtOwn() ? far(lot) : probe.own();
        if (low >= high || !probe.selectedAt(low) || probe.selectedAt(high)) {
            return Optional.empty();
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (probe.selectedAt(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Verify.verify(probe.selectedAt(low) && !probe.selectedAt(low + 1), "no threshold at %s", low);
        return Optional.of(low);
    }

    /** A price at which nothing is left to compare with. */
    private long far(Lot lot) {
        long highest = lot.bids().stream()
                .flatMap(bid -> Stream.concat(bid.price().stream(), bid.ceiling().stream()))
                .mapToLong(price -> price.units(scale))
                .max()
                .orElse(1);
        return Math.min(Math.multiplyExact(highest, FAR), FAR * FAR * Decimal.powerOfTen(scale));
    }

    /** One bid at other prices. */
    private final class Probe {
        private final Lot lot;
        private final BidKey key;
        private final long own;
        private final boolean selectedAtOwn;
        private final HypotheticalChoices hypothetical;

        Probe(Lot lot, BidKey key, long own, boolean selectedAtOwn) {
            this.lot = lot;
            this.key = key;
            this.own = own;
            this.selectedAtOwn = selectedAtOwn;
            this.hypothetical = HypotheticalChoices.of(choices, lot.id(), key, engine.clearsLotByLot());
        }

        long own() {
            return own;
        }

        boolean selectedAtOwn() {
            return selectedAtOwn;
        }

        /** Whether the bid is selected at a price; at its own price the real outcome says so. */
        boolean selectedAt(long units) {
            return units == own ? selectedAtOwn : wasSelected(engine.clear(at(units), hypothetical));
        }

        private boolean wasSelected(Outcome outcome) {
            return outcome.lot(lot.id()).stream()
                    .flatMap(cleared -> cleared.bids().stream())
                    .anyMatch(bid -> bid.bid().equals(key) && bid.wasSelected());
        }

        private Round at(long units) {
            Lot changed = lot.withBids(lot.bids().stream()
                    .map(bid -> bid.key().equals(key) ? bid.withPrice(UnitPrice.ofUnits(units, scale)) : bid)
                    .collect(ImmutableList.<Bid>toImmutableList()));
            return engine.clearsLotByLot()
                    ? Round.of(round.id(), changed)
                    : new Round(
                            round.id(),
                            round.lots().stream()
                                    .map(other -> other.id().equals(lot.id()) ? changed : other)
                                    .collect(ImmutableList.toImmutableList()));
        }
    }
}
