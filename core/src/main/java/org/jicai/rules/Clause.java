package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;

/**
 * One rule of a tender document. A clause says what holds; the step of the same name in {@code clearing}, {@code allocation}
 * or {@code engine} carries it out. No clause type is named after a round.
 */
public sealed interface Clause
        permits BidderCount,
                CeilingTest,
                Entry,
                ComparisonPrice,
                ReserveNegotiation,
                RankBy,
                Ranking,
                MatchRight,
                Quota,
                Places,
                GapLimit,
                LowPrice,
                PriceTest,
                CostStatement,
                RatioElimination,
                Revival,
                CutRanking,
                Negotiation,
                Guarantee,
                BidClasses,
                PassThrough,
                VolumeShare,
                BrandVolume,
                OwnVolume,
                Split,
                Term,
                Areas,
                RegionDraft,
                Reserves,
                Replacement {

    /**
     * The key of the clause in a rule book, such as {@code quota}.
     *
     * @return the key
     */
    String key();

    /**
     * When it is carried out.
     *
     * @return the stage
     */
    Stage stage();

    /**
     * Every number and word of the clause with its citation, in the order of the document.
     *
     * @return the leaves, at least one
     */
    ImmutableList<Cited<?>> leaves();

    /**
     * Whether the clause compares the lots of a round with each other.
     *
     * @return true if it waits for all lots
     */
    default boolean isRoundLevel() {
        return false;
    }
}
