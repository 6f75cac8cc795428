package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which hybrid books a Shapley value looks at, and with what weights. A coalition is a set of units of change that are taken
 * from the second book, one bit for each; the value of unit {@code i} is the sum over the coalitions of weight × outcome,
 * over the denominator.
 *
 * <p>Exact (Shapley, <i>A value for n-person games</i>, 1953): a coalition of {@code s} of {@code n} units counts
 * {@code (s − 1)! (n − s)!} for each of its members and {@code −s! (n − s − 1)!} for each of the others, over {@code n!}. That
 * is 2<sup>n</sup> books. Sampled: the mean over random orders in which the units change one after the other. Either way the
 * weights telescope, so the values of all units add up to the whole change, exactly.
 *
 * @param units how many units of change there are
 * @param denominator what the sums are divided by
 * @param byCoalition the weight of each unit, by coalition; the empty one, the full one and the single ones are always there
 */
record CoalitionWeights(int units, long denominator, ImmutableSortedMap<Long, ImmutableList<Long>> byCoalition) {

    /** Exact weights. */
    static CoalitionWeights exact(int units) {
        Map<Long, long[]> weights = new TreeMap<>();
        for (long coalition = 0; coalition < 1L << units; coalition++) {
            weights.put(coalition, weights(units, coalition));
        }
        return of(units, factorial(units), weights);
    }

    private static long[] weights(int units, long coalition) {
        int size = Long.bitCount(coalition);
        return IntStream.range(0, units)
                .mapToLong(unit -> isIn(coalition, unit)
                        ? factorial(size - 1) * factorial(units - size)
                        : -factorial(size) * factorial(units - size - 1))
                .toArray();
    }

    /** The mean over random orders, drawn from a seed by the generator that {@link Random} specifies. */
    static CoalitionWeights sampled(int units, int orders, long seed) {
        Map<Long, long[]> weights = new TreeMap<>();
        Random random = new Random(seed);
        at(weights, units, 0);
        IntStream.range(0, units).forEach(unit -> at(weights, units, 1L << unit));
        for (int order = 0; order < orders; order++) {
            long coalition = 0;
            for (int unit : shuffled(units, random)) {
                at(weights, units, coalition)[unit]--;
                coalition |= 1L << unit;
                at(weights, units, coalition)[unit]++;
            }
        }
        return of(units, orders, weights);
    }

    private static long[] at(Map<Long, long[]> weights, int units, long coalition) {
        return weights.computeIfAbsent(coalition, none -> new long[units]);
    }

    private static int[] shuffled(int units, Random random) {
        int[] order = IntStream.range(0, units).toArray();
        for (int last = units - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int unit = order[last];
            order[last] = order[other];
            order[other] = unit;
        }
        return order;
    }

    private static CoalitionWeights of(int units, long denominator, Map<Long, long[]> weights) {
        ImmutableSortedMap.Builder<Long, ImmutableList<Long>> byCoalition = ImmutableSortedMap.naturalOrder();
        weights.forEach((coalition, row) -> byCoalition.put(
                coalition,
                IntStream.range(0, units).mapToObj(unit -> row[unit]).collect(ImmutableList.toImmutableList())));
        return new CoalitionWeights(units, denominator, byCoalition.build());
    }

    static boolean isIn(long coalition, int unit) {
        return (coalition >> unit & 1) == 1;
    }

    private static long factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }
}
