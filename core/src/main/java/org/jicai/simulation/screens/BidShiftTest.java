package org.jicai.simulation.screens;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Do a group's bids shift the anchor of an auction more than the bids of others would? The statistic is the mean over
 * auctions of {@code |A(all) / A(without the group) − 1|}, where {@code A} is the anchor: the mean, a trimmed mean, or
 * whatever the rule ties an award to. It is compared with random groups drawn in each auction among those who bid
 * there, as many as the group has there. Auctions in which fewer than two members bid, or in which nobody else does,
 * tell nothing and are left out.
 *
 * <p>Source: the bid test of T. G. Conley and F. Decarolis, "Detecting bidders groups in collusive auctions", AEJ:
 * Microeconomics 8(2) (2016) 1-38; the relative absolute shift is our reading. Cost: draws × auctions × bids.
 */
public final class BidShiftTest {

    private final ImmutableList<AuctionBids> auctions;
    private final ToDoubleFunction<ImmutableDoubleArray> anchor;

    /**
     * A test on some auctions.
     *
     * @param auctions the auctions
     * @param anchor the anchor by the bids of an auction in ascending order, in yuan per unit, above 0
     */
    public BidShiftTest(Collection<AuctionBids> auctions, ToDoubleFunction<ImmutableDoubleArray> anchor) {
        this.auctions = ImmutableList.copyOf(auctions);
        this.anchor = anchor;
    }

    /**
     * The mean of bids as an anchor.
     *
     * @param bids bids, in yuan per unit, at least one
     * @return their mean
     */
    public static double mean(ImmutableDoubleArray bids) {
        double sum = 0;
        for (int i = 0; i < bids.length(); i++) {
            sum += bids.get(i);
        }
        return sum / bids.length();
    }

    /**
     * Tests a group.
     *
     * @param group the firms under suspicion
     * @param draws how many random groups to compare with, at least 1
     * @param seed what they are drawn from
     * @return the mean shift, and how many random groups reach it
     * @throws IllegalArgumentException if there are no draws, or there is no auction to tell anything
     */
    public PermutationResult test(Set<String> group, int draws, long seed) {
        checkArgument(draws >= 1, "at least 1 draw, not %s", draws);
        List<AuctionBids> telling = auctions.stream()
                .filter(auction -> members(auction, group) >= 2
                        && members(auction, group) < auction.bidByFirm().size())
                .toList();
        checkArgument(!telling.isEmpty(), "in no auction do two of the group bid beside others");
        RandomSubset subset = new RandomSubset(seed, "bid shift");
        double observed = 0;
        for (AuctionBids auction : telling) {
            observed += shift(auction, group);
        }
        int atLeast = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            int used = 0;
            for (AuctionBids auction : telling) {
                int count = members(auction, group);
                List<String> firms = auction.bidByFirm().keySet().asList();
                sum += shift(auction, Set.copyOf(subset.of(firms, count, draw, used)));
                used += count;
            }
            atLeast += sum >= observed ? 1 : 0;
        }
        return new PermutationResult(observed / telling.size(), draws, atLeast);
    }

    private static int members(AuctionBids auction, Set<String> group) {
        return (int)
                auction.bidByFirm().keySet().stream().filter(group::contains).count();
    }

    private double shift(AuctionBids auction, Set<String> group) {
        double all = anchor.applyAsDouble(bids(auction, Set.of()));
        return Math.abs(all / anchor.applyAsDouble(bids(auction, group)) - 1);
    }

    private static ImmutableDoubleArray bids(AuctionBids auction, Set<String> without) {
        return ImmutableDoubleArray.copyOf(auction.bidByFirm().entrySet().stream()
                .filter(bid -> !without.contains(bid.getKey()))
                .mapToDouble(bid -> bid.getValue())
                .sorted());
    }
}
