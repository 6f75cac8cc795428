package org.jicai.decision;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.tender.Choice;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;

/**
 * Where the decisions of people come from. Clearing is a pure function of the round and the answers: a source must give the
 * same answer to the same request in the same place.
 */
public interface ChoiceSource {

    /**
     * Answers a request.
     *
     * @param request the question
     * @return the answer, or empty where this source has none
     */
    Optional<Answer> answer(ChoiceRequest request);

    /**
     * The lists by which all bids of a lot pick regions, where this source settles its picks that way. It is then not asked for
     * each pick, which is much faster; the outcome and the transcript are the same. So it must answer a request for a pick by
     * the same lists: with the first legal region on the list of the bid.
     *
     * @param lot the lot
     * @param regions the regions of the book
     * @return a list for each of its bids, in the order of their keys; empty where picks are asked for one by one
     */
    default Optional<PickLists> pickLists(Lot lot, ImmutableList<Region> regions) {
        return Optional.empty();
    }

    /**
     * Whether this source may have an answer to a pick in a lot. Where it says no, a chain of sources looks for lists behind it.
     *
     * @param lot the lot
     * @return false if it never answers one
     */
    default boolean mayPick(Lot lot) {
        return true;
    }

    /**
     * The recorded choices this source stands for: what happened unasked is taken from here, and every one of them must be
     * used.
     *
     * @return the choices in order, empty for a strategy
     */
    default ImmutableList<Choice> recorded() {
        return ImmutableList.of();
    }
}
