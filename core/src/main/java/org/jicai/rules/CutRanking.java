package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.tender.Word;

/**
 * The pre-selected bids of all lots of a round are ranked by their cuts, the largest first; the first so many are selected
 * outright, the others go on to negotiate. A round-level clause: it waits for all lots.
 *
 * @param reference the price a cut is measured from
 * @param precision the decimals at which cuts are compared, as a fraction: 4 keeps hundredths of a percent
 * @param outright how many lots are selected outright; equal cuts at the edge keep the order of the tender
 */
public record CutRanking(Cited<CutReference> reference, Cited<Precision> precision, Cited<Integer> outright)
        implements Clause {

    /** The price a cut is measured from. */
    public enum CutReference implements Word {
        /** The ceiling of the bid's own strength. */
        CEILING,
        /** What the drug cost before, for the comparison strength. */
        PRIOR_PRICE
    }

    @Override
    public String key() {
        return "cutRanking";
    }

    @Override
    public Stage stage() {
        return Stage.CUT_RANKING;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(reference, precision, outright);
    }

    @Override
    public boolean isRoundLevel() {
        return true;
    }
}
