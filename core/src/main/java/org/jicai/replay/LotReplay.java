package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Stage;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Name;

/**
 * One lot of a published round, computed and compared with what was announced.
 *
 * @param round the round
 * @param lot the lot
 * @param match how the selections compare
 * @param computed who is selected by computation
 * @param published who was announced as selected
 * @param differences every difference found, the most severe first
 * @param missing the facts nobody published on which the outcome may depend, in English and Chinese
 * @param step the stage at which computation and announcement part, where they do
 * @param outcome the computed outcome
 * @param announcement what was published
 */
public record LotReplay(
        String round,
        Lot lot,
        Match match,
        ImmutableSortedSet<BidKey> computed,
        ImmutableSortedSet<BidKey> published,
        ImmutableList<Difference> differences,
        ImmutableList<Name> missing,
        Optional<Stage> step,
        LotOutcome outcome,
        Announcement announcement) {

    /**
     * The most severe difference.
     *
     * @return its type, {@link DifferenceType#NONE} where there is none
     */
    public DifferenceType difference() {
        return differences.stream().map(Difference::type).findFirst().orElse(DifferenceType.NONE);
    }

    /**
     * The inferred or assumed numbers the compared part of the outcome rests on: selection and region counts.
     *
     * @return those leaves, in the order of the procedure
     */
    public ImmutableList<Leaf> restsOn() {
        return outcome.restsOn().stream()
                .filter(leaf -> leaf.stage() != Stage.VOLUME && leaf.stage() != Stage.TERM)
                .collect(ImmutableList.toImmutableList());
    }
}
