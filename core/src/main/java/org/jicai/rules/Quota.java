package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Stage;

/**
 * How many bids are shortlisted, by the number of bidders.
 *
 * @param places places by number of bidders
 * @param reduction what takes places away, where the book has such a rule
 */
public record Quota(StepTable<Cited<Integer>> places, Optional<Cited<Reduction>> reduction) implements Clause {

    /**
     * Places a lot loses because of a kind of bidder: one for so many of them, up to a number. At least one place stays.
     *
     * <p>Example: with 4 bidders of licence B, one place per 2 of them and at most 2 are lost: 2 places.
     *
     * @param licence the licence those bidders hold, as bids state it
     * @param per for how many of them one place is lost
     * @param most how many places may be lost
     */
    public record Reduction(String licence, int per, int most) {}

    /**
     * A table nothing is taken away from.
     *
     * @param places places by number of bidders
     */
    public Quota(StepTable<Cited<Integer>> places) {
        this(places, Optional.empty());
    }

    @Override
    public String key() {
        return "quota";
    }

    @Override
    public Stage stage() {
        return Stage.SHORTLIST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        leaves.addAll(places.rows().asMapOfRanges().values());
        reduction.ifPresent(leaves::add);
        return leaves.build();
    }
}
