package org.jicai.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.money.Quantity;
import org.jicai.money.Share;

/**
 * How one lot ended.
 *
 * @param lot the lot
 * @param bidders how many bidders count
 * @param quota how many may be selected
 * @param shortlisted how many were shortlisted
 * @param selected how many were selected and pick regions; the share and the term follow from it
 * @param share the share of the base demand that is contracted, if anyone was selected
 * @param term how long, as an ISO period such as {@code P2Y} or as the date it ends, if anyone was selected
 * @param state awarded, failed or pending
 * @param reason why it is in that state, a word such as {@code no-valid-bid} or {@code choice-open}
 * @param bids the bids in the order of their ranks, then the unranked ones by name
 * @param regions the regions in the order of the rule book
 * @param agreedUnits the agreed volume of all regions in comparison units, if it is known
 * @param leaves the numbers of the rule book that were looked up on the way, by path
 */
public record LotOutcome(
        String lot,
        int bidders,
        int quota,
        int shortlisted,
        int selected,
        Optional<Share> share,
        Optional<String> term,
        LotState state,
        String reason,
        ImmutableList<BidOutcome> bids,
        ImmutableList<RegionAward> regions,
        Optional<Quantity> agreedUnits,
        ImmutableList<Leaf> leaves) {

    /**
     * The selected bids.
     *
     * @return the winners in the order of their ranks
     */
    public ImmutableList<BidOutcome> winnersInRankOrder() {
        return bids.stream().filter(BidOutcome::isSelected).collect(ImmutableList.toImmutableList());
    }

    /**
     * The numbers looked up on the way that no document gives: inferred or assumed.
     *
     * @return those leaves
     */
    public ImmutableList<Leaf> restsOn() {
        return leaves.stream()
                .filter(leaf -> !leaf.confidence().isDocumented())
                .collect(ImmutableList.toImmutableList());
    }
}
