package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jicai.decision.Stage;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.tender.Word;

/**
 * Each selected bid is contracted for a share of the need of its own, and another share of that need goes to a pool. What is
 * neither stays uncontracted. Shares are taken region by region and rounded there, the two parts each for itself; the pool gets
 * no more than the whole units of that need its own part leaves.
 *
 * <p>Example: by rank, the first is contracted for all of the need that names it, the third for 85 % and 5 % go to the pool.
 *
 * @param of whose need it is
 * @param by what the share follows from
 * @param raised what becomes of the share of a bid above its own former price
 * @param losers which share of the need that names a losing bid, or none, goes to the pool; rounded for each losing bid and for
 *     all other need together, region by region
 * @param pool where the pool goes
 * @param perRegion how a region's part of a unit is rounded
 */
public record OwnVolume(
        Cited<OwnVolume.Need> of,
        OwnVolume.By by,
        Optional<Cited<OwnVolume.Raised>> raised,
        Optional<Cited<Share>> losers,
        Optional<Cited<OwnVolume.Pool>> pool,
        Cited<Rounding> perRegion)
        implements Clause {

    /** Whose need a share is taken of. */
    public enum Need implements Word {
        /** The need that names the bid's brand. */
        BRAND,
        /** All need of the lot; used where each winner's share is one of the whole. */
        LOT
    }

    /** Where the pool goes. */
    public enum Pool implements Word {
        /** To the winner with the best rank. */
        FIRST,
        /** Institutions choose among the winners; the outcome lists it without a supplier. */
        OPEN
    }

    /**
     * Two parts of a bid's own need.
     *
     * @param own the share it is contracted for
     * @param pool the share that goes to the pool; own and pool are at most 100 % together
     */
    public record Portion(Share own, Share pool) {}

    /**
     * A bid above its own former price: its share is multiplied by a factor less the increase, which is (price − former) /
     * former, rounded up to whole steps; never below 0. A bid without a former price, or at most at it, keeps its share.
     *
     * <p>Example: 90 % and steps of 1 %: a price up by 4.2 % multiplies the share by 0.90 − 0.05 = 0.85.
     *
     * @param former the fact of the bid that states its former price
     * @param factor the factor before the increase is taken off
     * @param step the step to which the increase is rounded up
     */
    public record Raised(String former, Share factor, Share step) {}

    /** What a share follows from. */
    public sealed interface By {

        /**
         * Its numbers with their citations.
         *
         * @return the leaves
         */
        ImmutableList<Cited<?>> leaves();

        /**
         * The class of the bid ({@link BidClasses}).
         *
         * @param portions the portions by class, one for every class
         */
        record OfClass(ImmutableMap<String, Cited<Portion>> portions) implements By {
            @Override
            public ImmutableList<Cited<?>> leaves() {
                return ImmutableList.copyOf(portions.values());
            }
        }

        /**
         * Its place among the selected bids.
         *
         * @param portions the portions by place, 1 the first
         */
        record Place(StepTable<Cited<Portion>> portions) implements By {
            @Override
            public ImmutableList<Cited<?>> leaves() {
                return ImmutableList.copyOf(portions.rows().asMapOfRanges().values());
            }
        }

        /**
         * Its cut from the ceiling: linear between knots, and that of the nearest knot outside them. A bid whose ceiling is not
         * known has no share.
         *
         * @param knots the knots, with rising cuts, at least one
         * @param precision how shares between knots are rounded, as fractions
         */
        record OfCut(ImmutableList<Cited<Knot>> knots, Cited<Precision> precision) implements By {
            @Override
            public ImmutableList<Cited<?>> leaves() {
                return ImmutableList.<Cited<?>>builder()
                        .addAll(knots)
                        .add(precision)
                        .build();
            }
        }

        /**
         * Its price over a published one: the first row the price is at most; no share beyond the last row, or where the
         * published price is not known.
         *
         * @param price the published price
         * @param rows the rows, with rising multiples, at least one
         */
        record OverPublished(Cited<Published> price, ImmutableList<Cited<Row>> rows) implements By {
            @Override
            public ImmutableList<Cited<?>> leaves() {
                return ImmutableList.<Cited<?>>builder().add(price).addAll(rows).build();
            }
        }
    }

    /**
     * A knot.
     *
     * @param cut the cut
     * @param portion the portion at that cut
     */
    public record Knot(Share cut, Portion portion) {}

    /**
     * A row.
     *
     * @param atMost the largest multiple of the published price it is for
     * @param portion the portion
     */
    public record Row(Ratio atMost, Portion portion) {}

    @Override
    public String key() {
        return "ownVolume";
    }

    @Override
    public Stage stage() {
        return Stage.VOLUME;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        ImmutableList.Builder<Cited<?>> leaves = ImmutableList.builder();
        leaves.add(of).addAll(by.leaves());
        raised.ifPresent(leaves::add);
        losers.ifPresent(leaves::add);
        pool.ifPresent(leaves::add);
        return leaves.add(perRegion).build();
    }
}
