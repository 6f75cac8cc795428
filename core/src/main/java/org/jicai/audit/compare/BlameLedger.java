package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up weight × outcome, one hybrid book after the other; no outcome is kept. */
final class BlameLedger {

    private final CoalitionWeights weights;
    private final ImmutableList<BidPlace> places;
    private final BigDecimal[][] alone;
    private final BigDecimal[][] shares;
    private final BigDecimal[] totals;

    BlameLedger(CoalitionWeights weights, ImmutableList<BidPlace> places) {
        this.weights = weights;
        this.places = places;
        int rows = places.size() * Metric.values().length;
        this.alone = zeros(rows, weights.units());
        this.shares = zeros(rows, weights.units());
        this.totals = zeros(1, rows)[0];
    }

    private static BigDecimal[][] zeros(int rows, int columns) {
        BigDecimal[][] zeros = new BigDecimal[rows][columns];
        Arrays.stream(zeros).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        return zeros;
    }

    /** Books what came of a coalition. */
    void add(long coalition, ImmutableMap<BidPlace, BidAward> awards) {
        for (int place = 0; place < places.size(); place++) {
            BidAward award = awards.getOrDefault(places.get(place), BidAward.NONE);
            for (Metric metric : Metric.values()) {
                add(coalition, row(metric, place), metric.of(award));
            }
        }
    }

    private void add(long coalition, int row, BigDecimal value) {
        if (value.signum() == 0) {
            return;
        }
        List<Long> weight = weights.byCoalition().get(coalition);
        for (int unit = 0; weight != null && unit < weights.units(); unit++) {
            shares[row][unit] = shares[row][unit].add(value.multiply(BigDecimal.valueOf(weight.get(unit))));
            if (coalition == 0) {
                alone[row][unit] = alone[row][unit].subtract(value);
            } else if (coalition == 1L << unit) {
                alone[row][unit] = alone[row][unit].add(value);
            }
        }
        if (coalition == 0) {
            totals[row] = totals[row].subtract(value);
        }
        if (coalition == (1L << weights.units()) - 1) {
            totals[row] = totals[row].add(value);
        }
    }

    private int row(Metric metric, int place) {
        return place * Metric.values().length + metric.ordinal();
    }

    /** The attributions, of the bids that have one. */
    Blame blame() {
        ImmutableTable.Builder<Metric, BidPlace, Attribution> moved = ImmutableTable.builder();
        for (Metric metric : Metric.values()) {
            for (int place = 0; place < places.size(); place++) {
                int row = row(metric, place);
                Attribution parts = new Attribution(
                        over(alone[row], 1), over(shares[row], weights.denominator()), Rational.of(totals[row], 1));
                if (!parts.isNothing()) {
                    moved.put(metric, places.get(place), parts);
                }
            }
        }
        return new Blame(weights.units(), moved.build());
    }

    private static ImmutableList<Rational> over(BigDecimal[] sums, long denominator) {
        return IntStream.range(0, sums.length)
                .mapToObj(unit -> Rational.of(sums[unit], denominator))
                .collect(ImmutableList.toImmutableList());
    }
}
