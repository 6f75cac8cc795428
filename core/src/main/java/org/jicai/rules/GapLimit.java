package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.money.Share;

/**
 * The order of places ends where savings drop: if the cut of a shortlisted bid is smaller than that of the one before it by
 * more than a share of the latter, it and all after it lose their places. Cuts are taken from the ceiling of the bid's own
 * strength; a lot with a shortlisted bid whose ceiling is not known waits.
 *
 * <p>Example: cuts of 50 %, 35 % and 20 % with a limit of 40 %: 35 is 30 % less than 50 and stays, 20 is 42.9 % less than 35 and
 * goes. Equal bids with different cuts draw lots for who stands before whom.
 *
 * @param most the largest drop, such as 40 %
 * @param cut how cuts are rounded before they are compared
 */
public record GapLimit(Cited<Share> most, Cited<Precision> cut) implements Clause {

    @Override
    public String key() {
        return "gap";
    }

    @Override
    public Stage stage() {
        return Stage.SHORTLIST;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(most, cut);
    }
}
