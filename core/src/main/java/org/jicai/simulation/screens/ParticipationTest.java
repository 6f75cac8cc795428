package org.jicai.simulation.screens;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Do the firms of a group enter the same auctions more often than firms like them? The statistic is the number of joint
 * entries: the pairs of members that bid in the same auction, summed over auctions. It is compared with groups drawn at
 * random that have as many firms of every class as the group has.
 *
 * <p>Source: the participation test of T. G. Conley and F. Decarolis, "Detecting bidders groups in collusive auctions",
 * AEJ: Microeconomics 8(2) (2016) 1-38; matching by classes is our reading of their matching on observables. Cost:
 * draws × auctions × group size.
 */
public final class ParticipationTest {

    private final ImmutableList<AuctionBids> auctions;
    private final ImmutableSortedMap<String, String> classByFirm;

    /**
     * A test on some auctions.
     *
     * @param auctions the auctions
     * @param classByFirm a class for each firm that may be drawn, such as its size or region; one class for all where
     *     nothing is known
     */
    public ParticipationTest(Collection<AuctionBids> auctions, Map<String, String> classByFirm) {
        this.auctions = ImmutableList.copyOf(auctions);
        this.classByFirm = ImmutableSortedMap.copyOf(classByFirm);
    }

    /**
     * Tests a group.
     *
     * @param group the firms under suspicion, at least two, each with a class
     * @param draws how many random groups to compare with, at least 1
     * @param seed what they are drawn from
     * @return the number of joint entries, and how many random groups reach it
     * @throws IllegalArgumentException if the group has fewer than two firms or one without a class, or there are no
     *     draws
     */
    public PermutationResult test(Set<String> group, int draws, long seed) {
        checkArgument(group.size() >= 2, "a group has at least two firms, not %s", group);
        checkArgument(draws >= 1, "at least 1 draw, not %s", draws);
        Map<String, Integer> sizeByClass = sizes(group);
        ImmutableSetMultimap<String, String> firmsByClass =
                classByFirm.asMultimap().inverse();
        RandomSubset subset = new RandomSubset(seed, "participation");
        double observed = jointEntries(group);
        int atLeast = 0;
        for (int draw = 0; draw < draws; draw++) {
            ImmutableSet.Builder<String> random = ImmutableSet.builder();
            int used = 0;
            for (Map.Entry<String, Integer> part : sizeByClass.entrySet()) {
                List<String> candidates = firmsByClass.get(part.getKey()).asList();
                random.addAll(subset.of(candidates, part.getValue(), draw, used));
                used += part.getValue();
            }
            atLeast += jointEntries(random.build()) >= observed ? 1 : 0;
        }
        return new PermutationResult(observed, draws, atLeast);
    }

    private Map<String, Integer> sizes(Set<String> group) {
        Map<String, Integer> sizeByClass = new TreeMap<>();
        for (String firm : group) {
            String kind = classByFirm.get(firm);
            checkArgument(kind != null, "firm %s has no class", firm);
            sizeByClass.merge(kind, 1, Integer::sum);
        }
        return sizeByClass;
    }

    private double jointEntries(Set<String> group) {
        double pairs = 0;
        for (AuctionBids auction : auctions) {
            long members =
                    group.stream().filter(auction.bidByFirm()::containsKey).count();
            pairs += members * (members - 1) / 2;
        }
        return pairs;
    }
}
