package org.jicai.audit.compare;

import java.util.Collection;
import java.util.Map;
import org.jicai.money.Money;
import org.jicai.money.Quantity;

/**
 * What a rule book comes to over some bids.
 *
 * @param lots how many lots have a selected bid
 * @param selected how many bids are selected
 * @param bidders how many bidders have a selected bid
 * @param counted how many selected bids have a known volume; the others are not in the two sums that follow
 * @param units the agreed volume, in comparison units
 * @param spend what it costs
 */
public record Sums(int lots, int selected, int bidders, int counted, Quantity units, Money spend) {

    /**
     * Adds up.
     *
     * @param awards the bids with what they got
     * @return the sums
     */
    public static Sums of(Map<BidPlace, BidAward> awards) {
        var winners = awards.entrySet().stream()
                .filter(entry -> entry.getValue().selected())
                .toList();
        Collection<BidAward> got = winners.stream().map(Map.Entry::getValue).toList();
        return new Sums(
                (int) winners.stream()
                        .map(entry -> entry.getKey().lot())
                        .distinct()
                        .count(),
                winners.size(),
                (int) winners.stream()
                        .map(entry -> entry.getKey().bid().bidder())
                        .distinct()
                        .count(),
                (int) got.stream()
                        .filter(award -> award.agreedUnits().isPresent())
                        .count(),
                got.stream().flatMap(award -> award.agreedUnits().stream()).reduce(Quantity.ZERO, Quantity::plus),
                got.stream().flatMap(award -> award.spend().stream()).reduce(Money.ZERO, Money::plus));
    }
}
