package org.jicai.audit.compare;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import java.util.function.Predicate;

/** Which unit of change did what to which bid. */
public final class Blame {

    private final int units;
    private final ImmutableTable<Metric, BidPlace, Attribution> moved;

    Blame(int units, ImmutableTable<Metric, BidPlace, Attribution> moved) {
        this.units = units;
        this.moved = moved;
    }

    /**
     * The attributed change of one bid.
     *
     * @param metric what changed
     * @param place the bid
     * @return the attribution; all zero where nothing did
     */
    public Attribution of(Metric metric, BidPlace place) {
        return Optional.ofNullable(moved.get(metric, place)).orElseGet(() -> Attribution.none(units));
    }

    /**
     * The attributed change of some bids.
     *
     * @param metric what changed
     * @param wanted which bids
     * @return the sum of their attributions
     */
    public Attribution of(Metric metric, Predicate<BidPlace> wanted) {
        return moved.row(metric).entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> entry.getValue())
                .reduce(Attribution.none(units), Attribution::plus);
    }

    /**
     * The attributed change of a whole round.
     *
     * @param metric what changed
     * @return the sum of the attributions of all bids
     */
    public Attribution of(Metric metric) {
        return of(metric, place -> true);
    }
}
