package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * What happens to a shortlisted bid far below the others: it is selected without volume and gives its place to the next bid.
 * The anchor is taken once, over the bids shortlisted first; later anchors are taken over the bids that hold a place then.
 *
 * @param below the price below which a bid counts as far below
 */
public record LowPrice(Cited<Anchor> below) implements Clause {

    @Override
    public String key() {
        return "lowPrice";
    }

    @Override
    public Stage stage() {
        return Stage.SHORTLIST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(below);
    }
}
