package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.money.Rounding;
import org.jicai.money.Share;

/**
 * How many of the ranked bids are shortlisted, where that does not follow from a table by the number of bidders ({@link Quota}).
 *
 * @param most how many
 */
public record Places(Cited<Most> most) implements Clause {

    /** A number of places. */
    public sealed interface Most {

        /** As many as there are ranked bids; at least one where there is a bidder. */
        record All() implements Most {}

        /**
         * A fixed number.
         *
         * @param places the places, at least 1
         */
        record AtMost(int places) implements Most {}

        /**
         * A share of the ranked bids; at least one place.
         *
         * @param share the share, such as 50 %
         * @param rounding what happens to a part of a place
         */
        record OfBids(Share share, Rounding rounding) implements Most {}

        /**
         * A number published for the lot; a lot with bids and without it waits.
         *
         * @param fact the name of the fact of the lot, declared by the rule book
         */
        record OfLot(String fact) implements Most {}
    }

    @Override
    public String key() {
        return "places";
    }

    @Override
    public Stage stage() {
        return Stage.SHORTLIST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(most);
    }
}
