package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights give what the definition says: the mean change over all orders in which units can change. */
class CoalitionWeightsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void exact_isTheMeanOverAllOrders(int units) {
        Random random = new Random(units);
        for (int game = 0; game < 20; game++) {
            long[] outcomes = random.longs(1L << units, -1_000, 1_000).toArray();
            assertThat(shares(CoalitionWeights.exact(units), outcomes)).isEqualTo(overAllOrders(units, outcomes));
        }
    }

    @Test
    void exact_twelveUnits_addUp() {
        long[] outcomes = new Random(12).longs(1L << 12, 0, 1_000_000).toArray();

        assertThat(sum(shares(CoalitionWeights.exact(12), outcomes)))
                .isEqualTo(Rational.of(outcomes[outcomes.length - 1] - outcomes[0], 1));
    }

    @Test
    void sampled_addsUp_andIsTheSameForTheSameSeed() {
        long[] outcomes = new Random(5).longs(1L << 5, 0, 1_000).toArray();
        CoalitionWeights weights = CoalitionWeights.sampled(5, 17, 3);

        assertThat(sum(shares(weights, outcomes))).isEqualTo(Rational.of(outcomes[31] - outcomes[0], 1));
        assertThat(CoalitionWeights.sampled(5, 17, 3)).isEqualTo(weights);
        assertThat(CoalitionWeights.sampled(5, 17, 4)).isNotEqualTo(weights);
        assertThat(weights.byCoalition().keySet()).contains(0L, 1L, 2L, 4L, 8L, 16L, 31L);
    }

    @Test
    void sampled_manyOrders_isNearTheExactShares() {
        long[] outcomes = new Random(6).longs(1L << 4, 0, 1_000).toArray();
        List<Rational> exact = shares(CoalitionWeights.exact(4), outcomes);
        List<Rational> sampled = shares(CoalitionWeights.sampled(4, 20_000, 1), outcomes);

        for (int unit = 0; unit < 4; unit++) {
            assertThat(sampled.get(unit).minus(exact.get(unit))).isBetween(Rational.of(-10, 1), Rational.of(10, 1));
        }
    }

    private static List<Rational> shares(CoalitionWeights weights, long[] outcomes) {
        return IntStream.range(0, weights.units())
                .mapToObj(unit -> Rational.of(
                        weights.byCoalition().entrySet().stream()
                                .mapToLong(entry -> entry.getValue().get(unit)
                                        * outcomes[entry.getKey().intValue()])
                                .sum(),
                        weights.denominator()))
                .toList();
    }

    private static List<Rational> overAllOrders(int units, long[] outcomes) {
        Collection<List<Integer>> orders = Collections2.orderedPermutations(
                IntStream.range(0, units).boxed().collect(ImmutableList.toImmutableList()));
        long[] changes = new long[units];
        for (List<Integer> order : orders) {
            int coalition = 0;
            for (int unit : order) {
                changes[unit] += outcomes[coalition | 1 << unit] - outcomes[coalition];
                coalition |= 1 << unit;
            }
        }
        return LongStream.of(changes)
                .mapToObj(change -> Rational.of(change, orders.size()))
                .toList();
    }

    private static Rational sum(List<Rational> parts) {
        return parts.stream().reduce(Rational.ZERO, Rational::plus);
    }
}
