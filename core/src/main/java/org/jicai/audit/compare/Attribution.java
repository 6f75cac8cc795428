package org.jicai.audit.compare;

import com.google.common.base.Verify;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A change, part by part.
 *
 * @param alone for each unit of change, what it changes when it alone is taken from the second book
 * @param shares for each unit of change, its Shapley value: what it changes on average over the orders in which the units can
 *     change one after the other
 * @param total the whole change, from the first book to the second; the shares add up to it
 */
public record Attribution(ImmutableList<Rational> alone, ImmutableList<Rational> shares, Rational total) {

    /** Checks that the shares add up. */
    public Attribution {
        Rational sum = shares.stream().reduce(Rational.ZERO, Rational::plus);
        Verify.verify(sum.equals(total), "shares of %s in a change of %s", sum, total);
    }

    /** No change by any of some units. */
    static Attribution none(int units) {
        ImmutableList<Rational> nothing =
                IntStream.range(0, units).mapToObj(unit -> Rational.ZERO).collect(ImmutableList.toImmutableList());
        return new Attribution(nothing, nothing, Rational.ZERO);
    }

    Attribution plus(Attribution other) {
        return new Attribution(sum(alone, other.alone), sum(shares, other.shares), total.plus(other.total));
    }

    private static ImmutableList<Rational> sum(List<Rational> some, List<Rational> others) {
        return IntStream.range(0, some.size())
                .mapToObj(unit -> some.get(unit).plus(others.get(unit)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether no unit changes anything, alone or with others. */
    boolean isNothing() {
        return alone.stream().allMatch(part -> part.signum() == 0)
                && shares.stream().allMatch(part -> part.signum() == 0);
    }

    /**
     * The shares as they are shown: rounded so that they add up to the rounded change.
     *
     * @param metric what was attributed, which says how many decimals are shown
     * @return the shares
     */
    public ImmutableList<BigDecimal> shownShares(Metric metric) {
        return LargestRemainder.shown(shares, metric.decimals());
    }
}
