package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.tender.Name;

/** Compares how many regions each winner was announced to supply with what the draft gives, as a set and rank by rank. */
final class RegionCounts {

    private RegionCounts() {}

    static Optional<Difference> compare(LotOutcome lot, Announcement announcement) {
        ImmutableList<BidOutcome> winners =
                lot.bids().stream().filter(BidOutcome::wasSelected).collect(ImmutableList.toImmutableList());
        ImmutableList<Integer> computed =
                winners.stream().map(BidOutcome::regionsAtAward).collect(ImmutableList.toImmutableList());
        ImmutableList<Integer> published = winners.stream()
                .map(winner -> announcement.regionsOf(winner.bid()).size())
                .collect(ImmutableList.toImmutableList());
        if (published.contains(0) || published.equals(computed)) {
            return Optional.empty();
        }
        boolean sameSet = Ordering.natural()
                .sortedCopy(published)
                .equals(Ordering.natural().sortedCopy(computed));
        DifferenceType type = sameSet ? DifferenceType.REGION_COUNTS_BY_RANK : DifferenceType.REGION_COUNTS;
        return Optional.of(new Difference(type, sentence(computed, published)));
    }

    private static Name sentence(ImmutableList<Integer> computed, ImmutableList<Integer> published) {
        return new Name(
                "regions by rank: the draft gives " + slashed(computed) + ", announced were " + slashed(published),
                "各顺位供应地区数：按轮选规则为" + slashed(computed) + "，公布为" + slashed(published));
    }

    private static String slashed(ImmutableList<Integer> numbers) {
        return numbers.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
    }
}
